/** Single records of a version, by their keys. */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import { type Connection, ROWS_AT_ONCE } from '../store.js';
import { findDirectory } from './directories.js';
import { whereInVersion } from './records-at.js';
import { tableOf } from './tables.js';

/** The records of a version that these keys name; keys that it does not have are left out. */
export async function recordsByKey<Kind extends DirectoryKind>(
  db: Connection,
  kind: Kind,
  department: string,
  version: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordOf[Kind]>> {
  const records = new Map<string, RecordOf[Kind]>();
  const directory = await findDirectory(db, department, kind);
  if (directory === null) return records;
  for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
    const query = db(tableOf(kind))
      .where({ directory: directory.id })
      .whereIn('key', keys.slice(from, from + ROWS_AT_ONCE));
    const rows: { key: string; record: string }[] = await whereInVersion(query, version).select('key', 'record');
    for (const { key, record } of rows) records.set(key, JSON.parse(record) as RecordOf[Kind]);
  }
  return records;
}
