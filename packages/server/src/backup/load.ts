/** Restores a backup of PostgreSQL into an empty database: all of it, or nothing. */

import { done, failed } from '@double-random/core';
import { verifyChain } from '../audit/verify.js';
import { MIGRATIONS } from '../migrations/all.js';
import type { AuditHead } from '../store/audit.js';
import { inTurn, migrateIn } from '../store/migrate.js';
import type { DatabaseSettings } from '../store/open-store.js';
import type { Transaction } from '../store/store.js';
import { tablesOf } from './dump.js';
import { type DumpHead, dumpEnd, dumpHead, dumpTable } from './dump-form.js';
import { linesOf } from './lines.js';
import { type BackupOutcome, brokenAudit, NOT_A_BACKUP, NOT_EMPTY, NotRestored, newerBackup } from './outcome.js';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const isBrokenFile = (error: unknown): boolean =>
  error instanceof SyntaxError || (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^Z_/.test(error.code));

async function refuseUnlessEmpty(tx: Transaction): Promise<void> {
  const { rows }: { readonly rows: readonly unknown[] } = await tx.raw(
    'select 1 from pg_tables where schemaname = current_schema() limit 1',
  );
  if (rows.length > 0) throw new NotRestored(NOT_EMPTY);
}

/** Makes the tables as they were when the backup was taken. */
async function makeTables(tx: Transaction, { migrations }: DumpHead): Promise<void> {
  const known = MIGRATIONS.slice(0, migrations.length);
  const unknown = migrations.filter((name, index) => known[index]?.name !== name);
  if (unknown.length > 0) throw new NotRestored(newerBackup(unknown));
  await migrateIn(tx, known);
}

/** Takes the foreign keys away, so that tables can be filled in any order. */
async function liftForeignKeys(tx: Transaction): Promise<readonly ForeignKey[]> {
  const { rows }: { readonly rows: readonly ForeignKey[] } = await tx.raw(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows) await tx.raw(`alter table ${table} drop constraint ??`, [name]);
  return rows;
}

/** Puts them back; PostgreSQL checks every row. */
async function restoreForeignKeys(tx: Transaction, keys: readonly ForeignKey[]): Promise<void> {
  for (const { table, name, definition } of keys) await tx.raw(`alter table ${table} add constraint ?? ${definition}`, [name]);
}

/** Lets the counters of a table go on after its rows. */
async function setCounters(tx: Transaction, table: string): Promise<void> {
  const { rows }: { readonly rows: readonly { readonly name: string; readonly sequence: string | null }[] } = await tx.raw(
    `select column_name as name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
     from information_schema.columns where table_schema = current_schema() and table_name = ?`,
    [table],
  );
  for (const { name, sequence } of rows) {
    if (sequence !== null) await tx.raw('select setval(?, coalesce(max(??), 0) + 1, false) from ??', [sequence, name, table]);
  }
}

/** Fills the tables from the lines after the head. */
async function loadRows(tx: Transaction, lines: AsyncGenerator<string>, known: ReadonlySet<string>): Promise<void> {
  const counts: Record<string, number> = {};
  let table: string | null = null;
  for await (const line of lines) {
    if (line.startsWith('[')) {
      if (table === null) throw new NotRestored(NOT_A_BACKUP);
      const { rowCount }: { readonly rowCount: number } = await tx.raw(
        'insert into ?? select * from json_populate_recordset(null::??, ?::json)',
        [table, table, line],
      );
      counts[table] = (counts[table] ?? 0) + rowCount;
      continue;
    }
    const given: unknown = JSON.parse(line);
    const next = dumpTable.safeParse(given);
    if (next.success && known.has(next.data.table)) {
      ({ table } = next.data);
      counts[table] = 0;
      continue;
    }
    const end = dumpEnd.safeParse(given);
    if (!end.success || JSON.stringify(end.data.rows) !== JSON.stringify(counts)) throw new NotRestored(NOT_A_BACKUP);
    return;
  }
  throw new NotRestored(NOT_A_BACKUP);
}

async function loadInto(tx: Transaction, file: string): Promise<AuditHead> {
  await refuseUnlessEmpty(tx);
  const lines = linesOf(file);
  const first = await lines.next();
  const head = dumpHead.safeParse(first.done === true ? null : JSON.parse(first.value));
  if (!head.success) throw new NotRestored(NOT_A_BACKUP);
  await makeTables(tx, head.data);
  const tables = (await tablesOf(tx)).map(({ name }) => name);
  const keys = await liftForeignKeys(tx);
  await tx.raw(`truncate ${tables.map(() => '??').join(', ')}`, tables);
  await loadRows(tx, lines, new Set(tables));
  await restoreForeignKeys(tx, keys);
  for (const table of tables) await setCounters(tx, table);
  const verdict = await verifyChain(tx);
  if (!verdict.ok) throw new NotRestored(brokenAudit(verdict.sequence));
  await migrateIn(tx);
  // Sessions that were ended since must not come back to life.
  await tx('sessions').delete();
  return verdict.head;
}

/** @returns the head of the restored audit log */
export async function loadPostgresql(settings: DatabaseSettings, file: string): Promise<BackupOutcome<AuditHead>> {
  try {
    return done(await inTurn(settings, (tx) => loadInto(tx, file)));
  } catch (error) {
    if (error instanceof NotRestored) return failed(error.why);
    if (isBrokenFile(error)) return failed(NOT_A_BACKUP);
    throw error;
  }
}
