import test from 'ava';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { withdrawInvitation } from '../../dist/acts/tasks/withdraw-invitation.js';
import { auditEntryRoutes } from '../../dist/routes/audit/entries.js';
import { auditExportRoutes } from '../../dist/routes/audit/export.js';
import { addDepartments, imported, plannerOf } from '../directories/importing.js';
import { addJointCity, committedBy, confirmedTask, prepared, SETTINGS } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { type Caller, serveRoutes } from '../support/serve-routes.js';
import { testService } from '../support/service.js';

interface Entry {
  readonly event: string;
  readonly department: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
}

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
}
