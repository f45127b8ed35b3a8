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
  // The plus keeps the versions' index out of it: rows are wanted by their keys.
  query.whereRaw('+since <= ?', [version]).where((open) => open.whereNull('until_version').orWhere('until_version', '>', version));
  return query;
}

interface Page {
  /** Canonical JSON of the records, parted by commas; `null`: no rows. */
  readonly records: string | null;
  readonly rows: number;
  readonly last: string | null;
}

/** A page's records come as one text: a row each would cost more time than what is in it. */
async function pageAt(db: Connection, kind: DirectoryKind, directory: number, version: number, after: string | null): Promise<Page> {
  const rows = db(tableOf(kind)).where({ directory }).orderBy('key').limit(PAGE).select('key', 'record');
  if (after !== null) rows.where('key', '>', after);
  const join = db.client.config.client === 'pg' ? 'string_agg' : 'group_concat';
  const joined = db.raw(`${join}(record, ',' order by "key") as records, count(*) as "rows", max("key") as last`);
  return db.from(whereInVersion(rows, version).as('page')).select(joined).first();
}

/** The records of a version as canonical JSON texts of lists, a page at a time, in the bytewise order of their keys. */
async function* textsAt(db: Connection, kind: DirectoryKind, directory: number, version: number): AsyncGenerator<string> {
  const pages = inPages<Page>(1, async (last) => {
    if (last !== null && last.rows < PAGE) return [];
    const page = await pageAt(db, kind, directory, version, last?.last ?? null);
    return page.records === null ? [] : [page];
  });
  for await (const [page] of pages) if (page !== undefined) yield `[${page.records}]`;
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
  for await (const text of textsAt(db, kind, directory.id, version)) yield JSON.parse(text) as RecordOf[Kind][];
}
