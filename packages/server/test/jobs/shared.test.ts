/** Several instances over one PostgreSQL database. */

import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { findJob } from '../../dist/store/jobs.js';
import { onServer } from '../support/postgres.js';
import { ask, ended, eventually, testWorld } from './running.js';

const done = (value: Record<string, unknown> = {}) => ({ ok: true, value }) as const;

test('two instances share fifty jobs, and each is done once', async (t) => {
  const { store, instance } = await testWorld(t, 'postgresql');
  const ran: { job: string; by: number }[] = [];
  const instances = [1, 2].map((by) =>
    instance({
      handlers: {
        'import-preview': async ({ id }) => {
          ran.push({ job: id, by });
          await sleep(5);
          return done();
        },
      },
    }),
  );
  for (const { start } of instances) await start();
  const ids: string[] = [];
  for (const [index] of Array.from({ length: 50 }).entries()) {
    const { jobs } = instances[index % 2] as (typeof instances)[number];
    ids.push(await ask(store, jobs));
  }
  for (const id of ids) t.is((await ended(store, id)).state, 'done');
  t.deepEqual(ran.map(({ job }) => job).sort(), [...ids].sort());
  t.deepEqual([...new Set(ran.map(({ by }) => by))].sort(), [1, 2]);
});

test('an instance that loses its connection to the database loses its jobs to another, and works on afterwards', async (t) => {
  const { store, instance } = await testWorld(t, 'postgresql');
  let starts = 0;
  const one = instance({
    handlers: {
      'import-preview': async (_job, { signal }) => {
        starts += 1;
        if (starts === 1) await sleep(60_000, undefined, { signal });
        return done({ starts });
      },
    },
  });
  await one.start();
  const id = await ask(store, one.jobs);
  await eventually(async () => (starts === 1 ? true : null));
  const { current_database: database } = (await store.db.raw('select current_database()')).rows[0];
  await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`);
  // The pool finds its dead connections one by one, each by a question that fails.
  const job = await eventually(async () => {
    const found = await findJob(store.db, id).catch(() => null);
    return found?.endedAt == null ? null : found;
  });
  t.like(job, { state: 'done', result: { starts: 2 } });
  t.like(await store.db('jobs').where({ id }).first('failures'), { failures: 0 });
  t.is((await ended(store, await ask(store, one.jobs))).state, 'done');
});

test('a job whose instance has vanished is put back even by an instance that does not do its kind yet', async (t) => {
  const { store, instance } = await testWorld(t, 'postgresql');
  const { jobs, start } = instance({ handlers: { 'import-preview': async () => done() } });
  const id = await ask(store, jobs);
  await store.transact(async (tx) => {
    await tx('jobs').where({ id }).update({ state: 'running', holder: '1' });
    await tx.raw(`update double_random_queue.job set state = 'active'`);
  });
  t.is((await findJob(store.db, id))?.state, 'running');
  await start();
  t.is((await ended(store, id)).state, 'done');
});

test('jobs that a restored database has and its queue has not are done all the same', async (t) => {
  const { store, instance } = await testWorld(t, 'postgresql');
  const { jobs } = instance({});
  const ids = [await ask(store, jobs), await ask(store, jobs), await ask(store, jobs)];
  await jobs.stop(AbortSignal.abort());
  await store.transact((tx) => tx.raw('drop schema double_random_queue cascade'));
  await instance({ handlers: { 'import-preview': async () => done() } }).start();
  for (const id of ids) t.is((await ended(store, id)).state, 'done');
});

test('instances that open the queue of a new database at the same moment all open it', async (t) => {
  const { store, instance } = await testWorld(t, 'postgresql');
  const instances = Array.from({ length: 6 }, () => instance({ handlers: { 'import-preview': async () => done() } }));
  await Promise.all(instances.map(({ start }) => start()));
  const [first] = instances;
  if (first === undefined) return t.fail('no instance');
  t.is((await ended(store, await ask(store, first.jobs))).state, 'done');
});
