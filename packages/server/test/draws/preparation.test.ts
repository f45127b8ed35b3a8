import type { DirectoryKind } from '@double-random/directories';
import test, { type ExecutionContext } from 'ava';
import { acceptShortage } from '../../dist/acts/draws/accept-shortage.js';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { makePreparation } from '../../dist/acts/draws/make-preparation.js';
import { prepare } from '../../dist/acts/draws/prepare.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { refusal, type ServiceOutcome } from '../../dist/problems/problems.js';
import { preparationRoutes } from '../../dist/routes/draws/preparations.js';
import { readDrawFile } from '../../dist/store/draws/draw-files.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findPreparation, type Preparation } from '../../dist/store/draws/preparations.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import type { InspectorChoice } from '../../dist/tasks/settings.js';
import { addDepartments, imported, plannerOf } from '../directories/importing.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { type TestService, testService } from '../support/service.js';
import { addJointCity, confirmedTask, inspectorsOf, PART, prepared } from './joint-draw.js';

const market = plannerOf('market');
const ecology = plannerOf('ecology');

const preparationOf = async (service: TestService, id: string): Promise<Preparation> =>
  (await findPreparation(service.store.db, id)) as Preparation;

/** What the job behind a preparation comes to. */
const made = (service: TestService, preparation: string): ReturnType<typeof makePreparation> =>
  makePreparation(
    { id: 'job', kind: 'prepare-draw', department: 'market', askedBy: 'user', input: { preparation } },
    { service, progress: () => undefined, signal: new AbortController().signal },
  );

async function readyTask(t: ExecutionContext, engine: TestEngine, inspectors?: number): Promise<{ service: TestService; task: string }> {
  const service = await testService(t, engine);
  await addJointCity(service, inspectors);
  return { service, task: await confirmedTask(service) };
}

const versionOf = async ({ store }: TestService, task: string): Promise<number> => (await findTask(store.db, task))?.version ?? -1;

/** Takes a confirmed task back, lets something be done to the draft, and confirms it again. */
async function redone(service: TestService, task: string, work: () => Promise<void>): Promise<void> {
  valueIn(await takeBackTask(service, market, task, '修改'));
  await work();
  valueIn(await confirmTask(service, market, task, await versionOf(service, task), []));
}

/** Gives ecology's part another choice of inspectors. */
async function choose(service: TestService, task: string, inspectors: InspectorChoice): Promise<void> {
  const version = async () => (await partsOf(service.store.db, task)).find(({ department }) => department === 'ecology')?.version ?? -1;
  valueIn(await preparePart(service, ecology, task, 'ecology', await version(), { ...PART, items: ['HB-01'], inspectors }));
  valueIn(await markPartReady(service, ecology, task, 'ecology', await version()));
}

const isFrozenRefused = async (service: TestService, preparation: string): Promise<string[]> =>
  codesOf(await freezeDraw(service, market, preparation));

/** Ids in the inspector pool of a preparation. */
async function poolOf({ store }: TestService, preparation: string, department: string): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readDrawFile(store.db, preparation, `inspectors.${department}.ndjson`)) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as [string])[0]);
}

const filesOf = async ({ store: { db } }: TestService, preparation: string): Promise<number> => {
  const counts = await Promise.all(
    ['draw_files', 'draw_file_parts', 'draw_persons'].map((table) =>
      db(table).where({ preparation_id: preparation }).select('preparation_id'),
    ),
  );
  return counts.flat().length;
};

