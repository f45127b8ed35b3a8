/** Joint tasks over HTTP: who sees what, and what the public sees. */

import test, { type ExecutionContext } from 'ava';
import { z } from 'zod';
import { cancelTask } from '../../dist/acts/tasks/cancel-task.js';
import { changeTask } from '../../dist/acts/tasks/change-task.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { tasksRoutes } from '../../dist/routes/tasks/all-tasks.js';
import { taskView } from '../../dist/routes/tasks/task-view.js';
import type { Service } from '../../dist/service.js';
import { moveTask } from '../../dist/store/tasks.js';
import type { InspectorChoice } from '../../dist/tasks/settings.js';
import type { TaskState } from '../../dist/tasks/states.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { type Caller, type Change, serveRoutes } from '../support/serve-routes.js';
import type { TestService } from '../support/service.js';
import { planner } from './city.js';
import { PARTS, SETTINGS } from './demo-plan.js';
import { cityService, confirmed, DRAFT, drafted, invited, partNow, taskNow, valueIn } from './demo-task.js';

const plannerOf = (department: string): Caller => ({ department, roles: ['planner'] });
const AUDITOR: Caller = { department: null, roles: ['auditor'] };

const listed = z.object({ items: z.array(z.looseObject({ id: z.string(), drawId: z.string() })), next: z.string().nullable() });
const refused = z.looseObject({
  code: z.string(),
  reasons: z.array(z.looseObject({ code: z.string(), zh: z.string(), place: z.looseObject({}) })),
});

interface Served {
  readonly service: TestService;
  readonly ask: (path: string, caller: Caller | null, change?: Change) => Promise<Response>;
}

async function served(t: ExecutionContext, engine: TestEngine): Promise<Served> {
  const service = await cityService(t, engine);
  return { service, ask: await serveRoutes(t, service, tasksRoutes) };
}

/** To a state that the draw or the inspections reach. */
const moved = (service: Service, id: string, to: TaskState): Promise<void> =>
  service.store.transact(async (tx) => {
    await moveTask(tx, id, ['confirmed'], 'frozen', '2026-02-21T00:00:00.000Z');
    if (to !== 'frozen') await moveTask(tx, id, ['frozen'], to, '2026-02-22T00:00:00.000Z');
  });

