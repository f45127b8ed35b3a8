import test from 'ava';
import { acknowledge } from '../../dist/acts/follow-ups/acknowledge.js';
import { addressFollowUp } from '../../dist/acts/follow-ups/address.js';
import { cancelFollowUp } from '../../dist/acts/follow-ups/cancel.js';
import { visitClosing } from '../../dist/acts/follow-ups/close-visits.js';
import { endTransfer } from '../../dist/acts/follow-ups/end-transfer.js';
import { moveDeadline } from '../../dist/acts/follow-ups/move-deadline.js';
import { type FollowUpRequest, openFollowUp } from '../../dist/acts/follow-ups/open-follow-up.js';
import { recordReCheck } from '../../dist/acts/follow-ups/re-check.js';
import { archiveTask } from '../../dist/acts/tasks/archive-task.js';
import type { FollowUp } from '../../dist/follow-ups/follow-up.js';
import type { Service } from '../../dist/service.js';
import { followUpsOfVisit } from '../../dist/store/follow-ups/follow-ups.js';
import { findTask } from '../../dist/store/tasks.js';
import { findVisit } from '../../dist/store/visits/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { addDepartments, userOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { publishedVisit } from './published.js';

const inspector = userOf('market', 'inspector');
const ecologist = userOf('ecology', 'reviewer');

const ORDER = { market: { result: 'ordered-to-correct', disposition: 'order-to-correct', correctBy: '2026-12-01' }, ecology: {} };

/** As people read it: kind, state and last day. */
async function linesOf(service: Service, visit: Visit): Promise<string[]> {
  const all = await followUpsOfVisit(service.store.db, visit.id);
  return all.map(({ department, kind, state, dueOn }) => `${department} ${kind} ${state} ${dueOn}`).sort();
}

const stateOf = async (service: Service, visit: Visit) => (await findVisit(service.store.db, visit.id))?.state;

async function only(service: Service, visit: Visit, kind: FollowUp['kind'], state: FollowUp['state'] = 'open'): Promise<FollowUp> {
  const [found] = (await followUpsOfVisit(service.store.db, visit.id)).filter((one) => one.kind === kind && one.state === state);
  if (found === undefined) throw new Error(`no ${kind} is ${state}`);
  return found;
}

async function oneVisit(service: TestService): Promise<Visit> {
  const { visits } = await dispatchedTask(service);
  service.outside.setNow('2026-11-20T01:00:00.000Z');
  return visits[0] as Visit;
}

const request = (visit: Visit, over: Partial<FollowUpRequest>): FollowUpRequest => ({
  visit: visit.id,
  department: 'market',
  item: null,
  kind: 'order-to-correct',
  dueOn: null,
  toDepartment: null,
  authority: null,
  text: '补正台账',
  follows: null,
  ...over,
});

