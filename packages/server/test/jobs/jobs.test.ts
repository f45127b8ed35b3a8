import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { act } from '../../dist/acts/act.js';
import { refused } from '../../dist/problems/problems.js';
import { systemActor } from '../../dist/rights/actor.js';
import { findJob, listJobs } from '../../dist/store/jobs.js';
import { ENGINES } from '../support/engines.js';
import { ask, ended, eventually, testWorld } from './running.js';

const done = (value: Record<string, unknown> = {}) => ({ ok: true, value }) as const;

for (const engine of ENGINES) {
  test(`${engine}: a job runs once its transaction is committed, and says what came of it`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const { jobs, start } = instance({
      handlers: {
        'import-preview': async ({ input, department, askedBy, kind }, { progress }) => {
          progress(3, 7, 'rows');
          return done({ input, department, askedBy, kind });
        },
      },
    });
    await start();
    const id = await ask(store, jobs, { rows: 7 });
    const job = await ended(store, id);
    t.like(job, { id, state: 'done', refusal: null, progress: { done: 3, total: 7, stage: 'rows' }, endedAt: '2026-11-02T01:00:00.000Z' });
    t.deepEqual(job.result, { input: { rows: 7 }, department: null, askedBy: 'test', kind: 'import-preview' });
  });

  test(`${engine}: a job asked for in an act that is rolled back never runs`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const ran: unknown[] = [];
    const { service, jobs, start } = instance({
      handlers: {
        'import-preview': async ({ input }) => {
          ran.push(input['name']);
          return done();
        },
      },
    });
    await start();
    const answer = await act(service, systemActor('test'), async ({ tx, at }) => {
      await jobs.ask(tx, { kind: 'import-preview', department: null, askedBy: 'test', input: { name: 'refused' }, at });
      return refused('not-found');
    });
    t.false(answer.ok);
    await ended(store, await ask(store, jobs, { name: 'committed' }));
    t.deepEqual(ran, ['committed']);
    const listed = await listJobs(store.db, { visible: 'all' }, null, 10);
    t.deepEqual(
      listed.map(({ input }) => input['name']),
      ['committed'],
    );
  });

  test(`${engine}: a refusal ends the job as failed with its body, and is not tried again`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let tries = 0;
    const { jobs, start } = instance({
      handlers: {
        'import-preview': async () => {
          tries += 1;
          return refused('too-large', { limit: 12 });
        },
      },
    });
    await start();
    const id = await ask(store, jobs);
    const job = await ended(store, id);
    t.is(job.state, 'failed');
    t.is(job.result, null);
    t.like(job.refusal, { code: 'too-large', requestId: id, reasons: [] });
    t.regex(String(job.refusal?.['en']), /limit of 12 bytes/);
    t.is(tries, 1);
  });

  test(`${engine}: a handler that throws is tried three times; then the job failed, without the error's words`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let tries = 0;
    const { jobs, start } = instance({
      handlers: {
        'import-preview': async () => {
          tries += 1;
          throw new Error('330106199001011234 is not a row');
        },
      },
    });
    await start();
    const id = await ask(store, jobs);
    const job = await ended(store, id);
    t.is(job.state, 'failed');
    t.like(job.refusal, { code: 'internal', requestId: id });
    t.notRegex(JSON.stringify(job), /330106199001011234/);
    t.is(tries, 3);
  });

  test(`${engine}: a handler that throws twice and then succeeds has done its job`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let tries = 0;
    const { jobs, start } = instance({
      handlers: {
        'prepare-draw': async () => {
          tries += 1;
          if (tries < 3) throw new Error('not yet');
          return done({ tries });
        },
      },
    });
    await start();
    const job = await ended(store, await ask(store, jobs, {}, 'prepare-draw'));
    t.like(job, { state: 'done', result: { tries: 3 } });
  });

  test(`${engine}: a kind that nobody does fails, and the rest of its lane goes on`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const { jobs, start } = instance({ handlers: { 'import-apply': async () => done() } });
    await start();
    const orphan = await ask(store, jobs, {}, 'import-preview');
    const next = await ask(store, jobs, {}, 'import-apply');
    t.is((await ended(store, next)).state, 'done');
    t.like((await ended(store, orphan)).refusal, { code: 'internal' });
  });

  test(`${engine}: a lane does one job at a time in the order of asking, and the other lane does not wait for it`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const order: unknown[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { jobs, start } = instance({
      handlers: {
        'import-preview': async ({ input }) => {
          order.push(input['n']);
          await gate;
          order.push(input['n']);
          return done();
        },
        'prepare-draw': async () => done(),
      },
    });
    await start();
    const imports = [await ask(store, jobs, { n: 1 }), await ask(store, jobs, { n: 2 })];
    t.is((await ended(store, await ask(store, jobs, {}, 'prepare-draw'))).state, 'done');
    t.deepEqual(order, [1]);
    release();
    for (const id of imports) await ended(store, id);
    t.deepEqual(order, [1, 1, 2, 2]);
  });

  test(`${engine}: progress is seen while the job runs`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { jobs, start } = instance({
      handlers: {
        'import-preview': async (_job, { progress }) => {
          for (let row = 1; row <= 500; row += 1) progress(row, 1000, 'rows');
          await gate;
          return done();
        },
      },
    });
    await start();
    const id = await ask(store, jobs);
    const seen = await eventually(async () => {
      const job = await findJob(store.db, id);
      return job?.progress.done === 500 ? job : null;
    });
    t.like(seen, { state: 'running', progress: { total: 1000, stage: 'rows' }, endedAt: null });
    release();
    await ended(store, id);
  });

  test(`${engine}: stop waits for the job under way, and what waits is done by the next instance`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handlers = {
      'import-preview': async () => {
        await gate;
        return done();
      },
    };
    const first = instance({ handlers });
    await first.start();
    const [running, waiting] = [await ask(store, first.jobs), await ask(store, first.jobs)];
    await eventually(async () => ((await findJob(store.db, running))?.state === 'running' ? true : null));
    const stopped = first.jobs.stop(new AbortController().signal);
    t.is(await Promise.race([stopped.then(() => 'stopped'), sleep(100).then(() => 'waits')]), 'waits');
    release();
    await stopped;
    t.is((await findJob(store.db, running))?.state, 'done');
    t.is((await findJob(store.db, waiting))?.state, 'waiting');
    await instance({ handlers }).start();
    t.is((await ended(store, waiting)).state, 'done');
  });

  test(`${engine}: a job that ends when it is told to is done by the next instance, and no failure is counted`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const first = instance({
      handlers: {
        'import-preview': async (_job, { signal }) => {
          await sleep(60_000, undefined, { signal });
          return done({ by: 'first' });
        },
      },
    });
    await first.start();
    const id = await ask(store, first.jobs);
    await eventually(async () => ((await findJob(store.db, id))?.state === 'running' ? true : null));
    await first.jobs.stop(AbortSignal.abort());
    t.is((await findJob(store.db, id))?.state, 'waiting');
    t.like(await store.db('jobs').where({ id }).first('failures', 'starts'), { failures: 0, starts: 1 });
    await instance({ handlers: { 'import-preview': async () => done({ by: 'second' }) } }).start();
    t.deepEqual((await ended(store, id)).result, { by: 'second' });
  });

  test(`${engine}: a job left running by an instance that is gone is begun again; its late answer changes nothing`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    let answerLate = (): void => undefined;
    const first = instance({
      pace: { grace: 100 },
      handlers: {
        'import-preview': () =>
          new Promise((resolve) => {
            answerLate = () => resolve(done({ by: 'first' }));
          }),
      },
    });
    await first.start();
    const id = await ask(store, first.jobs);
    await eventually(async () => ((await findJob(store.db, id))?.state === 'running' ? true : null));
    // The handler is deaf: stop leaves without it, as a killed process does.
    await first.jobs.stop(AbortSignal.abort());
    t.is((await findJob(store.db, id))?.state, 'running');
    await instance({ handlers: { 'import-preview': async () => done({ by: 'second' }) } }).start();
    t.deepEqual((await ended(store, id)).result, { by: 'second' });
    answerLate();
    await sleep(50);
    t.deepEqual((await findJob(store.db, id))?.result, { by: 'second' });
  });

  test(`${engine}: a job that takes its instance down every time is given up`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const { jobs, start } = instance({ handlers: { 'import-preview': async () => done() } });
    const id = await ask(store, jobs);
    await store.transact((tx) => tx('jobs').where({ id }).update({ starts: 50 }));
    await start();
    t.like(await ended(store, id), { state: 'failed', refusal: { code: 'internal' } });
  });

  test(`${engine}: the table refuses rows that contradict themselves`, async (t) => {
    const { store, instance } = await testWorld(t, engine);
    const id = await ask(store, instance({}).jobs);
    for (const wrong of [
      { state: 'sleeping' },
      { state: 'running' },
      { holder: 'somebody' },
      { state: 'done', ended_at: '2026-11-02T01:00:00.000Z' },
      { state: 'failed', refusal: '{}' },
      { result: '{}' },
      { done: -1 },
    ]) {
      await t.throwsAsync(
        store.transact((tx) => tx('jobs').where({ id }).update(wrong)),
        { message: /constraint/i },
        JSON.stringify(wrong),
      );
    }
  });
}
