/** Brings the schema to the newest version, or back. */

import type { Knex } from 'knex';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { type DatabaseSettings, openForMigration } from './open-store.js';
import type { Connection, Store, Transaction } from './store.js';

const TABLE = 'migrations';

/** The tables that tell what is applied, as knex names them. */
export const MIGRATION_TABLES: readonly string[] = [TABLE, `${TABLE}_lock`];

/** Which of PostgreSQL's advisory locks is ours: a number that no other program is likely to have chosen. */
const TURN = 7_215_044_101;

const configOf = (
  migrations: readonly Migration[],
): { readonly migrationSource: Knex.MigrationSource<Migration>; readonly tableName: string } => ({
  migrationSource: {
    getMigrations: async () => [...migrations],
    getMigrationName: ({ name }) => name,
    getMigration: async ({ up, down }) => ({ up, down }),
  },
  tableName: TABLE,
});

/** Waits until no other process migrates this database. */
async function takeTurn(tx: Transaction, { databaseUrl }: DatabaseSettings): Promise<void> {
  if (databaseUrl !== null) await tx.raw('select pg_advisory_xact_lock(?)', [TURN]);
  // Any write takes SQLite's lock for the rest of the transaction; there need not be a table yet.
  else await tx.raw('PRAGMA user_version = 0');
}

/** All or nothing: a step that fails takes the others back, and a process that is killed leaves no lock behind. */
export async function inTurn<Value>(settings: DatabaseSettings, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  const knex = openForMigration(settings);
  try {
    return await knex.transaction(async (tx) => {
      await takeTurn(tx, settings);
      return work(tx);
    });
  } finally {
    await knex.destroy();
  }
}

/** Applies what is missing of these migrations, in the transaction of a turn. @returns the names applied */
export async function migrateIn(tx: Transaction, migrations: readonly Migration[] = MIGRATIONS): Promise<readonly string[]> {
  const [, names] = (await tx.migrate.latest(configOf(migrations))) as [number, string[]];
  return names;
}

/** Applies what is missing, all in one transaction; two instances that start at once wait for each other. @returns the names applied */
export const migrateUp = (settings: DatabaseSettings): Promise<readonly string[]> => inTurn(settings, (tx) => migrateIn(tx));

/** Takes back the last migration. @returns its name, or nothing when there is none left */
export const migrateDown = (settings: DatabaseSettings): Promise<readonly string[]> =>
  inTurn(settings, async (tx) => {
    const [, names] = (await tx.migrate.down(configOf(MIGRATIONS))) as [number, string[]];
    return names;
  });

/** What is applied, oldest first; nothing in a database that was never migrated. Only reads. */
export async function appliedMigrations(db: Connection): Promise<readonly string[]> {
  if (!(await db.schema.hasTable(TABLE))) return [];
  const rows: readonly { readonly name: string }[] = await db(TABLE).orderBy('id').select('name');
  return rows.map(({ name }) => name);
}

/** The names of migrations that are still to be applied. */
export async function pendingMigrations({ db }: Pick<Store, 'db'>): Promise<readonly string[]> {
  const applied = new Set(await appliedMigrations(db));
  return MIGRATIONS.map(({ name }) => name).filter((name) => !applied.has(name));
}
