/** What is refused, each named after what is broken. */

import test from 'ava';
import { acceptInvitation } from '../../dist/acts/tasks/accept-invitation.js';
import { approveTask } from '../../dist/acts/tasks/approve-task.js';
import { cancelTask } from '../../dist/acts/tasks/cancel-task.js';
import { changeTask, type TaskChange } from '../../dist/acts/tasks/change-task.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { declineInvitation } from '../../dist/acts/tasks/decline-invitation.js';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import { withdrawInvitation } from '../../dist/acts/tasks/withdraw-invitation.js';
import { refusal, type ServiceOutcome } from '../../dist/problems/problems.js';
import type { Service } from '../../dist/service.js';
import type { Preparation } from '../../dist/tasks/task.js';
import { ENGINES } from '../support/engines.js';
import { auditor, PLANNED, PLANNED_ELSEWHERE, planner, reviewer, UNPUBLISHED, user } from './city.js';
import { PARTS } from './demo-plan.js';
import { accepted, allReady, cityService, codeOf, DRAFT, drafted, invited, partNow, prepared, taskNow, valueIn } from './demo-task.js';

const market = planner('market');
const ecology = planner('ecology');

const AD_HOC = { kind: 'ad-hoc', reason: '群众举报集中' } as const;

const confirm = async (service: Service, id: string, without: readonly string[] = []): Promise<ServiceOutcome<null>> =>
  confirmTask(service, market, id, (await taskNow(service, id)).task.version, without);

const change = async (service: Service, id: string, what: TaskChange): Promise<ServiceOutcome<null>> =>
  changeTask(service, market, id, (await taskNow(service, id)).task.version, what);

const prepare = async (service: Service, id: string, more: Partial<Preparation>): Promise<ServiceOutcome<null>> => {
  const { version } = await partNow(service, id, 'market');
  return preparePart(service, market, id, 'market', version, { ...PARTS.market, ...more });
};

/** Codes of everything that a refusal tells. */
const codesOf = (outcome: ServiceOutcome<unknown>): string[] =>
  outcome.ok ? [] : refusal(outcome.problems, '').reasons.map(({ code }) => code);