for (const engine of ENGINES) {
  test(`${engine}: two departments bring a task from its draft to its confirmation by HTTP alone`, async (t) => {
    const { ask } = await served(t, engine);
    const send = async (department: string, method: Change['method'], path: string, json?: unknown) => {
      const response = await ask(path, plannerOf(department), { method, json });
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(body));
      return taskView.parse(body);
    };
    const created = await ask('/api/v1/tasks', plannerOf('market'), {
      method: 'POST',
      json: { ...DRAFT, settings: { asOf: '2026-03-02' } },
    });
    t.is(created.status, 201);
    let task = taskView.parse(await created.json());
    const path = `/api/v1/tasks/${task.id}`;
    t.deepEqual(
      task.next.map(({ department, words }) => [department, words.zh]),
      [
        ['market', '请填写：随机来源、承诺时限、揭示时限。'],
        ['market', '请填写抽查事项、检查组、资格要求和人均上限。'],
      ],
    );
    task = await send('market', 'PATCH', path, { version: task.version, settings: SETTINGS });
    task = await send('market', 'POST', `${path}/parts`, { department: 'ecology' });
    t.is(task.next.find(({ department }) => department === 'ecology')?.words.en, 'Accept or decline the invitation.');
    task = await send('ecology', 'POST', `${path}/parts/ecology/accept`, { version: task.version });
    for (const department of ['market', 'ecology'] as const) {
      const versionOf = () => task.parts.find((part) => part.department === department)?.version;
      task = await send(department, 'PUT', `${path}/parts/${department}`, { version: versionOf(), ...PARTS[department] });
      task = await send(department, 'POST', `${path}/parts/${department}/ready`, { version: versionOf() });
    }
    t.deepEqual(await (await ask(`${path}/check`, plannerOf('ecology'))).json(), { ready: true, reasons: [] });
    task = await send('market', 'POST', `${path}/confirm`, { version: task.version });
    t.is(task.state, 'confirmed');
    task = await send('market', 'POST', `${path}/take-back`, { reason: '调整期限' });
    t.deepEqual(
      task.next.map(({ words }) => words.en),
      ['Every department is ready: check the task and confirm it.'],
    );
    task = await send('market', 'POST', `${path}/parts/ecology/withdraw`);
    t.is(task.parts[1]?.state, 'withdrawn');
    task = await send('market', 'POST', `${path}/cancel`, { reason: '并入另一任务' });
    t.deepEqual([task.state, task.cancellation?.reason], ['cancelled', '并入另一任务']);
  });

  test(`${engine}: bad fields are all told; unknown members are refused`, async (t) => {
    const { ask } = await served(t, engine);
    const response = await ask('/api/v1/tasks', plannerOf('market'), {
      method: 'POST',
      json: { ...DRAFT, drawId: '..', title: 'a\u0000b', settings: { ...SETTINGS, asof: '2026-03-02', entropy: { kind: 'dice' } } },
    });
    t.is(response.status, 400);
    const { reasons } = refused.parse(await response.json());
    t.true(reasons.length >= 4, JSON.stringify(reasons));
    const check = async (change: object) =>
      (await ask('/api/v1/tasks', plannerOf('market'), { method: 'POST', json: { ...DRAFT, ...change } })).status;
    t.is(await check({ source: { kind: 'ad-hoc' } }), 400, 'ad hoc without a reason');
    t.is(await check({ source: { kind: 'planned', planTasks: [] } }), 400);
    t.is(await check({ version: 3 }), 400);
  });

  test(`${engine}: what is wrong with a task is told in words, with its place`, async (t) => {
    const { service, ask } = await served(t, engine);
    const id = await drafted(service, { settings: { ...SETTINGS, strata: { rules: { A: { rate: '200%', rounding: 'ceil' } } } } });
    const response = await ask(`/api/v1/tasks/${id}/confirm`, plannerOf('market'), { method: 'POST', json: { version: 1 } });
    t.is(response.status, 422);
    const { code, reasons } = refused.parse(await response.json());
    t.is(code, 'task-not-ready');
    const found = reasons.find((reason) => reason.code === 'rate-above-one');
    t.deepEqual(found?.place, { path: 'strata.rules.A.rate' });
    t.is(found?.zh, 'strata.rules.A.rate：比例 200% 超过 100%。');
    t.true(reasons.some((reason) => reason.code === 'part-not-ready'));
  });

  test(`${engine}: a task is seen by its participants and auditors, and by nobody else`, async (t) => {
    const { service, ask } = await served(t, engine);
    const id = await drafted(service);
    await invited(service, id, 'ecology');
    const path = `/api/v1/tasks/${id}`;
    const seen: [Caller | null, number][] = [
      [plannerOf('market'), 200],
      [{ department: 'ecology', roles: ['inspector'] }, 200],
      [{ department: 'ecology', roles: ['reviewer'] }, 200],
      [{ department: 'market', roles: ['department-admin'] }, 200],
      [{ department: 'market', scopes: ['tasks:read'] }, 200],
      [AUDITOR, 200],
      [plannerOf('culture'), 404],
      [{ department: 'culture', scopes: ['tasks:read', 'tasks:write'] }, 404],
      [{ department: null, roles: ['system-admin'] }, 403],
      [{ department: 'market', scopes: ['draws:read'] }, 403],
      [null, 401],
    ];
    for (const [caller, status] of seen) {
      t.is((await ask(path, caller)).status, status, JSON.stringify(caller));
      t.is((await ask(`${path}/check`, caller)).status, status);
      const list = await ask('/api/v1/tasks', caller);
      if (list.status !== 200) continue;
      t.is(listed.parse(await list.json()).items.length, status === 200 ? 1 : 0, JSON.stringify(caller));
    }
    const write = { method: 'POST', json: { reason: '停止' } } as const;
    t.is((await ask(`${path}/cancel`, AUDITOR, write)).status, 403);
    t.is((await ask(`${path}/cancel`, { department: 'market', scopes: ['tasks:read'] }, write)).status, 403);
    t.is((await ask(`${path}/cancel`, plannerOf('ecology'), write)).status, 403);
    t.is((await ask(`${path}/cancel`, plannerOf('culture'), write)).status, 404);
    t.is((await ask(`${path}/cancel`, { department: 'market', scopes: ['tasks:write'] }, write)).status, 200);
  });

  test(`${engine}: a task links the papers that its reader can fetch`, async (t) => {
    const { service, ask } = await served(t, engine);
    const id = await confirmed(service, ['ecology']);
    const path = `/api/v1/tasks/${id}`;
    const linksOf = async (caller: Caller) => taskView.parse(await (await ask(path, caller)).json()).links;
    const audit = `${path}/audit.pdf`;
    t.deepEqual(await linksOf(plannerOf('market')), { notice: null, results: null, audit: null });
    t.deepEqual(await linksOf({ department: 'ecology', roles: ['reviewer'] }), { notice: null, results: null, audit });
    t.is((await linksOf({ department: 'market', scopes: ['tasks:read'] })).audit, null);
    await moved(service, id, 'frozen');
    const papers = { notice: `/api/v1/public/tasks/${id}/notice.pdf`, results: `/api/v1/public/tasks/${id}/results.pdf` };
    t.deepEqual(await linksOf(plannerOf('market')), { ...papers, audit: null });
    t.deepEqual(await linksOf(AUDITOR), { ...papers, audit });
  });

  test(`${engine}: which inspectors a department chose stays with it; others see how many, auditors not why`, async (t) => {
    const { service, ask } = await served(t, engine);
    const id = await drafted(service);
    await invited(service, id, 'ecology');
    const inspectors: InspectorChoice = { kind: 'without', ids: ['market-2'], reason: '另有专案' };
    const { version } = await partNow(service, id, 'market');
    valueIn(await preparePart(service, planner('market'), id, 'market', version, { ...PARTS.market, inspectors }));
    const choiceFor = async (caller: Caller) => {
      const text = await (await ask(`/api/v1/tasks/${id}`, caller)).text();
      return { text, choice: taskView.parse(JSON.parse(text)).parts[0]?.preparation?.inspectors };
    };
    t.deepEqual((await choiceFor(plannerOf('market'))).choice, { kind: 'without', count: 1, ids: ['market-2'], reason: '另有专案' });
    t.deepEqual((await choiceFor(AUDITOR)).choice, { kind: 'without', count: 1, ids: ['market-2'], reason: null });
    const { text, choice } = await choiceFor(plannerOf('ecology'));
    t.deepEqual(choice, { kind: 'without', count: 1, ids: null, reason: null });
    t.false(text.includes('market-2') || text.includes('另有专案'));
    const audited: { details: string }[] = await service.store.db('audit_entries').where({ event: 'task.part-prepared' }).select('details');
    t.false(JSON.stringify(audited).includes('market-2') || JSON.stringify(audited).includes('另有专案'));
  });

  test(`${engine}: lists are searched, filtered, paged by key and saved as CSV`, async (t) => {
    const { service, ask } = await served(t, engine);
    const titles = ['食品_抽查', '食品x抽查', '100%检查', '=HYPERLINK("x")', 'Old task'];
    for (const [i, title] of titles.entries()) {
      service.outside.advance(60);
      const period = { from: `${i === 4 ? 2025 : 2026}-03-${16 + i}`, to: '2026-05-29' };
      const id = await drafted(service, { drawId: `draw-${i}`, title, settings: { ...SETTINGS, period } });
      if (i === 0) await invited(service, id, 'ecology');
      if (i === 1) valueIn(await cancelTask(service, planner('market'), id, '重复'));
      if (i === 2) valueIn(await changeTask(service, planner('market'), id, 1, { settings: { period: null } }));
    }
    const find = async (query: string, caller = plannerOf('market')) => {
      const response = await ask(`/api/v1/tasks?${query}`, caller);
      return listed.parse(await response.json()).items.map(({ drawId }) => drawId);
    };
    t.deepEqual(await find(''), ['draw-4', 'draw-3', 'draw-2', 'draw-1', 'draw-0']);
    t.deepEqual(await find(`text=${encodeURIComponent('食品_')}`), ['draw-0'], 'an underscore means itself');
    t.deepEqual(await find('text=100%25'), ['draw-2']);
    t.deepEqual(await find('text=OLD'), ['draw-4']);
    t.deepEqual(await find('text=DRAW-3'), ['draw-3']);
    t.deepEqual(await find('state=cancelled'), ['draw-1']);
    t.deepEqual(await find('year=2025'), ['draw-4']);
    t.deepEqual(await find('department=ecology'), ['draw-0']);
    t.deepEqual(await find('', plannerOf('ecology')), ['draw-0']);
    t.deepEqual(await find('', AUDITOR), ['draw-4', 'draw-3', 'draw-2', 'draw-1', 'draw-0']);
    t.deepEqual(await find('', plannerOf('culture')), []);

    const marks: string[] = [];
    const pagesOf = async (sort: string): Promise<string[][]> => {
      const pages: string[][] = [];
      for (let after: string | null = ''; after !== null; ) {
        const response: Response = await ask(`/api/v1/tasks?limit=2${sort}${after === '' ? '' : `&after=${after}`}`, plannerOf('market'));
        const page = listed.parse(await response.json());
        pages.push(page.items.map(({ drawId }) => drawId));
        after = page.next;
        if (after !== null) marks.push(after);
      }
      return pages;
    };
    t.deepEqual(await pagesOf(''), [['draw-4', 'draw-3'], ['draw-2', 'draw-1'], ['draw-0']]);
    t.deepEqual(await pagesOf('&sort=drafted'), [['draw-0', 'draw-1'], ['draw-2', 'draw-3'], ['draw-4']]);
    t.deepEqual(await pagesOf('&sort=from'), [['draw-4', 'draw-0'], ['draw-1', 'draw-3'], ['draw-2']], 'without a day last');
    t.deepEqual(await pagesOf('&sort=-from'), [['draw-3', 'draw-1'], ['draw-0', 'draw-4'], ['draw-2']], 'without a day last');
    t.is((await ask(`/api/v1/tasks?sort=from&after=${marks[0]}`, plannerOf('market'))).status, 400, 'a mark belongs to its order');
    t.is((await ask('/api/v1/tasks?sort=title', plannerOf('market'))).status, 400);
    t.is((await ask('/api/v1/tasks?after=nonsense', plannerOf('market'))).status, 400);
    t.is((await ask('/api/v1/tasks?state=no-state', plannerOf('market'))).status, 400);

    const file = await ask('/api/v1/tasks.csv?lang=zh', plannerOf('market'));
    t.is(file.headers.get('content-type'), 'text/csv; charset=utf-8');
    const lines = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(await file.arrayBuffer())
      .trimEnd()
      .split('\n');
    t.is(lines.length, 6);
    t.true(lines[0]?.startsWith('\uFEFF抽取编号,任务名称,'));
    t.true(lines[2]?.includes(`"'=HYPERLINK(""x"")"`), 'a formula is a text');
    t.true(lines[5]?.includes('market: 已接受; ecology: 待答复'));
  });

  test(`${engine}: the public sees a task from its freeze on, by its id or the code of its draw`, async (t) => {
    const { service, ask } = await served(t, engine);
    await drafted(service, { drawId: 'a-draft' });
    const id = await confirmed(service, ['ecology']);
    const path = `/api/v1/public/tasks/${id}`;
    const list = async () => listed.parse(await (await ask('/api/v1/public/tasks', null)).json()).items.map(({ drawId }) => drawId);
    t.is((await ask(path, null)).status, 404);
    t.is((await ask('/api/v1/public/tasks/a-draft', null)).status, 404);
    t.deepEqual(await list(), []);

    await moved(service, id, 'frozen');
    t.deepEqual(await list(), [DRAFT.drawId]);
    const response = await ask(path, null);
    const body: unknown = await response.json();
    t.like(body, {
      title: DRAFT.title,
      documentNumber: DRAFT.documentNumber,
      state: 'frozen',
      publicSince: '2026-02-21T00:00:00.000Z',
      scope: 'directed',
      period: SETTINGS.period,
      listPublished: true,
      cancellation: null,
      plan: { commitBy: '2026-03-05T08:00:00Z', strataBy: 'risk', entropy: 'witnessed', filter: { region: ['3301'], tag: [] } },
    });
    const frozen = z.looseObject({
      departments: z.array(z.unknown()),
      plan: z.looseObject({ items: z.array(z.looseObject({ name: z.string() })), strata: z.array(z.unknown()) }),
    });
    const {
      departments,
      plan: { items, strata },
    } = frozen.parse(body);
    t.is(departments.length, 2);
    t.deepEqual(items[0], { department: 'market', code: 'SC-01', name: '事项 SC-01' });
    t.is(items.length, 10);
    t.deepEqual(strata[1], { stratum: 'B', rule: { rate: [3, 100], rounding: 'ceil', minimum: 1, maximum: null }, reserve: 15 });
    t.is((await ask('/api/v1/public/tasks/HZ-2026-joint-001', null)).status, 200);
    t.is((await ask('/api/v1/public/tasks/nothing', null)).status, 404);

    t.is(response.headers.get('cache-control'), 'public, max-age=60');
    t.regex(response.headers.get('etag') ?? '', /^"[^"]+"$/);
    const file = await ask('/api/v1/public/tasks.csv?lang=en', null);
    t.regex(file.headers.get('etag') ?? '', /^"[^"]+"$/);
    t.is((await file.text()).trimEnd().split('\n').length, 2);

    // Voiding the draw leads back here.
    await service.store.transact((tx) => moveTask(tx, id, ['frozen'], 'confirmed', '2026-02-22T00:00:00.000Z'));
    t.like(await (await ask(path, null)).json(), { state: 'confirmed', plan: null, period: null });
    valueIn(await takeBackTask(service, planner('market'), id, '期限已过'));
    const { version } = (await taskNow(service, id)).task;
    valueIn(await changeTask(service, planner('market'), id, version, { settings: { revealBy: null } }));
    t.like(await (await ask(path, null)).json(), { state: 'draft', plan: null, period: null });
    valueIn(await cancelTask(service, planner('market'), id, '机构调整'));
    t.like(await (await ask(path, null)).json(), { state: 'cancelled', plan: null, cancellation: { reason: '机构调整' } });
    const draft = await drafted(service, { drawId: 'cancelled-draft' });
    valueIn(await cancelTask(service, planner('market'), draft, '不再进行'));
    t.deepEqual(await list(), [DRAFT.drawId], 'what was never public stays so when it is cancelled');
  });

  test(`${engine}: a sealed task tells the public neither whom, what nor when before its visits are made`, async (t) => {
    const { service, ask } = await served(t, engine);
    const settings = { ...SETTINGS, disclosure: 'sealed', publishList: false } as const;
    const id = await confirmed(service, ['ecology'], { settings });
    await moved(service, id, 'drawn');
    const sealed = await (await ask(`/api/v1/public/tasks/${id}`, null)).text();
    t.like(JSON.parse(sealed), { disclosure: 'sealed', listPublished: false, plan: { filter: null, items: null }, period: null });
    for (const secret of ['3301', 'F5169', 'SC-01', 'HB-02', '2026-03-16', '2026-05-29']) t.false(sealed.includes(secret), secret);
    const lists = [await (await ask('/api/v1/public/tasks', null)).text(), await (await ask('/api/v1/public/tasks.csv', null)).text()];
    t.false(lists.join().includes('2026-03-16'));
    const listedIn = async (year: number) =>
      ((await (await ask(`/api/v1/public/tasks?year=${year}`, null)).json()) as { items: unknown[] }).items.length;
    const { publicSince } = JSON.parse(sealed) as { publicSince: string };
    t.deepEqual([await listedIn(Number(publicSince.slice(0, 4))), await listedIn(2031)], [1, 0], 'by the year in which it became public');
    await service.store.transact((tx) => moveTask(tx, id, ['drawn'], 'results_complete', '2026-06-01T00:00:00.000Z'));
    t.like(await (await ask(`/api/v1/public/tasks/${id}`, null)).json(), {
      period: SETTINGS.period,
      plan: { filter: { region: ['3301'] } },
    });
  });
}
