/** The directories of the departments: which version of each is in force. */

import type { DirectoryKind } from '@double-random/directories';
import type { Connection, Transaction } from '../store.js';

/** A directory once something was imported into it. */
export interface DirectoryHead {
  /** From 1. */
  readonly version: number;
  readonly rows: number;
  /** Hash of the version, hex. */
  readonly hash: string;
}

export interface Directory {
  readonly id: number;
  readonly department: string;
  readonly kind: DirectoryKind;
  /** 0: nothing was ever imported. */
  readonly version: number;
  readonly rows: number;
  readonly hash: string | null;
}

const COLUMNS = ['id', 'department', 'kind', 'version', 'rows', 'hash'] as const;

export async function findDirectory(db: Connection, department: string, kind: DirectoryKind): Promise<Directory | null> {
  const row: Directory | undefined = await db('directories').where({ department, kind }).first(COLUMNS);
  return row ?? null;
}

/** The version in force; `null`: nothing was ever imported. */
export async function directoryHead(db: Connection, department: string, kind: DirectoryKind): Promise<DirectoryHead | null> {
  const directory = await findDirectory(db, department, kind);
  return directory === null ? null : headOf(directory);
}

export const headOf = ({ version, rows, hash }: Directory): DirectoryHead | null => (hash === null ? null : { version, rows, hash });

/** Directories into which something was imported, by department and kind; `kind` `null`: of all kinds. */
export async function listDirectories(db: Connection, kind: DirectoryKind | null): Promise<(Directory & DirectoryHead)[]> {
  const query = db('directories').where('version', '>', 0).orderBy(['department', 'kind']).select(COLUMNS);
  return kind === null ? query : query.where({ kind });
}

/** The directory, made when it is the first time that somebody asks for it. Nobody else changes it until the transaction ends. */
export async function lockDirectory(tx: Transaction, department: string, kind: DirectoryKind): Promise<Directory> {
  await tx('directories').insert({ department, kind, version: 0, rows: 0, hash: null }).onConflict(['department', 'kind']).ignore();
  return tx('directories').where({ department, kind }).forUpdate().first(COLUMNS);
}

/** As `lockDirectory`, by the id of one that exists. */
export const lockDirectoryById = (tx: Transaction, id: number): Promise<Directory> =>
  tx('directories').where({ id }).forUpdate().first(COLUMNS);

export async function findDirectoryById(db: Connection, id: number): Promise<Directory> {
  return db('directories').where({ id }).first(COLUMNS);
}

export async function moveHead(tx: Transaction, id: number, { version, rows, hash }: DirectoryHead): Promise<void> {
  await tx('directories').where({ id }).update({ version, rows, hash });
}
