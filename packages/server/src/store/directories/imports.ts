/** The imports of the directories, from the wish to import until they are applied or dropped. */

import type { DirectoryKind, ImportSummary } from '@double-random/directories';
import type { ImportCounts, ImportFile, ImportMode, ImportState } from '../../directories/import.js';
import { OPEN_STATES } from '../../directories/import.js';
import type { Reason } from '../../problems/problems.js';
import type { Connection, Transaction } from '../store.js';

/** What the reading told about the file itself, without its rows; `width`: cells of the widest faulty row or of the header. */
export type ReadSummary = Pick<
  ImportSummary,
  'format' | 'encoding' | 'columns' | 'droppedColumns' | 'headers' | 'fileProblems' | 'errors' | 'warnings'
> & { readonly width: number };

/** Why the file could not be used. */
export interface ImportFailure {
  readonly code: 'file-unusable' | 'too-many-wrong-rows';
  readonly reasons: readonly Reason[];
}

/** What a preview found, once there is one. */
export interface ImportPreview {
  /** The version of the directory that the file was compared with. */
  readonly basedOn: number;
  readonly counts: ImportCounts;
  /** What the directory will be once this is applied. */
  readonly result: { readonly rows: number; readonly hash: string };
}

export interface DirectoryImport {
  readonly id: string;
  readonly directory: number;
  readonly department: string;
  readonly kind: DirectoryKind;
  readonly mode: ImportMode;
  /** As it was given; `null`: columns are known by their headers. */
  readonly mapping: unknown;
  readonly state: ImportState;
  readonly file: ImportFile | null;
  readonly summary: ReadSummary | null;
  readonly preview: ImportPreview | null;
  readonly failure: ImportFailure | null;
  readonly appliedVersion: number | null;
  /** Which try to send the file was completed. */
  readonly upload: string | null;
  /** Which try to make the preview is the one that counts. */
  readonly attempt: string | null;
  /** The last job that works on it. */
  readonly job: string | null;
  readonly openedAt: string;
  readonly openedBy: { readonly id: string; readonly name: string };
  readonly changedAt: string;
}

interface ImportRow {
  readonly id: string;
  readonly directory: number;
  readonly department: string;
  readonly kind: DirectoryKind;
  readonly mode: ImportMode;
  readonly mapping: string | null;
  readonly state: ImportState;
  readonly file: string | null;
  readonly counts: string | null;
  readonly summary: string | null;
  readonly based_on: number | null;
  readonly result_rows: number | null;
  readonly result_hash: string | null;
  readonly applied_version: number | null;
  readonly upload: string | null;
  readonly attempt: string | null;
  readonly job: string | null;
  readonly failure: string | null;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly opened_name: string;
  readonly changed_at: string;
}

const parsed = <Value>(text: string | null): Value | null => (text === null ? null : (JSON.parse(text) as Value));

function previewOf({ based_on, counts, result_rows, result_hash }: ImportRow): ImportPreview | null {
  if (based_on === null || counts === null || result_rows === null || result_hash === null) return null;
  return { basedOn: based_on, counts: JSON.parse(counts) as ImportCounts, result: { rows: result_rows, hash: result_hash } };
}

const importOfRow = (row: ImportRow): DirectoryImport => ({
  id: row.id,
  directory: row.directory,
  department: row.department,
  kind: row.kind,
  mode: row.mode,
  mapping: parsed<unknown>(row.mapping),
  state: row.state,
  file: parsed(row.file),
  summary: parsed(row.summary),
  preview: previewOf(row),
  failure: parsed(row.failure),
  appliedVersion: row.applied_version,
  upload: row.upload,
  attempt: row.attempt,
  job: row.job,
  openedAt: row.opened_at,
  openedBy: { id: row.opened_by, name: row.opened_name },
  changedAt: row.changed_at,
});

const importRows = (db: Connection) =>
  db('directory_imports as i').join('directories as d', 'd.id', 'i.directory').select('i.*', 'd.department', 'd.kind');

