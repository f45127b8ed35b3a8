/** Backups of SQLite: the database as it stood at one moment, as a SQLite file. */

import { copyFile } from 'node:fs/promises';
import { done, failed } from '@double-random/core';
import { verifyChain } from '../audit/verify.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { AuditHead } from '../store/audit.js';
import { appliedMigrations } from '../store/migrate.js';
import { openForMigration, openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { exists, newFile } from './new-file.js';
import { type BackupOutcome, brokenAudit, NOT_A_BACKUP, NOT_EMPTY, NotRestored, newerBackup } from './outcome.js';

const at = (databaseFile: string): { readonly databaseUrl: null; readonly databaseFile: string } => ({ databaseUrl: null, databaseFile });

/** Writes a consistent copy, while others go on writing. */
export async function backUpSqlite(databaseFile: string, file: string): Promise<void> {
  await newFile(file, async (part) => {
    const knex = openForMigration(at(databaseFile));
    try {
      await knex.raw('VACUUM INTO ?', [part]);
    } finally {
      await knex.destroy();
    }
  });
}

const isNoDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'SQLITE_NOTADB' || error.code === 'SQLITE_CORRUPT');

/** Whether the file is a sound SQLite database. */
async function isSound({ db }: Store): Promise<boolean> {
  try {
    const found: readonly { readonly integrity_check: string }[] = await db.raw('PRAGMA integrity_check');
    const dangling: readonly unknown[] = await db.raw('PRAGMA foreign_key_check');
    return found.length === 1 && found[0]?.integrity_check === 'ok' && dangling.length === 0;
  } catch (error) {
    if (isNoDatabase(error)) return false;
    throw error;
  }
}

/** Checks a copy of a backup and makes it ready to be served. @throws NotRestored */
async function makeReady(store: Store): Promise<AuditHead> {
  if (!(await isSound(store))) throw new NotRestored(NOT_A_BACKUP);
  const applied = await appliedMigrations(store.db);
  if (applied.length === 0) throw new NotRestored(NOT_A_BACKUP);
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NotRestored(newerBackup(unknown));
  const verdict = await verifyChain(store.db);
  if (!verdict.ok) throw new NotRestored(brokenAudit(verdict.sequence));
  // Sessions that were ended since must not come back to life.
  await store.transact((tx) => tx('sessions').delete());
  return verdict.head;
}

/** Puts a backup in the place of a database that is not there. @returns the head of its audit log */
export async function restoreSqlite(databaseFile: string, file: string): Promise<BackupOutcome<AuditHead>> {
  if (await exists(databaseFile)) return failed(NOT_EMPTY);
  try {
    return await newFile(databaseFile, async (part) => {
      await copyFile(file, part);
      const store = openStore(at(part));
      try {
        return done(await makeReady(store));
      } finally {
        await store.close();
      }
    });
  } catch (error) {
    if (error instanceof NotRestored) return failed(error.why);
    throw error;
  }
}
