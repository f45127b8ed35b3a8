/** A record through the versions, and what a version changed. */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import type { Connection } from '../store.js';
import type { Directory } from './directories.js';
import { tableOf } from './tables.js';

/** A record as it stood from one version until before another. */
export interface Standing<Record> {
  readonly since: number;
  /** `null`: it is in force. */
  readonly until: number | null;
  readonly record: Record;
}

/** What a record was, the oldest first; empty for one that never was. */
export async function historyOf<Kind extends DirectoryKind>(
  db: Connection,
  kind: Kind,
  { id, version }: Pick<Directory, 'id' | 'version'>,
  key: string,
): Promise<Standing<RecordOf[Kind]>[]> {
  const rows: { since: number; until_version: number | null; record: string }[] = await db(tableOf(kind))
    .where({ directory: id, key })
    .where('since', '<=', version)
    .orderBy('since')
    .select('since', 'until_version', 'record');
  return rows.map(({ since, until_version, record }) => ({ since, until: until_version, record: JSON.parse(record) as RecordOf[Kind] }));
}

export const CHANGE_CLASSES = ['new', 'changed', 'gone'] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** One row that a version changes, or would change: `before` is `null` for a new one, `after` for one that is gone. */
export interface RowChange<Record> {
  readonly row: number;
  readonly key: string;
  readonly before: Record | null;
  readonly after: Record | null;
}

interface ChangeRow {
  readonly row: number;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Where changes are looked up: of a version that was applied, or of an import that is previewed. */
export interface ChangesOf {
  readonly directory: number;
  /** The version that changes it, or that would. */
  readonly version: number;
  /** An import that is not applied yet; `null`: the version is in force or past. */
  readonly openImport: string | null;
}

/** Changes of one class, in the order of the rows. @param after row of the last one of the page before */
export async function listChanges<Kind extends DirectoryKind>(
  db: Connection,
  kind: Kind,
  { directory, version, openImport }: ChangesOf,
  wanted: ChangeClass,
  limit: number,
  after: number | null,
): Promise<RowChange<RecordOf[Kind]>[]> {
  const table = tableOf(kind);
  const query = db({ r: table }).where({ 'r.directory': directory }).orderBy('r.row').limit(limit);
  if (after !== null) query.where('r.row', '>', after);
  switch (wanted) {
    case 'new':
      query.where({ 'r.since': version }).whereNull('r.replaces').select('r.row', 'r.key', { after: 'r.record' });
      break;
    case 'changed':
      query.where({ 'r.since': version }).join({ b: table }, 'b.row', 'r.replaces');
      query.select('r.row', 'r.key', { before: 'b.record', after: 'r.record' });
      break;
    case 'gone':
      query.select('r.row', 'r.key', { before: 'r.record' });
      if (openImport === null) {
        query.where({ 'r.until_version': version });
        query.whereNotExists((next) =>
          next.select(db.raw('1')).from({ n: table }).whereRaw('n.directory = r.directory and n.key = r.key and n.since = ?', [version]),
        );
      } else query.join({ g: 'directory_import_gone' }, 'g.row', 'r.row').where({ 'g.import': openImport });
  }
  const rows: ChangeRow[] = await query;
  const parsed = (text: string | null | undefined): RecordOf[Kind] | null => (text == null ? null : (JSON.parse(text) as RecordOf[Kind]));
  return rows.map(({ row, key, before, after: now }) => ({ row, key, before: parsed(before), after: parsed(now) }));
}
