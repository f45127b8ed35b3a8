import { EventEmitter, once } from 'node:events';
import { connect, createServer } from 'node:net';
import test from 'ava';
import { act } from '../../dist/acts/act.js';
import { systemActor } from '../../dist/rights/actor.js';
import { databaseFailure } from '../../dist/store/failure.js';
import { openStore } from '../../dist/store/open-store.js';
import { migratedDatabase } from '../support/databases.js';
import { testService } from '../support/service.js';
import { openTestStore } from '../support/stores.js';

const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test('sqlite: a file that may not grow is a full disk, and the store recovers', async (t) => {
  const store = await openTestStore(t, 'sqlite');
  const fill = (): Promise<unknown> =>
    store.transact(async (tx) => {
      const { page_count: pages } = ((await tx.raw('PRAGMA page_count')) as [{ page_count: number }])[0];
      await tx.raw(`PRAGMA max_page_count = ${pages}`);
      await tx.raw(
        'create table filler as with recursive n(i) as (select 1 union all select i + 1 from n where i < 9999) select i, hex(randomblob(99)) from n',
      );
    });
  t.is(databaseFailure(await thrownBy(fill)), 'full');
  t.deepEqual(await store.db('sqlite_master').where({ name: 'filler' }), []);
  await store.transact((tx) => tx.raw('PRAGMA max_page_count = 1000000'));
  await t.notThrowsAsync(store.transact((tx) => tx.raw('create table filler (i integer)')));
});

test('postgresql: a connection that is cut midway is the database’s trouble, and the store recovers', async (t) => {
  const store = await openTestStore(t, 'postgresql');
  const cut = (): Promise<unknown> =>
    store.transact(async (tx) => {
      await tx('audit_head').update({ sequence: 7 });
      await tx.raw('select pg_terminate_backend(pg_backend_pid())');
      await tx('audit_head').update({ sequence: 8 });
    });
  t.is(databaseFailure(await thrownBy(cut)), 'unavailable');
  t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 0 }]);
});

test('postgresql: whether a transaction was done is not known when the connection is lost while it ends', async (t) => {
  const { databaseUrl } = await migratedDatabase(t, 'postgresql');
  const real = new URL(databaseUrl ?? '');
  const proxy = createServer((caller) => {
    const server = connect(Number(real.port), real.hostname);
    let ending = false;
    caller.on('data', (bytes) => {
      ending = bytes.includes('COMMIT');
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (ending) caller.destroy();
      else caller.write(bytes);
    });
    for (const [one, other] of [
      [caller, server],
      [server, caller],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  t.teardown(() => proxy.close());
  const address = proxy.address();
  const through = new URL(real);
  through.port = String(typeof address === 'object' ? address?.port : '');
  const store = openStore({ databaseUrl: through.href, databaseFile: '' });
  t.teardown(() => store.close());
  const thrown = await thrownBy(() => store.transact((tx) => tx('audit_head').update({ sequence: 7 })));
  t.is(databaseFailure(thrown), 'unknown');
  t.deepEqual(await store.db('audit_head').select('sequence'), [{ sequence: 7 }]);
});

test('postgresql: nobody at the port, and somebody who says nothing sensible, are the database’s trouble', async (t) => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const hangingUp = openStore({ databaseUrl: `postgres://127.0.0.1:${port}/x`, databaseFile: '' });
  t.teardown(() => hangingUp.close());
  t.is(databaseFailure(await thrownBy(() => hangingUp.ping())), 'unavailable');
  server.close();
  await once(server, 'close');
  const nobody = openStore({ databaseUrl: `postgres://127.0.0.1:${port}/x`, databaseFile: '' });
  t.teardown(() => nobody.close());
  t.is(databaseFailure(await thrownBy(() => nobody.ping())), 'unavailable');
});

test('sqlite: a file that cannot be opened is the database’s trouble', async (t) => {
  const store = openStore({ databaseUrl: null, databaseFile: '/nowhere/at/all.sqlite' });
  t.teardown(() => store.close());
  t.is(databaseFailure(await thrownBy(() => store.ping())), 'unavailable');
});

test('what breaks a rule of the schema, and what is no error of a database, is a bug', async (t) => {
  const store = await openTestStore(t, 'sqlite');
  t.is(databaseFailure(await thrownBy(() => store.transact((tx) => tx('audit_head').insert({ id: 2, sequence: 0, hash: '' })))), null);
  for (const error of [new Error('Connection pool of ideas'), new TypeError('x'), 'SQLITE_FULL', null]) t.is(databaseFailure(error), null);
});

test('postgresql: an act that the database undid for another’s sake is done once more', async (t) => {
  const service = await testService(t, 'postgresql');
  await service.store.transact((tx) => tx.raw('create table locks (id integer primary key, count integer)'));
  await service.store.transact((tx) =>
    tx('locks').insert([
      { id: 1, count: 0 },
      { id: 2, count: 0 },
    ]),
  );
  let tries = 0;
  let holding = 0;
  const held = new EventEmitter();
  const bothHold = async (): Promise<void> => {
    holding += 1;
    if (holding === 1) await once(held, 'both');
    else held.emit('both');
  };
  /** Takes one row, waits until the other act has its own, then wants that one too. */
  const crossing = (first: number, second: number) =>
    act(service, systemActor('test'), async ({ tx, record }) => {
      tries += 1;
      await tx('locks').where({ id: first }).increment('count');
      await bothHold();
      await tx('locks').where({ id: second }).increment('count');
      record('department.opened', `${first}`);
      return { ok: true, value: first };
    });
  const outcomes = await Promise.all([crossing(1, 2), crossing(2, 1)]);
  t.deepEqual(
    outcomes.map(({ ok }) => ok),
    [true, true],
  );
  t.is(tries, 3);
  t.deepEqual(await service.store.db('locks').orderBy('id').select('count'), [{ count: 2 }, { count: 2 }]);
  t.is((await service.store.db('audit_entries').select('sequence')).length, 2);
});

test('sqlite: a writer of another process that does not end is the database’s trouble', async (t) => {
  const settings = await migratedDatabase(t, 'sqlite');
  const [one, other] = [openStore(settings), openStore(settings)];
  t.teardown(() => Promise.all([one.close(), other.close()]));
  await other.transact((tx) => tx.raw('PRAGMA busy_timeout = 50'));
  await one.transact(async () => {
    t.is(databaseFailure(await thrownBy(() => other.transact(async () => null))), 'unavailable');
  });
  await t.notThrowsAsync(other.transact(async () => null));
});
