/** Brings the schema to the newest version, or back. */

import type { Knex } from 'knex';
import { MIGRATIONS } from '../migrations/all.js';
import type { Migration } from '../migrations/migration.js';
import { type DatabaseSettings, openForMigration } from './open-store.js';

const source: Knex.MigrationSource<Migration> = {
  getMigrations: async () => [...MIGRATIONS],
  getMigrationName: ({ name }) => name,
  getMigration: async ({ up, down }) => ({ up, down }),
};

const config = { migrationSource: source, tableName: 'migrations' };

async function withMigrator<Value>(settings: DatabaseSettings, work: (migrator: Knex.Migrator) => Promise<Value>): Promise<Value> {
  const knex = openForMigration(settings);
  try {
    return await work(knex.migrate);
  } finally {
    await knex.destroy();
  }
}

/** Applies what is missing, each migration in a transaction; two instances that start at once wait for each other. @returns the names applied */
export const migrateUp = (settings: DatabaseSettings): Promise<readonly string[]> =>
  withMigrator(settings, async (migrator) => {
    const [, names] = (await migrator.latest(config)) as [number, string[]];
    return names;
  });

/** Takes back the last migration. @returns its name, or nothing when there is none left */
export const migrateDown = (settings: DatabaseSettings): Promise<readonly string[]> =>
  withMigrator(settings, async (migrator) => {
    const [, names] = (await migrator.down(config)) as [number, string[]];
    return names;
  });

/** The names of migrations that are still to be applied. */
export const pendingMigrations = (settings: DatabaseSettings): Promise<readonly string[]> =>
  withMigrator(settings, async (migrator) => {
    const [, pending] = (await migrator.list(config)) as [unknown, readonly Migration[]];
    return pending.map(({ name }) => name);
  });
