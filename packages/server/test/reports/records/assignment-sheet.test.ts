import test from 'ava';
import { assignmentSheetOf } from '../../../dist/reports/records/assignment-sheet.js';
import type { UserActor } from '../../../dist/rights/actor.js';
import { inspectorsOfVisits } from '../../../dist/store/visits/visit-inspectors.js';
import { visitsOfDraw } from '../../../dist/store/visits/visits.js';
import { plannerOf, userOf } from '../../directories/importing.js';
import { reviewerOf } from '../../draws/joint-draw.js';
import { inspectorUser } from '../../publications/recorded.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf } from '../../support/outcome.js';
import { type TestService, testService } from '../../support/service.js';
import { dispatchedTask } from '../../visits/dispatched.js';
import { scheduled } from '../../visits/scheduling.js';
import { recordIn } from './record-in.js';

const DAYS = { from: '2026-11-01', to: '2026-12-31' };

const MARKET = plannerOf('market');

/** Visits of the market department's inspector who makes most, by id. */
async function busiest(service: TestService, draw: string) {
  const visits = await visitsOfDraw(service.store.db, draw);
  const places = await inspectorsOfVisits(
    service.store.db,
    visits.map(({ id }) => id),
  );
  const own = (inspector: string | null) => places.filter((place) => place.department === 'market' && place.inspector === inspector);
  const ids = [...new Set(places.filter(({ department }) => department === 'market').map(({ inspector }) => inspector ?? ''))].sort();
  const inspector = ids.toSorted((a, b) => own(b).length - own(a).length)[0] ?? '';
  return { inspector, places, visits: visits.filter(({ id }) => own(inspector).some(({ visit }) => visit === id)) };
}

for (const engine of ENGINES) {
  test(`${engine}: an inspector's sheet has the visits of each day in their order, and those without a day`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw } = await dispatchedTask(service, { regions: { '330106': '西湖区', '330107': '滨江区' } });
    const { inspector, visits, places } = await busiest(service, draw);
    const by = await inspectorUser(service, 'market', inspector);
    const before = recordIn(t, await assignmentSheetOf(service, by, { inspector: null, ...DAYS }));
    t.deepEqual(before.days, []);
    t.deepEqual(
      before.unplaced.map(({ visit }) => visit),
      visits.map(({ id }) => id),
    );

    await scheduled(service, task);
    const now = (await visitsOfDraw(service.store.db, draw)).filter(({ id }) => visits.some((one) => one.id === id));
    const sheet = recordIn(t, await assignmentSheetOf(service, by, { inspector: null, ...DAYS }));
    t.deepEqual(sheet.department, { id: 'market', name: { zh: '部门 market', en: 'Department market' } });
    const number = inspector.slice(1);
    t.deepEqual(sheet.inspector, { id: inspector, name: `M某${number}`, certificate: `M-${number}` });
    t.deepEqual([sheet.from, sheet.to, sheet.unplaced], [DAYS.from, DAYS.to, []]);
    const listed = sheet.days.flatMap(({ date, visits: ofDay }) => ofDay.map(({ visit, start }) => `${date} ${start} ${visit}`));
    t.deepEqual(listed, now.map(({ id, date, start }) => `${date} ${start} ${id}`).sort());
    t.deepEqual(
      sheet.days.map(({ date }) => date),
      [...new Set(now.map(({ date }) => date ?? ''))].sort(),
    );

    const [first] = sheet.days[0]?.visits ?? [];
    const visit = now.find(({ id }) => id === first?.visit);
    const role = places.find((place) => place.visit === visit?.id && place.inspector === inspector)?.role ?? '';
    t.deepEqual(first?.entity, {
      id: visit?.entity ?? '',
      name: visit?.name ?? '',
      address: visit?.facts.address ?? '',
      region: { zh: visit?.region === '330106' ? '西湖区' : '滨江区', en: null },
      street: visit?.street ?? null,
    });
    t.deepEqual(first?.role, { zh: role === 'leader' ? '组长' : '组员', en: role });
    t.deepEqual([first?.task, first?.state], ['联合双随机抽查（测试）', { zh: '待检查', en: 'assigned' }]);
    t.deepEqual(first?.items, [{ code: 'SC-01', name: '检查' }]);
    const companions = first?.companions.map(({ department, name }) => [department.zh, name === null ? null : name.slice(0, 2)]);
    t.deepEqual(companions, [
      ['部门 market', 'M某'],
      ['部门 ecology', null],
      ['部门 ecology', null],
    ]);
    const day = sheet.days[0]?.date ?? '';
    const one = recordIn(t, await assignmentSheetOf(service, by, { inspector: null, from: day, to: day }));
    t.deepEqual(one.days, sheet.days.slice(0, 1));
  });

  test(`${engine}: a planner has the sheets of the department's inspectors, and they are the same`, async (t) => {
    const service = await testService(t, engine);
    const { draw, task } = await dispatchedTask(service);
    await scheduled(service, task);
    const { inspector } = await busiest(service, draw);
    const own = await inspectorUser(service, 'market', inspector);
    const sheet = recordIn(t, await assignmentSheetOf(service, MARKET, { inspector, ...DAYS }));
    t.deepEqual(recordIn(t, await assignmentSheetOf(service, own, { inspector: null, ...DAYS })), sheet);
    t.deepEqual(recordIn(t, await assignmentSheetOf(service, own, { inspector, ...DAYS })), sheet, 'named as oneself');
  });

  test(`${engine}: a visit that was dropped is on no sheet`, async (t) => {
    const service = await testService(t, engine);
    const { draw } = await dispatchedTask(service);
    const { inspector, visits } = await busiest(service, draw);
    const dropped = { state: 'voided', dropped_at: '2026-11-10T00:00:00.000Z', drop_reason: '作废' };
    await service.store.transact((tx) =>
      tx('visits')
        .where({ id: visits[0]?.id ?? '' })
        .update(dropped),
    );
    const sheet = recordIn(t, await assignmentSheetOf(service, MARKET, { inspector, ...DAYS }));
    t.is(sheet.unplaced.length, visits.length - 1);
  });

  test(`${engine}: another's sheet, another department's, nobody's: refused`, async (t) => {
    const service = await testService(t, engine);
    const { draw } = await dispatchedTask(service);
    const { inspector } = await busiest(service, draw);
    const colleague = await inspectorUser(service, 'market', inspector === 'M00' ? 'M01' : 'M00');
    const auditor: UserActor = { ...userOf(null, 'auditor'), id: 'auditor' };
    const codes = async (by: UserActor, asked: string | null) =>
      codesOf(await assignmentSheetOf(service, by, { inspector: asked, ...DAYS }));
    t.deepEqual(await codes(colleague, inspector), ['not-allowed'], 'a colleague');
    t.deepEqual(await codes(reviewerOf('market'), inspector), ['not-allowed'], 'a reviewer');
    t.deepEqual(await codes(auditor, inspector), ['not-allowed'], 'an auditor');
    t.deepEqual(await codes(plannerOf('ecology'), inspector), ['not-found'], "another department's planner");
    t.deepEqual(await codes(MARKET, 'nobody'), ['not-found']);
    t.deepEqual(await codes(MARKET, null), ['no-inspector-link']);
  });
}
