/** Backups of whichever database the settings name. Each engine has its own kind of file; see docs/decisions/0018-backup.md. */

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { done, failed } from '@double-random/core';
import { momentOf } from '../outside/outside.js';
import type { AuditHead } from '../store/audit.js';
import { appliedMigrations } from '../store/migrate.js';
import { type DatabaseSettings, openStore } from '../store/open-store.js';
import { dumpPostgresql } from './dump.js';
import { loadPostgresql } from './load.js';
import { exists } from './new-file.js';
import { type BackupOutcome, fileExists, NO_FILE, NOTHING_THERE } from './outcome.js';
import { backUpSqlite, restoreSqlite } from './sqlite.js';

/** Writes a copy of the database as it stands at one moment, while others go on writing. The file must not exist. */
export async function backUp(settings: DatabaseSettings, file: string): Promise<BackupOutcome<null>> {
  const { databaseUrl, databaseFile } = settings;
  if (await exists(file)) return failed(fileExists(file));
  if (databaseUrl === null && !(await exists(databaseFile))) return failed(NOTHING_THERE);
  const store = openStore(settings);
  try {
    if ((await appliedMigrations(store.db)).length === 0) return failed(NOTHING_THERE);
    if (databaseUrl === null) await backUpSqlite(databaseFile, file);
    else await dumpPostgresql(store, file, momentOf(new Date()));
    return done(null);
  } finally {
    await store.close();
  }
}

/** Restores into an empty database: all of the backup, or nothing. @returns the head of its audit log */
export async function restoreBackup(settings: DatabaseSettings, file: string): Promise<BackupOutcome<AuditHead>> {
  const { databaseUrl, databaseFile } = settings;
  if (!(await exists(file))) return failed(NO_FILE);
  if (databaseUrl !== null) return loadPostgresql(settings, file);
  await mkdir(dirname(databaseFile), { recursive: true });
  return restoreSqlite(databaseFile, file);
}
