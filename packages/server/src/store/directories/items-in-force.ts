import type { ItemRecord } from '@double-random/directories';
import type { Connection } from '../store.js';

/** The items that may be inspected now, by department and code; `department` `null`: of all departments. */
export async function itemsInForce(db: Connection, department: string | null): Promise<ItemRecord[]> {
  const query = db('directory_records as r')
    .join('directories as d', 'd.id', 'r.directory')
    .where({ 'd.kind': 'items', 'r.state': 'in-force' })
    .whereRaw('r.since <= d.version')
    .whereNull('r.until_version')
    .orderBy(['d.department', 'r.key'])
    .select('r.record');
  if (department !== null) query.where({ 'd.department': department });
  const rows: { readonly record: string }[] = await query;
  return rows.map(({ record }) => JSON.parse(record) as ItemRecord);
}
