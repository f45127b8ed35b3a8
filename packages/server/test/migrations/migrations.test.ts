import test from 'ava';
import { MIGRATIONS } from '../../dist/migrations/all.js';
import type { Migration } from '../../dist/migrations/migration.js';
import { openForMigration } from '../../dist/store/open-store.js';
import { emptyDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { openTestStore } from '../support/stores.js';
import { outlineOf, type Schema, schemaOf } from './schema.js';

/** Whether a table's `state` is a word of the directory that was imported. */
const isImported = (table: string | undefined): boolean => table?.startsWith('directory_') ?? false;

/** PostgreSQL indexes the terms of an entity or a result in its own row, SQLite in a table of its full-text search. */
const TERMS = ['directory_entities.terms', 'result_search.terms'];

for (const engine of ENGINES) {
  test(`${engine}: every migration goes up, down and up again, and leaves the schema as it was`, async (t) => {
    const knex = openForMigration(await emptyDatabase(t, engine));
    t.teardown(() => knex.destroy());
    const walk = async (migration: Migration, way: 'up' | 'down'): Promise<Schema> => {
      await knex.transaction((tx) => migration[way](tx));
      return schemaOf(knex, engine);
    };

    const schemas: Schema[] = [await schemaOf(knex, engine)];
    for (const migration of MIGRATIONS) schemas.push(await walk(migration, 'up'));
    for (const [before, migration] of [...MIGRATIONS.entries()].reverse()) {
      t.deepEqual(await walk(migration, 'down'), schemas[before], `down ${migration.name}`);
    }
    for (const [before, migration] of MIGRATIONS.entries()) {
      t.deepEqual(await walk(migration, 'up'), schemas[before + 1], `up again ${migration.name}`);
      t.deepEqual(await walk(migration, 'down'), schemas[before], `down alone ${migration.name}`);
      await walk(migration, 'up');
    }
  });

  test(`${engine}: a state is one of a closed set, by the database's own word`, async (t) => {
    const store = await openTestStore(t, engine);
    const { columns } = await outlineOf(store.db, engine);
    const stated = columns
      .map((line) => line.replace(/ null$/, '').split('.'))
      .filter(([table, column]) => column === 'state' && !isImported(table));
    t.true(stated.length > 0);
    const schema = await schemaOf(store.db, engine);
    for (const [table = ''] of stated) {
      const constraints = Object.entries(schema)
        .filter(([name]) => (engine === 'sqlite' ? name === `table ${table}` : name.startsWith(`constraint ${table}.`)))
        .map(([, definition]) => definition);
      t.true(
        constraints.some((definition) => /check.*state(\s+in\s*\(|\s*= ANY|\s*=)/i.test(definition)),
        table,
      );
    }
  });

  test(`${engine}: the audit log refuses a second entry of a number or hash, an unknown kind of actor, and a second head`, async (t) => {
    const store = await openTestStore(t, engine);
    const entry = {
      sequence: 1,
      at: '2026-11-02T01:00:00.000Z',
      actor_kind: 'system',
      actor_id: 'test',
      actor_name: 'test',
      address: '',
      request_id: '',
      event: 'department.opened',
      subject_kind: 'department',
      subject_id: 'market',
      details: '{}',
      previous: '0',
      hash: '1',
    };
    await store.transact((tx) => tx('audit_entries').insert(entry));
    for (const wrong of [
      { ...entry, hash: '2' },
      { ...entry, sequence: 2 },
      { ...entry, sequence: 2, hash: '2', actor_kind: 'public' },
      { ...entry, sequence: 2, hash: '2', event: null },
    ]) {
      await t.throwsAsync(
        store.transact((tx) => tx('audit_entries').insert(wrong)),
        { message: /constraint/i },
      );
    }
    for (const id of [1, 2]) {
      await t.throwsAsync(
        store.transact((tx) => tx('audit_head').insert({ id, sequence: 0, hash: '' })),
        { message: /constraint/i },
      );
    }
  });

  test(`${engine}: foreign keys hold in an act`, async (t) => {
    const store = await openTestStore(t, engine);
    const { foreignKeys } = await outlineOf(store.db, engine);
    t.true(foreignKeys.includes('users(department) -> departments(id)'), foreignKeys.join('\n'));
    await t.throwsAsync(
      store.transact((tx) => tx('user_roles').insert({ user_id: 'nobody', role: 'planner' })),
      { message: /foreign key constraint/i },
    );
  });
}

test('both engines have the same tables, columns, keys and uniqueness', async (t) => {
  const [sqlite, postgresql] = await Promise.all(ENGINES.map(async (engine) => outlineOf((await openTestStore(t, engine)).db, engine)));
  t.true((sqlite?.columns.length ?? 0) > 50);
  for (const part of ['columns', 'foreignKeys', 'unique'] as const) {
    const [left, right] = [new Set(sqlite?.[part]), new Set(postgresql?.[part])];
    t.deepEqual(
      [...left].filter((line) => !right.has(line)),
      [],
      `${part} of SQLite only`,
    );
    t.deepEqual(
      [...right].filter((line) => !left.has(line) && !TERMS.includes(line)),
      [],
      `${part} of PostgreSQL only`,
    );
  }
});
