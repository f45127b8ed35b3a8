/** The records of a version, exactly as they were. */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import type { Knex } from 'knex';
import type { Connection } from '../store.js';
import { findDirectory } from './directories.js';
import { inPages } from './pages.js';
import { tableOf } from './tables.js';

const PAGE = 4000;

/** Narrows rows to those of a version. The numbers are ours. */
export function whereInVersion<Query extends Knex.QueryBuilder>(query: Query, version: number): Query {
  query.where('since', '<=', version).where((open) => open.whereNull('until_version').orWhere('until_version', '>', version));
  return query;
}

interface KeyedRow {
  readonly key: string;
  readonly record: string;
}

/** The records of a version with their keys, in the bytewise order of the keys, as the canonical JSON that is hashed. */
export async function* rowsAt(
  db: Connection,
  kind: DirectoryKind,
  directory: number,
  version: number,
  from: string | null = null,
): AsyncGenerator<readonly KeyedRow[]> {
  yield* inPages<KeyedRow>(PAGE, async (last) => {
    const after = last === null ? from : last.key;
    const query = db(tableOf(kind)).where({ directory }).orderBy('key').limit(PAGE).select('key', 'record');
    if (after !== null) query.where('key', '>', after);
    return whereInVersion(query, version);
  });
}

/** The records of a version, a page at a time, in the bytewise order of their keys: for entities, of their ids. Nothing for a version that never was. */
export async function* recordsAt<Kind extends DirectoryKind>(
  db: Connection,
  kind: Kind,
  department: string,
  version: number,
): AsyncGenerator<readonly RecordOf[Kind][]> {
  const directory = await findDirectory(db, department, kind);
  if (directory === null || version > directory.version) return;
  for await (const page of rowsAt(db, kind, directory.id, version)) {
    yield page.map(({ record }) => JSON.parse(record) as RecordOf[Kind]);
  }
}
