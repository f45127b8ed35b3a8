/** What a correction changed: the items of two editions, where they differ. */

import type { Schema } from '../../api/public-api.js';

type Content = Schema<'PublicResult'>['content'];
export type ItemThen = Content['parts'][number]['items'][number];

export interface ItemChange {
  readonly department: { readonly name: string; readonly nameEn: string | null };
  readonly item: string;
  readonly name: string;
  /** `null`: it was not there. */
  readonly before: ItemThen | null;
  readonly after: ItemThen | null;
}

type Placed = { readonly department: ItemChange['department']; readonly item: ItemThen };

const placed = ({ parts }: Content): ReadonlyMap<string, Placed> =>
  new Map(
    parts.flatMap(({ department, name, nameEn, items }) =>
      items.map((item): [string, Placed] => [`${department}/${item.item}`, { department: { name, nameEn }, item }]),
    ),
  );

/** As it is told: of two items that are told alike nothing has changed. */
const told = ({ result, finding, disposition, correctBy, method }: ItemThen): string =>
  JSON.stringify([result.code, result.table, finding, disposition.code, correctBy, method]);

/** In the order of the later edition; what it leaves out comes last. */
export function resultChanges(before: Content, after: Content): readonly ItemChange[] {
  const [earlier, later] = [placed(before), placed(after)];
  const keys = [...later.keys(), ...[...earlier.keys()].filter((key) => !later.has(key))];
  return keys.flatMap((key): ItemChange[] => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const known = is ?? was;
    if (known === undefined || (was !== undefined && is !== undefined && told(was.item) === told(is.item))) return [];
    const { item, name } = known.item;
    return [{ department: known.department, item, name, before: was?.item ?? null, after: is?.item ?? null }];
  });
}
