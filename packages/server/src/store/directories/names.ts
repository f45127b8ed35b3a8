/** What directories in force call those whom other records name by their codes. */

import { type Connection, ROWS_AT_ONCE } from '../store.js';
import { findDirectory } from './directories.js';
import { recordsByKey } from './records-by-key.js';

export type Names = Readonly<Record<string, string>>;

/** Names of entities by id: as the department's own directory has them, else as that of another one; who is in none is left out. */
export async function namesOfEntities(db: Connection, department: string, ids: readonly string[]): Promise<Names> {
  const directories: { id: number; department: string }[] = await db('directories')
    .where({ kind: 'entities' })
    .orderBy('department')
    .select('id', 'department');
  const own = directories.filter((one) => one.department === department);
  const ordered = [...directories.filter((one) => one.department !== department), ...own];
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const keys = ids.slice(from, from + ROWS_AT_ONCE);
    for (const { id } of ordered) {
      const rows: { key: string; name: string }[] = await db('directory_entities')
        .where({ directory: id })
        .whereIn('key', keys)
        .whereNull('until_version')
        .select('key', 'name');
      for (const { key, name } of rows) names.set(key, name);
    }
  }
  return Object.fromEntries(names);
}

/** Names of the department's inspectors by staff number; who left its directory is left out. */
export async function namesOfInspectors(db: Connection, department: string, numbers: readonly string[]): Promise<Names> {
  const directory = await findDirectory(db, department, 'inspectors');
  if (directory === null || numbers.length === 0) return {};
  const found = await recordsByKey(db, 'inspectors', department, directory.version, numbers);
  return Object.fromEntries([...found].map(([number, { name }]) => [number, name]));
}
