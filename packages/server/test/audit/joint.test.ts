import test from 'ava';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { withdrawInvitation } from '../../dist/acts/tasks/withdraw-invitation.js';
import type { Draw } from '../../dist/draws/draw.js';
import { auditEntryRoutes } from '../../dist/routes/audit/entries.js';
import { auditExportRoutes } from '../../dist/routes/audit/export.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { addDepartments, imported, plannerOf } from '../directories/importing.js';
import { addJointCity, committedBy, confirmedTask, heldDraw, prepared, reviewerOf, SETTINGS } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { testService } from '../support/service.js';

interface Entry {
  readonly event: string;
  readonly department: string | null;
  readonly address: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Of all acts of tests. */
const ADDRESS = '127.0.0.1';

const REASON = '检查人员系企业法人之配偶';

for (const engine of ENGINES) {
  test(`${engine}: departments see what all of them did with their joint task and draw, and what the service did; strangers do not`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    await addDepartments(service, 'culture');
    await imported(service, {
      department: 'ecology',
      kind: 'recusals',
      file: `department,inspector,entity,reason\necology,E00,913301060000000000,${REASON}\n`,
    });
    const task = await confirmedTask(service);
    const preparation = await prepared(service, task);
    const { id: draw, manifestHash } = valueIn(await freezeDraw(service, plannerOf('market'), preparation));
    await committedBy(service, draw, manifestHash, ['ecology', 'market']);

    const ask = await serveRoutes(t, service, [...auditEntryRoutes, ...auditExportRoutes]);
    const entries = async (caller: Caller, query = ''): Promise<Entry[]> => {
      const response = await ask(`/api/v1/audit?limit=500&${query}`, caller);
      t.is(response.status, 200);
      return ((await response.json()) as { items: Entry[] }).items;
    };
    const ecology: Caller = { department: 'ecology', roles: ['reviewer'] };
    const seen = await entries(ecology);
    const joint = (event: string, department: string | null, kind: string, id: string): boolean =>
      seen.some((one) => one.event === event && one.department === department && one.subject.kind === kind && one.subject.id === id);
    t.true(joint('task.drafted', 'market', 'task', task));
    t.true(joint('task.part-ready', 'ecology', 'task', task));
    t.true(joint('preparation.asked', 'market', 'preparation', preparation));
    t.true(joint('preparation.ready', null, 'preparation', preparation), 'by the service itself');
    t.true(joint('draw.frozen', 'market', 'draw', draw));
    t.true(joint('draw.committed', 'market', 'draw', draw));
    t.false(
      seen.some(({ department, subject }) => department === 'market' && !['task', 'preparation', 'draw'].includes(subject.kind)),
      'not what market did to its directories',
    );
    t.deepEqual(await entries({ department: 'ecology', scopes: ['audit:read'] }), seen);
    const byMarket = await entries(ecology, 'department=market');
    t.true(byMarket.length > 0 && byMarket.every(({ department }) => department === 'market'));
    t.deepEqual(await entries({ department: 'culture', roles: ['department-admin'] }), []);

    const exported = await (await ask('/api/v1/audit/export', ecology)).text();
    t.deepEqual(exported.trimEnd().split('\n').length, seen.length);
    for (const caller of [
      ecology,
      { department: 'market', roles: ['department-admin'] },
      { department: null, roles: ['auditor'] },
    ] satisfies Caller[]) {
      const whole = await (await ask('/api/v1/audit/export', caller)).text();
      t.false(whole.includes(REASON), 'reasons of recusals are in no entry');
      t.notRegex(whole, /企业\d\d|[EM]某/, 'nor are names');
      t.false((await (await ask('/api/v1/audit/export?format=csv', caller)).text()).includes(REASON));
      t.deepEqual(await entries(caller, `text=${encodeURIComponent(REASON)}`), []);
    }
  });

