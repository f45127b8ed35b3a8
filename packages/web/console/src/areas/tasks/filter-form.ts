/** Which entities are meant, as a form says it: a list of values for each column. */

export interface FilterForm {
  region: string[];
  industry: string[];
  category: string[];
  tag: string[];
  risk: string[];
}

export type FilterColumn = keyof FilterForm;

export const FILTER_COLUMNS: readonly FilterColumn[] = ['region', 'industry', 'category', 'tag', 'risk'];

export type FilterSent = { readonly [Column in FilterColumn]?: string[] };

/** @param filter of the API, whose members may be missing */
export const filterForm = (filter: { readonly [Column in FilterColumn]?: readonly string[] | undefined }): FilterForm => ({
  region: [...(filter.region ?? [])],
  industry: [...(filter.industry ?? [])],
  category: [...(filter.category ?? [])],
  tag: [...(filter.tag ?? [])],
  risk: [...(filter.risk ?? [])],
});

/** Columns that ask for nothing are left out; one that asks for nothing at all is `undefined`: every entity is meant. */
export function filterSent(form: FilterForm): FilterSent | undefined {
  const asked = FILTER_COLUMNS.filter((column) => form[column].length > 0);
  return asked.length === 0 ? undefined : Object.fromEntries(asked.map((column) => [column, [...form[column]]]));
}
