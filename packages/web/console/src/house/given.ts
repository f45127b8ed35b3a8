/** Filters that were chosen. */

type Chosen<Value> = Exclude<Value, '' | null | undefined>;

/** Leaves out what is empty, null or undefined, so that the rest can be spread into a query: `{ ...query, ...given({ state, role }) }`. */
export function given<const Filters extends Readonly<Record<string, unknown>>>(
  filters: Filters,
): { [Name in keyof Filters]?: Chosen<Filters[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '' && value !== null && value !== undefined)) as {
    [Name in keyof Filters]?: Chosen<Filters[Name]>;
  };
}
