/**
 * Rows that wait for the next version. They stand beside those in force and belong to a version that does not exist yet, so nobody sees
 * them; when the import is applied the version comes into being, and nothing needs to be copied.
 */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import { termsOf } from '../../directories/search-terms.js';
import type { Connection, Transaction } from '../store.js';
import { inPages } from './pages.js';
import { SEARCH_COLUMNS, searchColumnsOf, tableOf } from './tables.js';

const isPostgresql = (db: Connection): boolean => db.client.config.client === 'pg';

/** A row in force, or one that waits. */
export interface StandingRow {
  readonly row: number;
  readonly key: string;
  readonly since: number;
  readonly hash: string;
}

/** The rows in force and waiting that have one of the keys. */
export async function standingRows(
  db: Connection,
  kind: DirectoryKind,
  directory: number,
  keys: readonly string[],
): Promise<StandingRow[]> {
  const among = isPostgresql(db) ? '"key" = any(?)' : '"key" in (select value from json_each(?))';
  return db(tableOf(kind))
    .where({ directory })
    .whereRaw(among, [isPostgresql(db) ? [...keys] : JSON.stringify(keys)])
    .whereNull('until_version')
    .select('row', 'key', 'since', 'hash');
}

/** Rows of one page of a walk. */
const PAGE = 5000;

/** All rows in force and waiting, by key; a row that waits comes behind the one that it replaces. */
export const standingPages = (db: Connection, kind: DirectoryKind, directory: number): AsyncGenerator<readonly StandingRow[]> =>
  inPages<StandingRow>(PAGE, (last) => {
    const query = db(tableOf(kind))
      .where({ directory })
      .whereNull('until_version')
      .orderBy(['key', 'since'])
      .limit(PAGE)
      .select('row', 'key', 'since', 'hash');
    return last === null ? query : query.whereRaw('("key", since) > (?, ?)', [last.key, last.since]);
  });

/** A record to be staged. `replaces`: the row in force that it takes the place of. */
export interface StagedRecord<Record> {
  readonly key: string;
  readonly hash: string;
  /** Canonical JSON. */
  readonly canonical: string;
  readonly record: Record;
  readonly replaces: number | null;
}

const COMMON = ['directory', 'key', 'since', 'replaces', 'hash', 'record'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['row', 'directory', 'since', 'replaces']);

/** Inserts rows given as one JSON text: parsed by the database, a tenth of the time of bound values. */
async function insertJson(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  if (isPostgresql(tx)) {
    const typeOf = (name: string): string => (name === 'terms' ? '::integer[]' : NUMBERS.has(name) ? '::bigint' : '');
    const values = columns.map((name, i) => `(value->>${i})${typeOf(name)}`).join(', ');
    await tx.raw(`insert into ${table} (${names}) select ${values} from json_array_elements(?::json) as value`, [JSON.stringify(rows)]);
  } else {
    const values = columns.map((_, i) => `value->>${i}`).join(', ');
    await tx.raw(`insert into ${table} (${names}) select ${values} from json_each(?)`, [JSON.stringify(rows)]);
  }
}

async function nextRow(tx: Transaction, table: string): Promise<number> {
  const [last]: { readonly seq: number }[] = await tx('sqlite_sequence').where({ name: table }).select('seq');
  return (last?.seq ?? 0) + 1;
}