export async function findImport(db: Connection, id: string): Promise<DirectoryImport | null> {
  const row: ImportRow | undefined = await importRows(db).where({ 'i.id': id }).first();
  return row === undefined ? null : importOfRow(row);
}

/** As `findImport`; nobody else changes it until the transaction ends. */
export async function lockImport(tx: Transaction, id: string): Promise<DirectoryImport | null> {
  const locked: unknown = await tx('directory_imports').where({ id }).forUpdate().first('id');
  return locked === undefined ? null : findImport(tx, id);
}

/** The import of a directory that is neither applied nor dropped. */
export async function findOpenImport(db: Connection, directory: number): Promise<DirectoryImport | null> {
  const row: ImportRow | undefined = await importRows(db).where({ 'i.directory': directory }).whereIn('i.state', OPEN_STATES).first();
  return row === undefined ? null : importOfRow(row);
}

/** The newest first. @param after time and id of the last one of the page before */
export async function listImports(
  db: Connection,
  directory: number,
  limit: number,
  after: readonly [string, string] | null,
): Promise<DirectoryImport[]> {
  const query = importRows(db)
    .where({ 'i.directory': directory })
    .orderBy([
      { column: 'i.opened_at', order: 'desc' },
      { column: 'i.id', order: 'desc' },
    ])
    .limit(limit);
  if (after !== null) query.whereRaw('(i.opened_at, i.id) < (?, ?)', [...after]);
  const rows: ImportRow[] = await query;
  return rows.map(importOfRow);
}

/** Open imports that nobody has touched since a moment. */
export async function listIdleImports(db: Connection, before: string): Promise<DirectoryImport[]> {
  const rows: ImportRow[] = await importRows(db).whereIn('i.state', OPEN_STATES).where('i.changed_at', '<', before);
  return rows.map(importOfRow);
}

/** Imports that ended before a moment and still keep rows that go back to the sender. */
export const listWithOldFaulty = (db: Connection, before: string): Promise<string[]> =>
  db('directory_imports')
    .whereNotIn('state', OPEN_STATES)
    .where('changed_at', '<', before)
    .whereExists((faulty) => faulty.select(db.raw('1')).from('directory_import_faulty').whereRaw('import = directory_imports.id'))
    .pluck('id');

export type NewImport = Pick<DirectoryImport, 'id' | 'directory' | 'mode' | 'mapping' | 'openedAt' | 'openedBy'>;

export async function insertImport(tx: Transaction, { id, directory, mode, mapping, openedAt, openedBy }: NewImport): Promise<void> {
  await tx('directory_imports').insert({
    id,
    directory,
    mode,
    mapping: mapping === null ? null : JSON.stringify(mapping),
    state: 'waiting',
    opened_at: openedAt,
    opened_by: openedBy.id,
    opened_name: openedBy.name,
    changed_at: openedAt,
  });
}

export type ImportChange = Partial<
  Pick<DirectoryImport, 'state' | 'file' | 'summary' | 'preview' | 'failure' | 'appliedVersion' | 'upload' | 'attempt' | 'job'>
>;

export async function updateImport(
  tx: Transaction,
  id: string,
  at: string,
  { file, summary, preview, failure, appliedVersion, ...plain }: ImportChange,
): Promise<void> {
  await tx('directory_imports')
    .where({ id })
    .update({
      ...plain,
      changed_at: at,
      ...(file === undefined ? {} : { file: JSON.stringify(file) }),
      ...(summary === undefined ? {} : { summary: JSON.stringify(summary) }),
      ...(failure === undefined ? {} : { failure: JSON.stringify(failure) }),
      ...(appliedVersion === undefined ? {} : { applied_version: appliedVersion }),
      ...(preview == null
        ? {}
        : {
            based_on: preview.basedOn,
            counts: JSON.stringify(preview.counts),
            result_rows: preview.result.rows,
            result_hash: preview.result.hash,
          }),
    });
}
