/** The versions of a directory, of which none is ever lost. */

import type { ImportMode } from '../../directories/import.js';
import type { Connection, Transaction } from '../store.js';

export interface DirectoryVersion {
  readonly number: number;
  readonly rows: number;
  readonly hash: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly mode: ImportMode;
  /** Name of the file that it was made from. */
  readonly file: string;
  readonly importId: string;
  readonly appliedAt: string;
  readonly appliedBy: { readonly id: string; readonly name: string };
}

interface VersionRow extends Omit<DirectoryVersion, 'importId' | 'appliedAt' | 'appliedBy'> {
  readonly import: string;
  readonly applied_at: string;
  readonly applied_by: string;
  readonly applied_name: string;
}

const COLUMNS = [
  'number',
  'rows',
  'hash',
  'added',
  'changed',
  'gone',
  'mode',
  'file',
  'import',
  'applied_at',
  'applied_by',
  'applied_name',
] as const;

const versionOfRow = ({ import: importId, applied_at, applied_by, applied_name, ...plain }: VersionRow): DirectoryVersion => ({
  ...plain,
  importId,
  appliedAt: applied_at,
  appliedBy: { id: applied_by, name: applied_name },
});

export async function insertVersion(tx: Transaction, directory: number, version: DirectoryVersion): Promise<void> {
  const { importId, appliedAt, appliedBy, ...plain } = version;
  await tx('directory_versions').insert({
    ...plain,
    directory,
    import: importId,
    applied_at: appliedAt,
    applied_by: appliedBy.id,
    applied_name: appliedBy.name,
  });
}

export async function findVersion(db: Connection, directory: number, number: number): Promise<DirectoryVersion | null> {
  const row: VersionRow | undefined = await db('directory_versions').where({ directory, number }).first(COLUMNS);
  return row === undefined ? null : versionOfRow(row);
}

/** The newest version with this hash: a directory may come back to what it was. */
export async function findVersionByHash(db: Connection, directory: number, hash: string): Promise<DirectoryVersion | null> {
  const row: VersionRow | undefined = await db('directory_versions').where({ directory, hash }).orderBy('number', 'desc').first(COLUMNS);
  return row === undefined ? null : versionOfRow(row);
}

/** The newest first. @param before number of the last one of the page before */
export async function listVersions(db: Connection, directory: number, limit: number, before: number | null): Promise<DirectoryVersion[]> {
  const query = db('directory_versions').where({ directory }).orderBy('number', 'desc').limit(limit).select(COLUMNS);
  if (before !== null) query.where('number', '<', before);
  const rows: VersionRow[] = await query;
  return rows.map(versionOfRow);
}

/** The version in force of every directory, by the directory's id. */
export async function versionsInForce(db: Connection): Promise<ReadonlyMap<number, DirectoryVersion>> {
  const rows: (VersionRow & { readonly directory: number })[] = await db('directory_versions as v')
    .join('directories as d', (on) => on.on('d.id', 'v.directory').andOn('d.version', 'v.number'))
    .select(['v.directory', ...COLUMNS.map((name) => `v.${name}`)]);
  return new Map(rows.map(({ directory, ...row }) => [directory, versionOfRow(row)]));
}