/** Adds records to the version that is to come. */
export async function stageRecords<Kind extends DirectoryKind>(
  tx: Transaction,
  kind: Kind,
  { directory, version }: { readonly directory: number; readonly version: number },
  staged: readonly StagedRecord<RecordOf[Kind]>[],
): Promise<void> {
  if (staged.length === 0) return;
  const table = tableOf(kind);
  const extra = SEARCH_COLUMNS[table];
  const rows = staged.map(({ key, hash, canonical, record, replaces }) => {
    const columns = searchColumnsOf(kind, record);
    return [directory, key, version, replaces, hash, canonical, ...extra.map((name) => columns[name])];
  });
  if (kind !== 'entities') return insertJson(tx, table, [...COMMON, ...extra], rows);
  const terms = staged.map(({ record }) => termsOf(directory, record as RecordOf['entities']));
  if (isPostgresql(tx)) {
    const withTerms = rows.map((row, i) => [...row, `{${(terms[i] ?? []).join(',')}}`]);
    return insertJson(tx, table, [...COMMON, ...extra, 'terms'], withTerms);
  }
  const first = await nextRow(tx, table);
  await insertJson(
    tx,
    table,
    ['row', ...COMMON, ...extra],
    rows.map((row, i) => [first + i, ...row]),
  );
  await insertJson(
    tx,
    'directory_entity_terms',
    ['rowid', 'terms'],
    terms.map((numbers, i) => [first + i, termText(numbers)]),
  );
}

/** Makes search fast again after many rows were staged: takes in what PostgreSQL has put off. To be called outside of transactions. */
export async function settleStaged(db: Connection, kind: DirectoryKind): Promise<void> {
  if (kind !== 'entities' || !isPostgresql(db)) return;
  await db.raw("select gin_clean_pending_list('directory_entities_terms')");
  await db.raw('analyze directory_entities');
}

/** Terms as SQLite's full-text index takes them. */
export const termText = (terms: readonly number[]): string => terms.map((term) => term.toString(36)).join(' ');

/** Takes away rows that wait, some at a time. @returns how many went; 0: none is left */
export async function dropStaged(
  tx: Transaction,
  kind: DirectoryKind,
  { directory, version }: { readonly directory: number; readonly version: number },
  most: number,
): Promise<number> {
  const table = tableOf(kind);
  const rows: number[] = await tx(table)
    .where({ directory })
    .where('since', '>', version)
    .orderBy(['since', 'row'])
    .limit(most)
    .pluck('row');
  if (rows.length === 0) return 0;
  await unindex(tx, table, rows);
  await tx(table)
    .whereRaw(amongRows(tx, '"row"'), [rowList(tx, rows)])
    .delete();
  return rows.length;
}

const amongRows = (tx: Transaction, column: string): string =>
  isPostgresql(tx) ? `${column} = any(?)` : `${column} in (select value from json_each(?))`;

const rowList = (tx: Transaction, rows: readonly number[]): string | number[] => (isPostgresql(tx) ? [...rows] : JSON.stringify(rows));

async function unindex(tx: Transaction, table: string, rows: readonly number[]): Promise<void> {
  if (table !== 'directory_entities' || isPostgresql(tx)) return;
  await tx.raw(`delete from directory_entity_terms where ${amongRows(tx, 'rowid')}`, [JSON.stringify(rows)]);
}

/** Notes rows in force that the import would end without another in their place. */
export async function noteGone(tx: Transaction, importId: string, rows: readonly number[]): Promise<void> {
  await insertJson(
    tx,
    'directory_import_gone',
    ['import', 'row'],
    rows.map((row) => [importId, row]),
  );
}

export async function forgetGone(tx: Transaction, importId: string): Promise<void> {
  await tx('directory_import_gone').where({ import: importId }).delete();
}

/** Ends the rows that an import replaces or leaves out, as of the version to come. */
export async function endRows(
  tx: Transaction,
  kind: DirectoryKind,
  { directory, version, importId }: { readonly directory: number; readonly version: number; readonly importId: string },
): Promise<void> {
  const table = tableOf(kind);
  const ending = `select "row" from directory_import_gone where import = ? union all select replaces from ${table} where directory = ? and since = ? and replaces is not null`;
  const bindings = [importId, directory, version];
  if (table === 'directory_entities' && !isPostgresql(tx)) {
    await tx.raw(`delete from directory_entity_terms where rowid in (${ending})`, bindings);
  }
  await tx(table).whereRaw(`"row" in (${ending})`, bindings).update({ until_version: version });
}
