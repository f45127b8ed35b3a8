import type { ItemRecord } from '@double-random/directories';
import type { Connection } from '../store.js';

export interface ListedItem {
  readonly department: string;
  readonly code: string;
  readonly name: string;
}

/** Every item that a department's list has or once had, as it was listed last: an old plan or result names items that are in force no more. */
export async function itemsEver(db: Connection): Promise<readonly ListedItem[]> {
  const rows: { readonly department: string; readonly code: string; readonly record: string }[] = await db('directory_records as r')
    .join('directories as d', 'd.id', 'r.directory')
    .where({ 'd.kind': 'items' })
    .whereRaw('r.since <= d.version')
    .orderBy(['d.department', 'r.key', 'r.since'])
    .select('d.department as department', 'r.key as code', 'r.record as record');
  const newest = new Map(rows.map((row) => [`${row.department}/${row.code}`, row]));
  return [...newest.values()].map(({ department, code, record }) => ({
    department,
    code,
    name: (JSON.parse(record) as ItemRecord).name,
  }));
}
