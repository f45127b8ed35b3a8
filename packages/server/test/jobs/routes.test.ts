import test, { type ExecutionContext } from 'ava';
import type { Job } from '../../dist/jobs/job.js';
import { jobRoutes } from '../../dist/routes/jobs/jobs.js';
import { endJob, holdJob } from '../../dist/store/jobs.js';
import type { Store } from '../../dist/store/store.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { testWorld } from './running.js';

const PLANNER: Caller = { department: 'market', roles: ['planner'] };
const AUDITOR: Caller = { department: null, roles: ['auditor'] };
const ADMIN: Caller = { department: null, roles: ['system-admin'] };

/** Five jobs, a second apart: of market, fire, nobody, market, fire. */
async function serve(t: ExecutionContext, engine: TestEngine) {
  const { store, instance } = await testWorld(t, engine);
  const { service, jobs } = instance({});
  const ids: string[] = [];
  const asked: readonly [string | null, Job['kind']][] = [
    ['market', 'import-preview'],
    ['fire', 'import-preview'],
    [null, 'prepare-draw'],
    ['market', 'import-apply'],
    ['fire', 'prepare-draw'],
  ];
  for (const [number, [department, kind]] of asked.entries()) {
    const at = `2026-11-02T01:00:0${number}.000Z`;
    const id = await store.transact((tx) => jobs.ask(tx, { kind, department, askedBy: 'user-1', input: { file: '/tmp/secret' }, at }));
    ids.push(id);
  }
  const read = await serveRoutes(t, service, jobRoutes);
  const list = async (query: string, caller: Caller): Promise<number[]> => {
    const { items } = (await (await read(`/api/v1/jobs${query}`, caller)).json()) as { items: { id: string }[] };
    return items.map(({ id }) => ids.indexOf(id));
  };
  return { store, read, list, ids };
}

const end = (store: Store, id: string, ending: Parameters<typeof endJob>[2]): Promise<unknown> =>
  store.transact(async (tx) => {
    await holdJob(tx, id, 'holder');
    await endJob(tx, { id, holder: 'holder' }, ending, { done: 2, total: 2, stage: 'rows' }, '2026-11-02T01:01:00.000Z');
  });

for (const engine of ENGINES) {
  test(`${engine}: a department lists its own jobs and those of nobody, newest first`, async (t) => {
    const { read, list } = await serve(t, engine);
    t.deepEqual(await list('', PLANNER), [3, 2, 0]);
    t.deepEqual(await list('', { department: 'fire', scopes: ['jobs:read'] }), [4, 2, 1]);
    t.deepEqual(await list('', AUDITOR), [4, 3, 2, 1, 0]);
    t.deepEqual(await list('', ADMIN), [4, 3, 2, 1, 0]);
    t.deepEqual(await list('', { department: null, roles: ['inspector'] }), [2]);
    const page = (await (await read('/api/v1/jobs?limit=3', AUDITOR)).json()) as { next: string };
    t.deepEqual(await list(`?limit=3&after=${page.next}`, AUDITOR), [1, 0]);
    t.is((await read('/api/v1/jobs?after=x', AUDITOR)).status, 400);
  });

  test(`${engine}: jobs are found by state and kind`, async (t) => {
    const { store, list, ids } = await serve(t, engine);
    await end(store, ids[0] ?? '', { state: 'done', result: {} });
    t.deepEqual(await list('?state=done', PLANNER), [0]);
    t.deepEqual(await list('?state=waiting', PLANNER), [3, 2]);
    t.deepEqual(await list('?kind=import-apply', AUDITOR), [3]);
    t.deepEqual(await list('?kind=import-preview&state=waiting', AUDITOR), [1]);
  });

  test(`${engine}: a job tells its own department what came of it, others only that it ended`, async (t) => {
    const { store, read, ids } = await serve(t, engine);
    const [done = '', foreign = '', , failed = ''] = ids;
    const body = async (id: string, caller: Caller): Promise<unknown> => (await read(`/api/v1/jobs/${id}`, caller)).json();
    await end(store, done, { state: 'done', result: { added: 7 } });
    const refusal = { code: 'bad-request', zh: '甲', en: 'a', requestId: failed, reasons: [{ en: '13800138000 is no phone number' }] };
    await end(store, failed, { state: 'failed', refusal });
    t.deepEqual(await body(done, PLANNER), {
      id: done,
      kind: 'import-preview',
      department: 'market',
      askedBy: 'user-1',
      state: 'done',
      progress: { done: 2, total: 2, stage: 'rows' },
      createdAt: '2026-11-02T01:00:00.000Z',
      endedAt: '2026-11-02T01:01:00.000Z',
      result: { added: 7 },
      refusal: null,
    });
    t.like(await body(failed, PLANNER), { state: 'failed', refusal });
    t.like(await body(done, AUDITOR), { state: 'done', result: null });
    t.like(await body(failed, ADMIN), { state: 'failed', refusal: { code: 'bad-request', reasons: [] } });
    t.is((await read(`/api/v1/jobs/${foreign}`, PLANNER)).status, 404);
    t.is((await read('/api/v1/jobs/none', AUDITOR)).status, 404);
  });
}

test('jobs are not for the public, nor for tokens without the scope', async (t) => {
  const { read, ids } = await serve(t, 'sqlite');
  for (const path of ['/api/v1/jobs', `/api/v1/jobs/${ids[0]}`]) {
    t.is((await read(path, null)).status, 401);
    t.is((await read(path, { department: 'market', roles: [] })).status, 403);
    t.is((await read(path, { department: 'market', scopes: ['tasks:read'] })).status, 403);
  }
});