for (const engine of ENGINES) {
  test(`${engine}: drafts with a planned task that is not published or not the department's own, or with a taken draw id`, async (t) => {
    const service = await cityService(t, engine);
    const draft = (more: object) => draftTask(service, market, { ...DRAFT, ...more });
    t.is(codeOf(await draft({ source: { kind: 'planned', planTasks: [UNPUBLISHED] } })), 'not-in-published-plan');
    t.is(codeOf(await draft({ source: { kind: 'planned', planTasks: ['no-such-task'] } })), 'not-in-published-plan');
    t.is(codeOf(await draft({ source: { kind: 'planned', planTasks: [PLANNED_ELSEWHERE] } })), 'not-your-planned-task');
    t.is(codeOf(await draft({ entityDirectory: 'nobody' })), 'unknown-department');
    t.is(codeOf(await draft({ entityDirectory: 'closed' })), 'department-closed');
    t.is(codeOf(await draftTask(service, user('city', null, 'planner'), DRAFT)), 'not-allowed');
    const first = await drafted(service, { source: { kind: 'proposal', planTasks: [PLANNED, PLANNED_ELSEWHERE, PLANNED] } });
    t.deepEqual((await taskNow(service, first)).task.source, { kind: 'proposal', planTasks: [PLANNED_ELSEWHERE, PLANNED] });
    t.is(codeOf(await draft({ drawId: 'HZ-2026-Joint-001' })), 'draw-id-taken');
    await cancelTask(service, market, first, '编号有误');
    t.is(codeOf(await draft({})), 'draw-id-taken', 'an id is not used again');
  });

  test(`${engine}: another department's task and part`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    await invited(service, id, 'ecology');
    const { version } = (await taskNow(service, id)).task;
    t.is(codeOf(await acceptInvitation(service, planner('culture'), id, 'ecology', version)), 'not-found', 'a stranger sees nothing');
    t.is(codeOf(await acceptInvitation(service, ecology, id, 'culture', version)), 'not-found', 'a part that is not there');
    t.is(codeOf(await acceptInvitation(service, market, id, 'ecology', version)), 'not-yours', 'the initiator accepts for another');
    t.is(codeOf(await preparePart(service, ecology, id, 'market', 1, PARTS.market)), 'not-yours');
    t.is(codeOf(await markPartReady(service, ecology, id, 'market', 1)), 'not-yours');
    t.is(codeOf(await changeTask(service, ecology, id, version, { title: '改名' })), 'not-yours');
    t.is(codeOf(await inviteDepartment(service, ecology, id, 'culture')), 'not-yours');
    t.is(codeOf(await withdrawInvitation(service, ecology, id, 'ecology')), 'not-yours');
    t.is(codeOf(await confirmTask(service, ecology, id, version, [])), 'not-yours');
    t.is(codeOf(await cancelTask(service, auditor, id, '停止')), 'not-yours', 'the auditor reads and writes nothing');
    t.is(codeOf(await cancelTask(service, user('admin', null, 'system-admin'), id, '停止')), 'not-found');
    t.is(codeOf(await declineInvitation(service, market, id, 'market', '不参加')), 'initiating-part-stays');
    t.is(codeOf(await withdrawInvitation(service, market, id, 'market')), 'initiating-part-stays');
    t.is(codeOf(await inviteDepartment(service, market, id, 'market')), 'already-initiating');
    t.is(codeOf(await inviteDepartment(service, market, id, 'closed')), 'department-closed');
    t.is(codeOf(await inviteDepartment(service, market, id, 'nobody')), 'unknown-department');
  });

  test(`${engine}: items that are unlisted, ended or another department's`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    for (const item of ['XX-99', 'market-ended', 'HB-01']) {
      const outcome = await prepare(service, id, { items: ['SC-01', item] });
      t.like(outcome, { ok: false, problems: [{ code: 'unlisted-items', details: { department: 'market', items: item } }] });
    }
    t.is((await partNow(service, id, 'market')).preparation, null);
  });

  test(`${engine}: an item that left the list between preparing, being ready and confirming`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, ['ecology']);
    await service.store.transact(async (tx) => tx('directory_records').where({ key: 'HB-02' }).update({ state: 'ended' }));
    t.deepEqual(codesOf(await confirm(service, id)), ['unlisted-items']);
    const other = await drafted(service, { drawId: 'other' });
    await prepared(service, other, 'market');
    await service.store.transact(async (tx) => tx('directory_records').where({ key: 'SC-01' }).update({ state: 'ended' }));
    t.is(codeOf(await markPartReady(service, market, other, 'market', 2)), 'unlisted-items');
  });

  test(`${engine}: ready without inspectors, with unknown ones, with none left, unprepared or with a faulty team`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    const markReady = async (department = 'market') =>
      markPartReady(service, planner(department), id, department, (await partNow(service, id, department)).version);
    t.is(codeOf(await markReady()), 'part-not-prepared');
    const choose = (kind: 'only' | 'without', ...ids: string[]) => prepare(service, id, { inspectors: { kind, ids, reason: '专业对口' } });
    valueIn(await choose('only', 'market-1', 'market-9', 'market-8'));
    t.like(await markReady(), { ok: false, problems: [{ code: 'unknown-inspectors', details: { count: 2, first: 'market-9' } }] });
    valueIn(await choose('only', 'market-3'));
    t.is(codeOf(await markReady()), 'no-inspectors', 'only a suspended one');
    valueIn(await choose('without', 'market-1', 'market-2'));
    t.is(codeOf(await markReady()), 'no-inspectors', 'all active ones left out');
    valueIn(await prepare(service, id, { team: [], cap: { average: '0' }, items: ['SC-01', 'SC-01'] }));
    const faulty = await markReady();
    t.is(codeOf(faulty), 'part-faulty');
    t.deepEqual(faulty.ok ? [] : faulty.problems[0]?.reasons?.map(({ code, place }) => [code, place.path]).sort(), [
      ['not-decimal', 'parts.market.cap.average'],
      ['occurs-twice', 'parts.market.items[1]'],
      ['too-few', 'parts.market.team'],
    ]);
    valueIn(await choose('without', 'market-1'));
    valueIn(await markReady());
    t.is((await partNow(service, id, 'market')).readiness?.inspectors, 1);
    await invited(service, id, 'sports');
    await accepted(service, id, 'sports');
    const sports = planner('sports');
    valueIn(
      await preparePart(service, sports, id, 'sports', (await partNow(service, id, 'sports')).version, {
        ...PARTS.market,
        items: ['TY-01'],
      }),
    );
    t.is(codeOf(await markReady('sports')), 'no-inspectors', 'nobody in active service');
  });

  test(`${engine}: confirmed with a department that is not ready, and with one that declined`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, ['ecology']);
    await invited(service, id, 'culture');
    t.deepEqual(
      codesOf(await confirm(service, id)).filter((code) => code !== 'missing-member'),
      ['part-not-ready'],
    );
    await accepted(service, id, 'culture');
    await prepared(service, id, 'culture');
    t.deepEqual(codesOf(await confirm(service, id)), ['part-not-ready']);
    valueIn(await declineInvitation(service, planner('culture'), id, 'culture', '人手不足'));
    t.is((await partNow(service, id, 'culture')).declineReason, '人手不足');
    t.deepEqual(codesOf(await confirm(service, id)), ['department-declined']);
    t.deepEqual(codesOf(await confirm(service, id, ['culture', 'ecology', 'sports'])), ['not-declined', 'not-declined']);
    valueIn(await confirm(service, id, ['culture']));
    const { task, parts } = await taskNow(service, id);
    t.is(task.state, 'confirmed');
    t.deepEqual(
      parts.map(({ department, state }) => [department, state]),
      [
        ['market', 'inspectors_ready'],
        ['culture', 'declined'],
        ['ecology', 'inspectors_ready'],
      ],
    );
  });

  test(`${engine}: a declined department that is invited again finds what it had prepared`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, ['ecology']);
    valueIn(await declineInvitation(service, ecology, id, 'ecology', '人手不足'));
    valueIn(await inviteDepartment(service, market, id, 'ecology'));
    const part = await partNow(service, id, 'ecology');
    t.like(part, { state: 'invited', declineReason: null, readiness: null, preparation: PARTS.ecology });
    await accepted(service, id, 'ecology');
    valueIn(await markPartReady(service, ecology, id, 'ecology', (await partNow(service, id, 'ecology')).version));
    valueIn(await confirm(service, id));
  });

  test(`${engine}: a change after acceptance asks the others again`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, ['ecology', 'culture']);
    valueIn(await declineInvitation(service, planner('culture'), id, 'culture', '人手不足'));
    valueIn(await change(service, id, { settings: { period: { from: '2026-03-17', to: '2026-05-29' } } }));
    const { parts } = await taskNow(service, id);
    t.deepEqual(
      parts.map(({ department, state }) => [department, state]),
      [
        ['market', 'inspectors_ready'],
        ['culture', 'declined'],
        ['ecology', 'invited'],
      ],
    );
    t.deepEqual(parts[2]?.preparation, PARTS.ecology);
    const entry: { details: string } | undefined = await service.store
      .db('audit_entries')
      .where({ event: 'task.acceptance-reset' })
      .first('details');
    t.deepEqual(JSON.parse(entry?.details ?? '{}'), { departments: ['ecology'] });
    t.true(codesOf(await confirm(service, id, ['culture'])).includes('part-not-ready'));
  });

  test(`${engine}: a stale version`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    await invited(service, id, 'ecology');
    const { version } = (await taskNow(service, id)).task;
    valueIn(await change(service, id, { title: '改过的名称' }));
    t.like(await changeTask(service, market, id, version, { title: '又一个名称' }), {
      ok: false,
      problems: [{ code: 'changed-meanwhile', details: { version: version + 1 } }],
    });
    t.is(
      codeOf(await acceptInvitation(service, ecology, id, 'ecology', version)),
      'changed-meanwhile',
      'of what the department has not read',
    );
    t.is(codeOf(await confirmTask(service, market, id, version, [])), 'changed-meanwhile');
    t.is(codeOf(await preparePart(service, market, id, 'market', 9, PARTS.market)), 'changed-meanwhile');
    await prepared(service, id, 'market');
    t.is(codeOf(await markPartReady(service, market, id, 'market', 1)), 'changed-meanwhile');
  });

  test(`${engine}: an ad hoc task without approval, or approved by whoever wrote it`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, [], { source: AD_HOC });
    t.deepEqual(codesOf(await confirm(service, id)), ['approval-missing']);
    const approve = async (by = reviewer('market')) => approveTask(service, by, id, (await taskNow(service, id)).task.version);
    t.is(codeOf(await approve(user(market.id, 'market', 'planner', 'reviewer'))), 'own-draft');
    t.is(codeOf(await approve(reviewer('ecology'))), 'not-found');
    t.is(codeOf(await approveTask(service, reviewer('market'), id, 9)), 'changed-meanwhile');
    valueIn(await approve());
    t.like((await taskNow(service, id)).task.approval, { by: 'reviewer-market', name: 'reviewer-market 的姓名' });
    const second = user('second', 'market', 'planner', 'reviewer');
    valueIn(await changeTask(service, second, id, (await taskNow(service, id)).task.version, { title: '改过的名称' }));
    t.is((await taskNow(service, id)).task.approval, null, 'what was approved is no longer there');
    t.is(codeOf(await approve(second)), 'own-draft', 'whoever changed it last');
    valueIn(await approve());
    valueIn(await confirm(service, id));
  });

  test(`${engine}: confirmed too late, without an entity directory, open and yet without its list, or from a plan that was cancelled meanwhile`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, []);
    valueIn(await change(service, id, { entityDirectory: 'ecology' }));
    t.deepEqual(codesOf(await confirm(service, id)), ['entity-directory-missing']);
    valueIn(await change(service, id, { entityDirectory: 'market', settings: { publishList: false } }));
    t.deepEqual(codesOf(await confirm(service, id)), ['open-list-withheld']);
    valueIn(await change(service, id, { settings: { publishList: true } }));
    service.outside.setNow('2026-03-05T08:00:00.000Z');
    t.deepEqual(codesOf(await confirm(service, id)), ['commit-by-passed']);
    service.outside.setNow('2026-03-05T07:59:59.000Z');
    await service.store.transact(async (tx) =>
      tx('plan_editions')
        .where({ plan_id: `plan-of-${PLANNED}` })
        .update({ state: 'cancelled', ended_at: 'now', end_reason: '机构调整' }),
    );
    t.deepEqual(codesOf(await confirm(service, id)), ['not-in-published-plan']);
    await service.store.transact(async (tx) =>
      tx('plan_editions')
        .where({ plan_id: `plan-of-${PLANNED}` })
        .update({ state: 'active' }),
    );
    valueIn(await confirm(service, id));
  });

  test(`${engine}: faults of the plan, each by its path`, async (t) => {
    const service = await cityService(t, engine);
    const id = await allReady(service, ['ecology']);
    valueIn(
      await change(service, id, {
        settings: {
          asOf: '2026-02-30',
          period: { from: '2026-05-29', to: '2026-03-16' },
          regions: { '33-01': '杭州' },
          strata: { by: 'risk', rules: { A: { rate: '150%', rounding: 'ceil' }, B: { rate: '3%' }, C: { count: 3, minimum: 1 } } },
          frequency: [
            { months: 3, days: 1 },
            { days: 30, department: 'nobody' },
          ],
          entropy: { kind: 'drand', round: 1 },
          commitBy: '2026-03-06T08:00:01Z',
          revealBy: null,
        },
      }),
    );
    const outcome = await confirm(service, id);
    const found = outcome.ok ? [] : (outcome.problems[0]?.reasons ?? []).map(({ code, place }) => `${place.path}: ${code}`);
    t.deepEqual(found.sort(), [
      'asOf: not-date',
      'frequency[0]: one-frequency',
      'frequency[1].department: unknown-department',
      'period: period-backwards',
      'regions["33-01"]: not-region',
      'revealBy: missing-member',
      'strata.rules.A.rate: rate-above-one',
      'strata.rules.B: rounding-missing',
      'strata.rules.C.minimum: only-with-rate',
    ]);
    const words = outcome.ok ? [] : (outcome.problems[0]?.reasons ?? []);
    t.true(words.every(({ zh, en }) => zh.length > 0 && en.length > 0 && !zh.includes('{')));
  });

  test(`${engine}: the database itself refuses rows that cannot be`, async (t) => {
    const service = await cityService(t, engine);
    const id = await drafted(service);
    const { store } = service;
    const update = (table: string, where: object, row: object) => store.transact(async (tx) => tx(table).where(where).update(row));
    const part = { task_id: id, department: 'market' };
    await t.throwsAsync(update('tasks', { id }, { state: 'frozen' }), undefined, 'frozen and not public');
    await t.throwsAsync(update('tasks', { id }, { state: 'cancelled' }), undefined, 'cancelled without a reason');
    await t.throwsAsync(update('tasks', { id }, { state: 'unheard-of' }));
    await t.throwsAsync(update('tasks', { id }, { source_kind: 'ad-hoc' }), undefined, 'ad hoc without a reason');
    await t.throwsAsync(update('task_parts', part, { state: 'inspectors_ready' }), undefined, 'ready without directories');
    await t.throwsAsync(update('task_parts', part, { state: 'declined', decline_reason: 'x' }), undefined, 'the initiating part declined');
    await invited(service, id, 'ecology');
    await t.throwsAsync(
      update('task_parts', { department: 'ecology' }, { role: 'initiating', state: 'accepted' }),
      undefined,
      'two initiating',
    );
    await t.throwsAsync(update('task_parts', { department: 'ecology' }, { state: 'declined' }), undefined, 'declined without a reason');
  });
}
