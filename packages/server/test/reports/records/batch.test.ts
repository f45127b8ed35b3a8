import test from 'ava';
import { type ChosenVisits, visitPapersOf } from '../../../dist/reports/records/batch.js';
import { VISIT_PAPERS, type VisitPaper } from '../../../dist/reports/records/printing.js';
import { inspectionNoticeOf, type VisitPaperRecord } from '../../../dist/reports/records/visit-papers.js';
import type { Actor, TokenActor, UserActor } from '../../../dist/rights/actor.js';
import { inspectorsOfVisits } from '../../../dist/store/visits/visit-inspectors.js';
import { visitsById } from '../../../dist/store/visits/visits.js';
import { addDepartments, plannerOf, userOf } from '../../directories/importing.js';
import { reviewerOf } from '../../draws/joint-draw.js';
import { inspectorAt, inspectorUser } from '../../publications/recorded.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf, valueIn } from '../../support/outcome.js';
import { type TestService, testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { scheduled } from '../../visits/scheduling.js';
import { isRecord, PUBLIC } from './record-in.js';

const MARKET = plannerOf('market');
const AUDITOR: UserActor = { ...userOf(null, 'auditor'), id: 'auditor' };
const SYSTEM_OF_ECOLOGY: TokenActor = {
  kind: 'token',
  id: 'token',
  name: '打印系统',
  department: 'ecology',
  scopes: new Set(['visits:write'] as const),
  origin: { address: '', requestId: '' },
};

async function papers(
  service: TestService,
  by: Actor,
  task: string,
  paper: VisitPaper,
  chosen: ChosenVisits = {},
): Promise<readonly VisitPaperRecord[]> {
  const { total, records } = valueIn(await visitPapersOf(service, by, task, { paper, chosen }));
  const all: VisitPaperRecord[] = [];
  for await (const record of records) all.push(record);
  if (all.length !== total) throw new Error(`${total} papers were announced, ${all.length} came`);
  return all;
}

const idsOf = (records: readonly VisitPaperRecord[]): readonly string[] => records.map(({ visit }) => visit);

for (const engine of ENGINES) {
  test(`${engine}: all visits of a task have their notices, in the order of the route and the same as one by one`, async (t) => {
    const service = await testService(t, engine, { settings: PUBLIC });
    const { task, visits } = await dispatchedTask(service);
    await scheduled(service, task);
    const notices = await papers(service, MARKET, task, 'notice');
    t.is(notices.length, 9);
    const [first] = notices as [VisitPaperRecord];
    t.deepEqual(isRecord(t, first), valueIn(await inspectionNoticeOf(service, MARKET, first.visit)));
    t.deepEqual(
      idsOf(notices).toSorted(),
      visits.map(({ id }) => id),
    );
    const times = notices.map(({ date, start }) => `${date} ${start}`);
    t.deepEqual(times, times.toSorted());
    t.deepEqual(await papers(service, SYSTEM_OF_ECOLOGY, task, 'notice'), notices, 'a system of a department that takes part');
    for (const paper of VISIT_PAPERS) t.is((await papers(service, MARKET, task, paper)).length, 9, paper);
  });

  test(`${engine}: visits are chosen by day, state, region and id`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    t.deepEqual(await papers(service, MARKET, task, 'order', { from: '2026-01-01' }), [], 'none has a day yet');
    await scheduled(service, task);
    const all = await papers(service, MARKET, task, 'order');
    const [{ date: firstDay = null } = {}] = all;
    const ofFirstDay = all.filter(({ date }) => date === firstDay);
    t.deepEqual(idsOf(await papers(service, MARKET, task, 'order', { from: firstDay ?? '', to: firstDay ?? '' })), idsOf(ofFirstDay));
    const inXihu = visits.filter(({ region }) => region === '330106').length;
    t.is((await papers(service, MARKET, task, 'order', { region: '330106' })).length, inXihu);
    t.true(inXihu > 0 && inXihu < 9);
    const two = idsOf(all).slice(3, 5);
    t.deepEqual(idsOf(await papers(service, MARKET, task, 'order', { ids: [...two].reverse() })), two, 'whatever order they are asked in');
    t.deepEqual(await papers(service, MARKET, task, 'order', { ids: ['nothing'] }), []);
    t.is((await papers(service, MARKET, task, 'order', { state: 'assigned' })).length, 9);
    t.deepEqual(await papers(service, MARKET, task, 'order', { state: 'published' }), []);
  });

  test(`${engine}: a visit that is dropped while the papers are made has none`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const { total, records } = valueIn(await visitPapersOf(service, MARKET, task, { paper: 'notice', chosen: {} }));
    const dropped = { state: 'replaced', dropped_at: '2026-11-10T00:00:00.000Z', drop_reason: '注销' };
    await service.store.transact((tx) =>
      tx('visits')
        .where({ id: visits[4]?.id ?? '' })
        .update(dropped),
    );
    const made: string[] = [];
    for await (const { visit } of records) made.push(visit);
    t.is(total, 9);
    t.is(made.length, 8);
    t.false(made.includes(visits[4]?.id ?? ''));
    t.is((await papers(service, MARKET, task, 'notice')).length, 8, 'and asked for again it is not counted');
    t.deepEqual(await papers(service, MARKET, task, 'notice', { state: 'replaced' }), []);
  });

  test(`${engine}: an inspector has the notices of the own visits only`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const inspector = await inspectorAt(service, visits[0]?.id ?? '', 'ecology');
    const places = await inspectorsOfVisits(
      service.store.db,
      visits.map(({ id }) => id),
    );
    const own = places.filter((place) => place.department === 'ecology' && inspector.id === `ecology-${place.inspector}`);
    const notices = await papers(service, inspector, task, 'notice');
    t.deepEqual(
      idsOf(notices).toSorted(),
      own.map(({ visit }) => visit),
    );
    t.true(notices.length > 0 && notices.length < 9);
  });

  test(`${engine}: papers that name everybody are not for reviewers, auditors and tokens that only read; forms are`, async (t) => {
    const service = await testService(t, engine);
    const { task } = await dispatchedTask(service);
    const reading: TokenActor = { ...SYSTEM_OF_ECOLOGY, scopes: new Set(['visits:read'] as const) };
    for (const by of [reviewerOf('market'), AUDITOR, reading]) {
      for (const paper of ['notice', 'order'] as const)
        t.deepEqual(codesOf(await visitPapersOf(service, by, task, { paper, chosen: {} })), ['not-allowed']);
      t.is((await papers(service, by, task, 'filled')).length, 9);
    }
  });

  test(`${engine}: a task that one does not see, and one that is not there: not found`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    await addDepartments(service, 'culture');
    t.is((await visitsById(service.store.db, [visits[1]?.id ?? '', 'nothing'])).length, 1);
    for (const [by, id] of [
      [plannerOf('culture'), task],
      [await inspectorUser(service, 'culture', 'M01'), task],
      [MARKET, 'nothing'],
    ] as const)
      t.deepEqual(codesOf(await visitPapersOf(service, by, id, { paper: 'blank', chosen: {} })), ['not-found']);
  });
}