for (const engine of ENGINES) {
  test(`${engine}: the job makes a preparation ready; asked for again it is the same one, and the job done twice changes nothing`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    const asked = valueIn(await prepare(service, market, task));
    t.deepEqual(service.asked.at(-1), {
      id: asked.job,
      kind: 'prepare-draw',
      department: 'market',
      input: { preparation: asked.id },
    });
    t.deepEqual(valueIn(await prepare(service, market, task)), asked, 'under way');
    t.deepEqual(await isFrozenRefused(service, asked.id), ['preparation-not-ready']);
    t.deepEqual(codesOf(await acceptShortage(service, market, asked.id, 'market', '人员有限')), ['preparation-not-ready']);
    t.deepEqual(valueIn(await made(service, asked.id)), { preparation: asked.id });
    const ready = await preparationOf(service, asked.id);
    t.is(ready.state, 'ready');
    t.regex(ready.manifestHash ?? '', /^[0-9a-f]{64}$/);
    t.is(ready.forecast?.manifest, ready.manifestHash as string);
    valueIn(await made(service, asked.id));
    t.deepEqual(await preparationOf(service, asked.id), ready);
    t.deepEqual(valueIn(await prepare(service, market, task)), asked, 'ready');
    t.is(service.asked.filter(({ kind }) => kind === 'prepare-draw').length, 1);
  });

  test(`${engine}: a preparation whose job was given up is no answer to whoever asks again`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    const { id, job } = valueIn(await prepare(service, market, task));
    await service.store.transact((tx) =>
      tx('jobs').insert({
        id: job,
        kind: 'prepare-draw',
        department: 'market',
        asked_by: 'user',
        state: 'failed',
        input: '{}',
        refusal: '{"code":"internal"}',
        created_at: '2026-11-02T01:00:00.000Z',
        ended_at: '2026-11-02T01:00:00.000Z',
      }),
    );
    service.outside.advance(1);
    const again = valueIn(await prepare(service, market, task));
    t.not(again.id, id);
    valueIn(await made(service, again.id));
    t.is(await findPreparation(service.store.db, id), null, 'the dead one is gone');
  });

  test(`${engine}: an import makes a preparation stale, whichever department's it is; the next one removes it with its files`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    const first = await prepared(service, task);
    t.true((await filesOf(service, first)) > 0);
    service.outside.advance(60);
    await imported(service, { department: 'ecology', kind: 'inspectors', file: inspectorsOf('ecology', 'E', 9) });
    t.deepEqual(await isFrozenRefused(service, first), ['preparation-stale']);
    const second = await prepared(service, task);
    t.not(second, first);
    t.is(await findPreparation(service.store.db, first), null);
    t.is(await filesOf(service, first), 0);
    t.is((await preparationOf(service, second)).attempt, 1);
    t.deepEqual(codesOf(await freezeDraw(service, market, first)), ['not-found']);

    service.outside.advance(60);
    await imported(service, {
      department: 'ecology',
      kind: 'recusals',
      file: 'department,inspector,entity,reason\necology,E00,913301060000000000,亲属\n',
    });
    t.deepEqual(await isFrozenRefused(service, second), ['preparation-stale'], 'a directory that was not there before');
  });

  test(`${engine}: an import during the job ends it, and a later preparation is not removed by an earlier one`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    const slow = valueIn(await prepare(service, market, task));
    service.outside.advance(60);
    await imported(service, { department: 'market', kind: 'inspectors', file: inspectorsOf('market', 'M', 9) });
    const later = valueIn(await prepare(service, market, task));
    t.deepEqual(codesOf(await made(service, slow.id)), ['preparation-stale']);
    t.is((await preparationOf(service, slow.id)).state, 'failed');
    valueIn(await made(service, later.id));
    t.is((await preparationOf(service, later.id)).state, 'ready');
    t.is(await findPreparation(service.store.db, slow.id), null);
    const gone = await made(service, slow.id);
    t.deepEqual(codesOf(gone), ['preparation-stale']);
  });

  test(`${engine}: a change of the task or of a part makes a preparation stale`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    const first = await prepared(service, task);
    valueIn(await takeBackTask(service, market, task, '修改'));
    t.deepEqual(await isFrozenRefused(service, first), ['task-not-confirmed']);
    t.deepEqual(codesOf(await prepare(service, market, task)), ['task-not-confirmed']);
    valueIn(await confirmTask(service, market, task, await versionOf(service, task), []));
    t.deepEqual(await isFrozenRefused(service, first), ['preparation-stale'], 'taken back and confirmed');

    service.outside.advance(60);
    const second = await prepared(service, task);
    await redone(service, task, () => choose(service, task, { kind: 'without', ids: ['E01'], reason: '休假' }));
    t.deepEqual(await isFrozenRefused(service, second), ['preparation-stale'], 'a part was changed');
  });

  test(`${engine}: only inspectors whom a part lets be drawn come into the pool`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    await redone(service, task, () => choose(service, task, { kind: 'without', ids: ['E01', 'E06'], reason: '休假' }));
    t.deepEqual(await poolOf(service, await prepared(service, task), 'ecology'), ['E00', 'E02', 'E03', 'E04', 'E05', 'E07']);
    service.outside.advance(60);
    await redone(service, task, () => choose(service, task, { kind: 'only', ids: ['E04', 'E02'], reason: '专项' }));
    const only = await prepared(service, task);
    t.deepEqual(await poolOf(service, only, 'ecology'), ['E02', 'E04']);
    t.is((await poolOf(service, only, 'market')).length, 8);
  });

  test(`${engine}: a forecast shortage must be accepted by the department itself before the freeze`, async (t) => {
    const { service, task } = await readyTask(t, engine, 2);
    const id = await prepared(service, task);
    t.deepEqual((await preparationOf(service, id)).short, ['ecology', 'market']);
    const refused = await freezeDraw(service, market, id);
    t.deepEqual(codesOf(refused), ['shortage-open']);
    t.like(refused.ok ? {} : refused.problems[0]?.details, { departments: 'ecology, market' });
    t.deepEqual(codesOf(await acceptShortage(service, market, id, 'ecology', '人员有限')), ['not-yours']);
    t.deepEqual(codesOf(await acceptShortage(service, plannerOf('culture'), id, 'culture', '人员有限')), ['not-found']);
    valueIn(await acceptShortage(service, ecology, id, 'ecology', '人员有限'));
    valueIn(await acceptShortage(service, ecology, id, 'ecology', '再说一次'));
    t.deepEqual(await isFrozenRefused(service, id), ['shortage-open']);
    valueIn(await acceptShortage(service, market, id, 'market', '人员有限'));
    const entries: unknown[] = await service.store.db('audit_entries').where({ event: 'shortage.accepted' });
    t.is(entries.length, 2);
    valueIn(await freezeDraw(service, market, id));
    t.deepEqual(codesOf(await acceptShortage(service, market, id, 'market', '人员有限')), ['already-frozen']);
  });

  test(`${engine}: nobody is short, so nothing is to be accepted`, async (t) => {
    const { service, task } = await readyTask(t, engine, 12);
    const id = await prepared(service, task);
    t.deepEqual((await preparationOf(service, id)).short, []);
    t.deepEqual(codesOf(await acceptShortage(service, market, id, 'market', '人员有限')), ['not-short']);
  });

  test(`${engine}: nobody left to send is forecast as it is, and frozen only with that accepted`, async (t) => {
    const { service, task } = await readyTask(t, engine, 12);
    await imported(service, {
      department: 'ecology',
      kind: 'inspectors',
      file: inspectorsOf('ecology', 'E', 3).replaceAll('2030-12-31', '2020-12-31'),
    });
    const id = await prepared(service, task);
    const { short, warnings } = await preparationOf(service, id);
    t.deepEqual(short, ['ecology']);
    t.true(warnings.some(({ code }) => code === 'all-places-empty'));
    t.deepEqual(await isFrozenRefused(service, id), ['shortage-open']);
  });

  test(`${engine}: the initiating department freezes, in time, and once`, async (t) => {
    const { service, task } = await readyTask(t, engine, 12);
    await addDepartments(service, 'culture');
    const id = await prepared(service, task);
    const stranger = plannerOf('culture');
    t.deepEqual(codesOf(await freezeDraw(service, ecology, id)), ['not-yours']);
    t.deepEqual(codesOf(await freezeDraw(service, stranger, id)), ['not-found']);
    t.deepEqual(codesOf(await prepare(service, ecology, task)), ['not-yours']);
    t.deepEqual(codesOf(await prepare(service, stranger, task)), ['not-found']);
    t.deepEqual(codesOf(await freezeDraw(service, market, 'none')), ['not-found']);
    service.outside.setNow('2026-11-03T08:00:01Z');
    t.deepEqual(await isFrozenRefused(service, id), ['commit-by-past']);
    service.outside.setNow('2026-11-03T08:00:00.999Z');
    const frozen = valueIn(await freezeDraw(service, market, id));
    service.outside.setNow('2026-11-03T09:00:00Z');
    t.deepEqual(valueIn(await freezeDraw(service, market, id)), frozen, 'clicked twice');
    t.deepEqual(codesOf(await freezeDraw(service, stranger, id)), ['not-found'], 'frozen or not');
    t.deepEqual(codesOf(await prepare(service, market, task)), ['already-frozen']);
    t.is((await findDraw(service.store.db, frozen.id))?.manifestHash, (await preparationOf(service, id)).manifestHash ?? '');
    const parallel = await Promise.all(Array.from({ length: 10 }, () => freezeDraw(service, market, id)));
    t.is(new Set(parallel.map((outcome) => valueIn(outcome).id)).size, 1);
  });

  test(`${engine}: a directory that is not there is named before a job is begun`, async (t) => {
    const { service, task } = await readyTask(t, engine);
    await service.store.transact((tx) =>
      tx('directories').where({ department: 'ecology', kind: 'items' }).update({ department: 'market', kind: 'recusals' }),
    );
    const refused = await prepare(service, market, task);
    t.deepEqual(codesOf(refused), ['directory-missing']);
    t.like(refused.ok ? {} : refused.problems[0]?.details, { department: 'ecology' });
    t.false(service.asked.some(({ kind }) => kind === 'prepare-draw'));
  });

  const faulty: readonly [name: string, kind: DirectoryKind, department: string, file: string, code: string][] = [
    ['an item that is no longer on the list', 'items', 'ecology', 'code,name,department,category\nHB-02,检查,ecology,类', 'unknown-item'],
    [
      'no entity that may be drawn',
      'entities',
      'market',
      'id,name,category,state,region,industry,risk,address\n913301060000000000,企业,企业,注销,330106,C2710,A,某路',
      'empty-pool',
    ],
  ];
  for (const [name, kind, department, file, code] of faulty)
    test(`${engine}: a preparation fails with its reasons, and leaves no file: ${name}`, async (t) => {
      const { service, task } = await readyTask(t, engine, 3);
      const mapping = kind === 'entities' ? { idScheme: 'other' } : null;
      await imported(service, { department, kind, file, mapping });
      const { id } = valueIn(await prepare(service, market, task));
      const failed = (await made(service, id)) as Extract<ServiceOutcome<never>, { ok: false }>;
      t.deepEqual(codesOf(failed), ['freeze-refused']);
      const { reasons } = refusal(failed.problems, 'job');
      t.true(
        reasons.some((reason) => reason.code === code && /[一-鿿]/.test(reason.zh) && /[a-z]/.test(reason.en)),
        JSON.stringify(reasons),
      );
      t.is((await preparationOf(service, id)).state, 'failed');
      t.is(await filesOf(service, id), 0);
      t.deepEqual(await isFrozenRefused(service, id), ['preparation-not-ready']);
      const entry: { details: string } = await service.store.db('audit_entries').where({ event: 'preparation.failed' }).first();
      t.true((JSON.parse(entry.details) as { codes: string[] }).codes.includes(code));
      service.outside.advance(1);
      t.not(valueIn(await prepare(service, market, task)).id, id, 'a failed one is made anew');
    });

  test(`${engine}: a preparation shows nobody another department's inspectors, nor whom a recusal names`, async (t) => {
    const { service, task } = await readyTask(t, engine, 3);
    await addDepartments(service, 'culture');
    await imported(service, {
      department: 'ecology',
      kind: 'recusals',
      file: 'department,inspector,entity,reason\necology,E00,913301060000000000,亲属关系\necology,E99,913301060000000001,亲属关系\n',
    });
    await imported(service, {
      department: 'ecology',
      kind: 'inspectors',
      file: inspectorsOf('ecology', 'E', 4).replace('E-03,2030-12-31', 'E-03,2020-12-31'),
    });
    const id = await prepared(service, task);
    const ask = await serveRoutes(t, service, preparationRoutes);
    const read = async (caller: Caller) => {
      const response = await ask(`/api/v1/preparations/${id}`, caller);
      return { status: response.status, text: await response.text() };
    };
    const OF = { market: /M\d\d|M某/, ecology: /E\d\d|E某/ };
    const own: Caller = { department: 'ecology', roles: ['planner'] };
    const other: Caller = { department: 'market', roles: ['planner'] };
    const token: Caller = { department: 'market', scopes: ['draws:read'] };
    const auditor: Caller = { department: null, roles: ['auditor'] };
    t.regex((await read(own)).text, OF.ecology);
    t.notRegex((await read(own)).text, OF.market);
    for (const caller of [other, token]) {
      const { status, text } = await read(caller);
      t.is(status, 200);
      t.regex(text, OF.market);
      t.notRegex(text, OF.ecology);
    }
    const { text } = await read(auditor);
    t.notRegex(text, OF.market);
    t.notRegex(text, OF.ecology);
    for (const caller of [own, other, auditor]) {
      const told = await read(caller);
      t.notRegex(told.text, /E99|亲属/);
      t.regex(told.text, /回避记录/);
    }
    const whole = JSON.parse((await read(other)).text) as {
      forecast: { text: { zh: string[]; en: string[] } };
      stale: boolean;
      state: string;
    };
    t.like(whole, { stale: false, state: 'ready', attempt: 1, task });
    t.true(whole.forecast.text.zh.length > 0 && whole.forecast.text.en.length > 0);
    const latest = await ask(`/api/v1/tasks/${task}/preparation`, other);
    t.deepEqual(await latest.json(), whole);
    t.is((await read({ department: 'culture', roles: ['planner'] })).status, 404);
    t.is((await ask(`/api/v1/tasks/${task}/preparation`, { department: 'culture', roles: ['planner'] })).status, 404);
    await imported(service, { department: 'ecology', kind: 'inspectors', file: inspectorsOf('ecology', 'E', 5) });
    t.like(JSON.parse((await read(other)).text), { stale: true });
  });
}
