import test from 'ava';
import { openStore } from '../../dist/store/open-store.js';
import { migratedDatabase } from '../support/databases.js';
import { ENGINES } from '../support/engines.js';
import { openTestStore } from '../support/stores.js';

for (const engine of ENGINES) {
  test(`${engine}: the store tells its engine and answers`, async (t) => {
    const store = await openTestStore(t, engine);
    t.is(store.engine, engine);
    await t.notThrowsAsync(store.ping());
  });

  test(`${engine}: counts, sums and wide columns are numbers`, async (t) => {
    const { db } = await openTestStore(t, engine);
    const counted: unknown = await db('audit_head').count({ rows: '*' }).sum({ total: 'sequence' }).max({ sequence: 'sequence' }).first();
    t.deepEqual(counted, { rows: 1, total: 0, sequence: 0 });
  });

  test(`${engine}: a transaction that throws leaves nothing`, async (t) => {
    const store = await openTestStore(t, engine);
    const failing = store.transact(async (tx) => {
      await tx('audit_head').update({ sequence: 7 });
      throw new Error('midway');
    });
    await t.throwsAsync(failing, { message: 'midway' });
    t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 0 }]);
  });

  test(`${engine}: what a transaction wrote is there for readers afterwards, not before`, async (t) => {
    const store = await openTestStore(t, engine);
    await store.transact(async (tx) => {
      await tx('audit_head').update({ sequence: 7 });
      t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 0 }]);
    });
    t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 7 }]);
  });

  test(`${engine}: errors of the database do not repeat values`, async (t) => {
    const store = await openTestStore(t, engine);
    const error = await t.throwsAsync(store.transact((tx) => tx('audit_entries').insert({ sequence: 1, actor_id: '330102199001011234' })));
    t.false(error.message.includes('330102199001011234'));
  });
}

test('sqlite: foreign keys are on, the journal is a WAL, commits are synced', async (t) => {
  const store = await openTestStore(t, 'sqlite');
  await store.transact(async (tx) => {
    t.deepEqual(await tx.raw('PRAGMA foreign_keys'), [{ foreign_keys: 1 }]);
    t.deepEqual(await tx.raw('PRAGMA journal_mode'), [{ journal_mode: 'wal' }]);
    t.deepEqual(await tx.raw('PRAGMA synchronous'), [{ synchronous: 2 }]);
  });
  t.deepEqual(await store.db.raw('PRAGMA foreign_keys'), [{ foreign_keys: 1 }]);
});

test('sqlite: readers cannot write', async (t) => {
  const store = await openTestStore(t, 'sqlite');
  await t.throwsAsync(async () => store.db('audit_head').update({ sequence: 7 }), { message: /readonly database/ });
});

test('sqlite: two processes that read before they write wait for each other instead of failing', async (t) => {
  const settings = await migratedDatabase(t, 'sqlite');
  const stores = [openStore(settings), openStore(settings)];
  t.teardown(() => Promise.all(stores.map((store) => store.close())));
  const increments = Array.from({ length: 40 }, (_, index) =>
    stores[index % 2]?.transact(async (tx) => {
      const row: { sequence: number } = await tx('audit_head').first('sequence');
      await tx('audit_head').update({ sequence: row.sequence + 1 });
    }),
  );
  await Promise.all(increments);
  t.deepEqual(await stores[0]?.db('audit_head').select('sequence'), [{ sequence: 40 }]);
});

test('postgresql: a row that was locked before it was read loses no update', async (t) => {
  const store = await openTestStore(t, 'postgresql');
  const increment = () =>
    store.transact(async (tx) => {
      const row: { sequence: number } = await tx('audit_head').forUpdate().first('sequence');
      await tx('audit_head').update({ sequence: row.sequence + 1 });
    });
  await Promise.all(Array.from({ length: 40 }, increment));
  t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 40 }]);
});
