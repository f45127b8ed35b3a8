/** Databases of their own for tests; each is gone after its test. */

import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { migrateUp } from '../../dist/store/migrate.js';
import type { DatabaseSettings } from '../../dist/store/open-store.js';
import type { TestEngine } from './engines.js';
import { inTurnOnServer, isOnServer, onServer, urlOfDatabase } from './postgres.js';

const freshName = (): string => `test_${randomBytes(8).toString('hex')}`;

/** A folder that goes away with the test. */
export function testFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-test-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function postgresql(t: ExecutionContext, template: string): Promise<DatabaseSettings> {
  const name = freshName();
  // Copied file by file: half the work of writing every page of it to the log first.
  await onServer(`create database ${name} template ${template} strategy file_copy`);
  t.teardown(() => onServer(`drop database if exists ${name} with (force)`));
  return { databaseUrl: await urlOfDatabase(name), databaseFile: '' };
}

/** A database without a table. */
export async function emptyDatabase(t: ExecutionContext, engine: TestEngine): Promise<DatabaseSettings> {
  if (engine === 'postgresql') return postgresql(t, 'template1');
  return { databaseUrl: null, databaseFile: join(testFolder(t), 'service.sqlite') };
}

async function migratedFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databaseFile = join(folder, 'template.sqlite');
  await migrateUp({ databaseUrl: null, databaseFile });
  return databaseFile;
}

async function migratedTemplate(): Promise<string> {
  const name = freshName();
  await onServer(`create database ${name}`);
  await migrateUp({ databaseUrl: await urlOfDatabase(name), databaseFile: '' });
  return name;
}

/** The template of all processes of a test run that share a server: whoever comes first makes it. */
const sharedTemplate = (name: string): Promise<string> =>
  inTurnOnServer(async () => {
    if (!(await isOnServer(name))) await onServer(`alter database ${await migratedTemplate()} rename to ${name}`);
    return name;
  });

const RUN = /^[0-9a-f]+$/;

/** `TEST_RUN` names the run; without it a process makes a template for itself. */
function templateOfRun(): Promise<string> {
  const { TEST_RUN: run = '' } = process.env;
  return RUN.test(run) ? sharedTemplate(`template_${run}`) : migratedTemplate();
}

let sqliteTemplate: Promise<string> | null = null;
let postgresqlTemplate: Promise<string> | null = null;

/** A database with all tables, as `migrateUp` makes them; the work is done once per test process. */
export async function migratedDatabase(t: ExecutionContext, engine: TestEngine): Promise<DatabaseSettings> {
  if (engine === 'postgresql') {
    postgresqlTemplate ??= templateOfRun();
    return postgresql(t, await postgresqlTemplate);
  }
  sqliteTemplate ??= migratedFile();
  const template = await sqliteTemplate;
  const databaseFile = join(testFolder(t), 'service.sqlite');
  copyFileSync(template, databaseFile);
  return { databaseUrl: null, databaseFile };
}