for (const engine of ENGINES) {
  test(`${engine}: an order to correct opens with its result, and ends with the re-check that finds it followed`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await publishedVisit(service, visit, ORDER);
    t.deepEqual(await linesOf(service, visit), ['market order-to-correct open 2026-12-01']);
    t.is(await stateOf(service, visit), 'follow_up');
    const order = await only(service, visit, 'order-to-correct');
    const reCheck = { id: order.id, version: order.version, on: '2026-11-20', text: '已整改', finding: { outcome: 'corrected' } } as const;
    t.deepEqual(codesOf(await recordReCheck(service, ecologist, reCheck)), ['not-found']);
    t.deepEqual(codesOf(await recordReCheck(service, inspector, { ...reCheck, version: 7 })), ['changed-meanwhile']);
    t.deepEqual(codesOf(await recordReCheck(service, inspector, { ...reCheck, on: '2026-11-21' })), ['day-in-future']);
    t.is(valueIn(await recordReCheck(service, inspector, reCheck)).next, null);
    t.deepEqual(await linesOf(service, visit), ['market order-to-correct done 2026-12-01', 'market re-check done null']);
    t.is(await stateOf(service, visit), 'published');
    t.deepEqual(codesOf(await recordReCheck(service, inspector, reCheck)), ['follow-up-ended']);
    t.like((await only(service, visit, 're-check', 'done')).ended, { outcome: 'corrected', on: '2026-11-20', text: '已整改' });
  });

  test(`${engine}: a re-check that finds nothing corrected leads to a new order, and the next one to a transfer`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await publishedVisit(service, visit, ORDER);
    const order = await only(service, visit, 'order-to-correct');
    valueIn(
      await openFollowUp(service, inspector, request(visit, { kind: 're-check', item: 'SC-01', follows: order.id, dueOn: '2026-12-02' })),
    );
    const again = request(visit, { kind: 're-check', follows: order.id, dueOn: '2026-12-03' });
    t.deepEqual(codesOf(await openFollowUp(service, inspector, again)), ['re-check-planned']);
    const planned = await only(service, visit, 're-check');
    const findings = { on: '2026-11-20', text: '未整改' };
    const first = valueIn(
      await recordReCheck(service, inspector, {
        ...findings,
        id: order.id,
        version: order.version,
        finding: { outcome: 'not-corrected', next: { kind: 'order-to-correct', dueOn: '2026-12-10' } },
      }),
    );
    t.is(first.reCheck, planned.id);
    const second = await only(service, visit, 'order-to-correct');
    t.like(second, { id: first.next, origin: 're-check', follows: order.id, dueOn: '2026-12-10', item: 'SC-01' });
    valueIn(
      await recordReCheck(service, inspector, {
        ...findings,
        id: second.id,
        version: second.version,
        finding: { outcome: 'not-corrected', next: { kind: 'transfer', authority: null } },
      }),
    );
    const transfer = await only(service, visit, 'transfer');
    const end = { id: transfer.id, version: transfer.version, outcome: 'accepted', on: '2026-11-20', text: null } as const;
    const bare = { ...end, documentNumber: '杭市监移〔2026〕1号', authority: null };
    t.deepEqual(codesOf(await endTransfer(service, inspector, bare)), ['recipient-missing']);
    valueIn(await endTransfer(service, inspector, { ...bare, authority: '某区公安分局' }));
    t.like(await only(service, visit, 'transfer', 'done'), {
      authority: '某区公安分局',
      ended: { outcome: 'accepted', on: '2026-11-20', documentNumber: '杭市监移〔2026〕1号' },
    });
    t.is(await stateOf(service, visit), 'published');
  });

  test(`${engine}: two who record the same re-check at once end the order once`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await publishedVisit(service, visit, ORDER);
    const { id, version } = await only(service, visit, 'order-to-correct');
    const next = { kind: 'order-to-correct', dueOn: '2026-12-20' } as const;
    const reCheck = { id, version, on: '2026-11-20', text: '未整改', finding: { outcome: 'not-corrected', next } } as const;
    const answers = await Promise.all([1, 2, 3].map(() => recordReCheck(service, inspector, reCheck)));
    t.deepEqual(answers.flatMap(codesOf), ['follow-up-ended', 'follow-up-ended']);
    t.deepEqual(await linesOf(service, visit), [
      'market order-to-correct done 2026-12-01',
      'market order-to-correct open 2026-12-20',
      'market re-check done null',
    ]);
  });

  test(`${engine}: a department that is notified sees the notice and acknowledges it, once; others see nothing`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await addDepartments(service, 'culture');
    await publishedVisit(service, visit, { market: { result: 'problem-pending', disposition: 'notify-department' }, ecology: {} });
    const notice = await only(service, visit, 'notification');
    const receipt = { id: notice.id, on: null, documentNumber: null, text: '已转日常监管' };
    const reader = userOf('culture', 'inspector');
    t.deepEqual(codesOf(await acknowledge(service, reader, receipt)), ['not-found']);
    t.deepEqual(codesOf(await acknowledge(service, inspector, receipt)), ['recipient-missing']);
    const address = { id: notice.id, version: notice.version, authority: null };
    for (const [toDepartment, authority] of [
      ['nowhere', null],
      ['market', null],
      ['culture', '某局'],
    ] as const)
      t.deepEqual(codesOf(await addressFollowUp(service, inspector, { ...address, toDepartment, authority })), ['recipient-not-fit']);
    valueIn(await addressFollowUp(service, inspector, { ...address, toDepartment: 'culture' }));
    t.deepEqual(codesOf(await acknowledge(service, inspector, receipt)), ['not-yours']);
    t.deepEqual(codesOf(await acknowledge(service, ecologist, receipt)), ['not-found']);
    valueIn(await acknowledge(service, reader, receipt));
    valueIn(await acknowledge(service, reader, receipt));
    t.like((await only(service, visit, 'notification', 'done')).ended, { outcome: 'acknowledged', on: '2026-11-20', by: reader.id });
    const entries = await service.store.db('audit_entries').where({ event: 'follow-up.done' });
    t.is(entries.length, 1);
    t.is(await stateOf(service, visit), 'published');
  });

  test(`${engine}: a corrected edition that drops the problem cancels what followed from it, and one that moves the deadline moves it`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await publishedVisit(service, visit, ORDER);
    await publishedVisit(service, visit, { ...ORDER, market: { ...ORDER.market, correctBy: '2026-12-08' } }, { edition: 2 });
    t.deepEqual(await linesOf(service, visit), ['market order-to-correct open 2026-12-08']);
    valueIn(await openFollowUp(service, ecologist, request(visit, { department: 'ecology', dueOn: '2026-12-05' })));
    await publishedVisit(service, visit, { market: {}, ecology: {} }, { edition: 3 });
    t.deepEqual(await linesOf(service, visit), [
      'ecology order-to-correct open 2026-12-05',
      'market order-to-correct cancelled 2026-12-08',
    ]);
    t.is(await stateOf(service, visit), 'follow_up');
    t.regex((await only(service, visit, 'order-to-correct', 'cancelled')).ended?.text ?? '', /更正/);
    await publishedVisit(service, visit, ORDER, { edition: 4 });
    t.deepEqual(await linesOf(service, visit), [
      'ecology order-to-correct open 2026-12-05',
      'market order-to-correct cancelled 2026-12-08',
      'market order-to-correct open 2026-12-01',
    ]);
  });

  test(`${engine}: a corrected edition that drops an order drops the re-check that somebody planned for it`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    await publishedVisit(service, visit, ORDER);
    const order = await only(service, visit, 'order-to-correct');
    valueIn(await openFollowUp(service, inspector, request(visit, { kind: 're-check', follows: order.id, dueOn: '2026-12-03' })));
    await publishedVisit(service, visit, { market: {}, ecology: {} }, { edition: 2 });
    t.deepEqual(await linesOf(service, visit), ['market order-to-correct cancelled 2026-12-01', 'market re-check cancelled 2026-12-03']);
    t.is(await stateOf(service, visit), 'published', 'nothing is left to do');
  });

  test(`${engine}: what is opened by hand fits the visit, and may be put off or cancelled with a reason`, async (t) => {
    const service = await testService(t, engine);
    const visit = await oneVisit(service);
    const order = request(visit, { item: 'SC-01', dueOn: '2026-12-01' });
    t.deepEqual(codesOf(await openFollowUp(service, inspector, order)), ['result-not-entered']);
    await publishedVisit(service, visit, { market: {}, ecology: {} });
    for (const [over, code] of [
      [{ department: 'ecology' }, 'not-yours'],
      [{ visit: 'nowhere' }, 'not-found'],
      [{ item: 'HB-01' }, 'item-not-dispatched'],
      [{ dueOn: '2026-11-19' }, 'deadline-past'],
      [{ kind: 're-check', follows: 'nowhere' }, 'order-not-open'],
      [{ authority: '某局' }, 'recipient-not-fit'],
    ] as const)
      t.deepEqual(codesOf(await openFollowUp(service, inspector, { ...order, ...over })), [code]);
    const { id } = valueIn(await openFollowUp(service, inspector, order));
    t.is(await stateOf(service, visit), 'follow_up');
    const deadline = { id, version: 1, dueOn: '2026-12-20', reason: '设备到货延迟' };
    t.deepEqual(codesOf(await moveDeadline(service, inspector, { ...deadline, dueOn: '2026-11-01' })), ['deadline-past']);
    valueIn(await moveDeadline(service, inspector, deadline));
    valueIn(await openFollowUp(service, inspector, request(visit, { kind: 're-check', follows: id, dueOn: '2026-12-21' })));
    t.deepEqual(codesOf(await cancelFollowUp(service, inspector, { id, version: 1, reason: '误登' })), ['changed-meanwhile']);
    valueIn(await cancelFollowUp(service, inspector, { id, version: 2, reason: '误登' }));
    t.deepEqual(await linesOf(service, visit), ['market order-to-correct cancelled 2026-12-20', 'market re-check cancelled 2026-12-21']);
    t.is(await stateOf(service, visit), 'published');
  });

  test(`${engine}: visits close when nothing is open and the time to object is over, and then the task is archived`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    service.outside.setNow('2026-11-20T01:00:00.000Z');
    const planner = userOf('market', 'planner');
    const [first] = visits as readonly [Visit];
    const run = () => visitClosing.run(service, new AbortController().signal);
    for (const visit of visits) await publishedVisit(service, visit, visit === first ? ORDER : { market: {}, ecology: {} });
    t.like(await findTask(service.store.db, task), { state: 'published' });
    service.outside.setNow('2026-12-11T15:59:00.000Z');
    await run();
    t.is(await stateOf(service, visits[1] as Visit), 'published', 'the last day to object is not over');
    service.outside.setNow('2026-12-11T16:00:00.000Z');
    await run();
    t.is(await stateOf(service, visits[1] as Visit), 'closed');
    t.is(await stateOf(service, first), 'follow_up');
    const open = await archiveTask(service, planner, task);
    t.deepEqual(codesOf(open), ['visits-not-closed']);
    t.deepEqual(codesOf(await openFollowUp(service, inspector, request(visits[1] as Visit, { dueOn: '2026-12-30' }))), ['visit-closed']);
    const order = await only(service, first, 'order-to-correct');
    const finding = { outcome: 'corrected' } as const;
    valueIn(await recordReCheck(service, inspector, { id: order.id, version: order.version, on: '2026-12-10', text: '已整改', finding }));
    await run();
    t.is(await stateOf(service, first), 'closed');
    t.deepEqual(codesOf(await archiveTask(service, userOf('ecology', 'planner'), task)), ['not-yours']);
    valueIn(await archiveTask(service, planner, task));
    valueIn(await archiveTask(service, planner, task));
    t.like(await findTask(service.store.db, task), { state: 'archived' });
    const count = async (event: string) => (await service.store.db('audit_entries').where({ event })).length;
    t.is(await count('visit.closed'), visits.length);
    t.is(await count('task.archived'), 1);
  });
}