  test(`${engine}: a department that declined, or whose invitation was withdrawn, sees what it did itself and no more`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    await addDepartments(service, 'culture');
    const market = plannerOf('market');
    const task = valueIn(
      await draftTask(service, market, {
        drawId: 'hz-test-009',
        title: '联合双随机抽查（测试）',
        documentNumber: null,
        entityDirectory: null,
        source: { kind: 'ad-hoc', reason: '专项检查' },
        settings: SETTINGS,
      }),
    );
    for (const department of ['ecology', 'culture']) valueIn(await inviteDepartment(service, market, task, department));
    const ask = await serveRoutes(t, service, auditEntryRoutes);
    const events = async (department: string) => {
      const { items } = (await (await ask('/api/v1/audit?subjectKind=task', { department, roles: ['reviewer'] })).json()) as {
        items: Entry[];
      };
      return items.map(({ event }) => event);
    };
    t.deepEqual(await events('ecology'), ['task.department-invited', 'task.department-invited', 'task.drafted']);
    valueIn(await declineInvitation(service, plannerOf('ecology'), task, 'ecology', '人手不足'));
    valueIn(await withdrawInvitation(service, market, task, 'culture'));
    t.deepEqual(await events('ecology'), ['task.declined']);
    t.deepEqual(await events('culture'), []);
  });

  test(`${engine}: who comes in after an attempt was voided reads nothing of it; who has left reads on about the draw it stands in`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    await addDepartments(service, 'culture');
    const market = plannerOf('market');
    const { db } = service.store;
    const task = await confirmedTask(service, { disclosure: 'sealed' });
    const draw = await heldDraw(service, task, async (id) => (await findDraw(db, id))?.manifestHash ?? '');
    const before = (await findDraw(db, draw)) as Draw;
    t.deepEqual(
      (await db('draw_departments').orderBy('department')).map((row) => ({ ...row })),
      ['ecology', 'market'].map((department) => ({ draw_id: draw, department })),
      'as the manifest has them',
    );
    const [entity = ''] = before.replayed?.selected ?? [];
    const event = { kind: 'entity-out', entity, reason: '已注销' } as const;
    valueIn(await recordEvent(service, market, { draw, event, evidence: '函', after: 0 }));
    valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误'));
    valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
    valueIn(await takeBackTask(service, market, task, '换一个部门'));
    valueIn(await inviteDepartment(service, market, task, 'culture'));
    valueIn(await withdrawInvitation(service, market, task, 'ecology'));

    const ask = await serveRoutes(t, service, [...auditEntryRoutes, ...auditExportRoutes]);
    const about = async (department: string): Promise<Record<string, string[]>> => {
      const response = await ask('/api/v1/audit?limit=500', { department, roles: ['reviewer'] });
      const { items } = (await response.json()) as { items: Entry[] };
      return Object.fromEntries(
        ['task', 'preparation', 'draw'].map((kind) => [kind, items.filter((one) => one.subject.kind === kind).map((one) => one.event)]),
      );
    };
    const culture = await about('culture');
    t.true(culture['task']?.includes('task.taken-back'), 'the task is its own too now');
    t.deepEqual([culture['preparation'], culture['draw']], [[], []]);
    for (const path of ['/api/v1/audit/export', '/api/v1/audit/export?format=csv', `/api/v1/audit?text=${entity}`]) {
      const text = await (await ask(path, { department: 'culture', roles: ['reviewer'] })).text();
      t.false(text.includes(entity) || text.includes('已注销'), path);
    }
    const ecology = await about('ecology');
    for (const one of ['draw.frozen', 'draw.held', 'draw.event-recorded', 'draw.voided']) t.true(ecology['draw']?.includes(one), one);
    t.true(ecology['preparation']?.includes('preparation.ready'));
    t.false(ecology['task']?.includes('task.taken-back'), 'the task goes on without it');
  });

  test(`${engine}: where other departments work is shown to auditors only, in lists and in exports`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 12);
    await confirmedTask(service);
    const ask = await serveRoutes(t, service, [...auditEntryRoutes, ...auditExportRoutes]);
    const ecology: Caller = { department: 'ecology', roles: ['reviewer'] };
    const auditor: Caller = { department: null, roles: ['auditor'] };
    const listed = async (caller: Caller): Promise<Entry[]> =>
      ((await (await ask('/api/v1/audit?limit=500', caller)).json()) as { items: Entry[] }).items;
    const exported = async (caller: Caller): Promise<Entry[]> =>
      (await (await ask('/api/v1/audit/export', caller)).text())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Entry);
    for (const read of [listed, exported]) {
      const seen = await read(ecology);
      const others = seen.filter(({ department }) => department === 'market');
      const own = seen.filter(({ department }) => department === 'ecology');
      t.true(others.length > 0 && others.every(({ address }) => address === null));
      t.true(own.length > 0 && own.every(({ address }) => address === ADDRESS));
      const all = (await read(auditor)).filter(({ department }) => department !== null);
      t.true(all.length > own.length + others.length && all.every(({ address }) => address === ADDRESS));
    }
    const rows = (await (await ask('/api/v1/audit/export?format=csv&department=market', ecology)).text()).trimEnd().split('\n').slice(1);
    t.true(rows.length > 0 && rows.every((row) => row.includes(',market,,') && !row.includes(ADDRESS)));
  });
}
