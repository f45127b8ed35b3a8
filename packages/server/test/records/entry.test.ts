import { workingCalendar } from '@double-random/core';
import test from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { arrive } from '../../dist/acts/records/arrive.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import { submit } from '../../dist/acts/records/submit.js';
import type { UserActor } from '../../dist/rights/actor.js';
import { arrivalsOf } from '../../dist/store/records/arrivals.js';
import { findTask } from '../../dist/store/tasks.js';
import { partsOfVisit } from '../../dist/store/visits/visit-parts.js';
import { plannerOf } from '../directories/importing.js';
import { auditEvents } from '../people/people.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { firstOf, inspectionCity, itemsIn, memberOf, recordFor, type TestDepartment, teamOf, visitNow } from './inspection-city.js';

const ARRIVED = { arrivedAt: '2026-11-16T01:30:00.000Z', certificate: 'shown', code: 'shown' } as const;

/** A record of every item of the department. */
async function recordAll(service: TestService, by: UserActor, visit: string, department: TestDepartment): Promise<readonly string[]> {
  const records = itemsIn(department, 2).map((item) => recordFor(visit, item));
  valueIn(await submit(service, by, records));
  return records.map(({ id }) => id);
}

async function cityOnTheDay(service: TestService) {
  const city = await inspectionCity(service);
  const visit = firstOf(city);
  service.outside.setNow('2026-11-16T02:00:00.000Z');
  const [market, ecology] = [await memberOf(service, visit.id, 'market'), await memberOf(service, visit.id, 'ecology')];
  return { city, visit, market, ecology };
}

for (const engine of ENGINES) {
  test(`${engine}: an arrival begins the visit, once; another content is refused and the first stays`, async (t) => {
    const service = await testService(t, engine);
    const { city, visit, market, ecology } = await cityOnTheDay(service);
    const first = valueIn(await arrive(service, market, visit.id, ARRIVED));
    service.outside.advance(3600);
    t.deepEqual(valueIn(await arrive(service, market, visit.id, ARRIVED)), first, 'sent twice');
    t.deepEqual(codesOf(await arrive(service, market, visit.id, { ...ARRIVED, code: 'not-shown' })), ['arrival-noted']);
    t.like(await visitNow(service, visit.id), { state: 'on_site', onSiteAt: '2026-11-16T02:00:00.000Z' });
    valueIn(await arrive(service, ecology, visit.id, { ...ARRIVED, code: 'not-shown' }));
    t.deepEqual(
      (await arrivalsOf(service.store.db, visit.id)).map(({ department, code }) => [department, code]),
      [
        ['ecology', 'not-shown'],
        ['market', 'shown'],
      ],
    );
    t.is((await findTask(service.store.db, city.task))?.state, 'in_progress');
    const other = city.visits[1]?.id ?? '';
    const outsider = { ...market, id: 'nobody' };
    t.deepEqual(codesOf(await arrive(service, outsider, other, ARRIVED)), ['no-inspector-link']);
    t.is((await auditEvents(service)).filter(({ event }) => event === 'visit.arrived').length, 2);
  });

  test(`${engine}: an arrival that is sent several times at once is noted once, and still known when the inspector has left the team`, async (t) => {
    const service = await testService(t, engine);
    const { city, visit, market } = await cityOnTheDay(service);
    const all = await Promise.all(Array.from({ length: 6 }, () => arrive(service, market, visit.id, ARRIVED)));
    const [first, ...others] = all.map(valueIn);
    for (const other of others) t.deepEqual(other, first);
    t.is((await arrivalsOf(service.store.db, visit.id)).length, 1);
    const [inspector = ''] = await teamOf(service, visit.id, 'market');
    const event = { kind: 'inspector-out', department: 'market', entity: visit.entity, inspector, reason: '回避' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: city.draw, event, evidence: '申请表', after: 0 }));
    t.true((await arrive(service, market, visit.id, ARRIVED)).ok);
    t.deepEqual(codesOf(await enterPart(service, market, { visit: visit.id, department: 'market', endedOn: '2026-11-16' })), [
      'not-in-team',
    ]);
  });

  test(`${engine}: a part is entered when every item has one record; the first starts the time for publication, the last makes the visit recorded`, async (t) => {
    const service = await testService(t, engine);
    const { city, visit, market, ecology } = await cityOnTheDay(service);
    const enter = (by: UserActor, department: string, endedOn = '2026-11-16') =>
      enterPart(service, by, { visit: visit.id, department, endedOn });
    const missing = await enter(market, 'market');
    t.deepEqual(codesOf(missing), ['part-incomplete']);
    t.deepEqual(missing.ok ? [] : missing.problems[0]?.reasons?.map(({ code, place }) => [code, place.path]), [
      ['item-missing', 'M-001'],
      ['item-missing', 'M-002'],
    ]);
    const [first = ''] = await recordAll(service, market, visit.id, 'market');
    const rival = recordFor(visit.id, 'M-001');
    valueIn(await submit(service, market, [rival]));
    const conflicting = await enter(market, 'market');
    t.deepEqual(conflicting.ok ? [] : conflicting.problems[0]?.reasons?.map(({ code }) => code), ['item-in-conflict']);
    valueIn(await submit(service, market, [recordFor(visit.id, 'M-001', { replaces: [first, rival.id] })]));

    t.deepEqual(codesOf(await enter(ecology, 'market')), ['not-yours']);
    t.deepEqual(codesOf(await enter(market, 'market', '2026-11-17')), ['ended-on-impossible'], 'tomorrow');
    t.deepEqual(codesOf(await enter(market, 'market', '2026-11-01')), ['ended-on-impossible'], 'before the draw');
    t.like(valueIn(await enter(market, 'market')), {
      part: { state: 'entered', endedOn: '2026-11-16' },
      visit: { state: 'on_site', dueOn: '2026-12-14' },
    });
    t.like(valueIn(await enter(market, 'market')), { part: { state: 'entered', version: 2 } }, 'sent twice');

    service.outside.setNow('2026-11-18T02:00:00.000Z');
    await recordAll(service, ecology, visit.id, 'ecology');
    const dueOn = workingCalendar([]).addWorkingDays('2026-11-17', 20);
    t.like(valueIn(await enter(ecology, 'ecology', '2026-11-17')), { visit: { state: 'recorded', endedOn: '2026-11-17', dueOn } });
    t.is(dueOn, '2026-12-15');
    const events = (await auditEvents(service)).map(({ event }) => event);
    t.deepEqual(
      events.filter((event) => event.startsWith('part.') || event === 'visit.recorded'),
      ['part.entered', 'part.entered', 'visit.recorded'],
    );
    t.is((await findTask(service.store.db, city.task))?.state, 'in_progress');
  });

  test(`${engine}: a part without its attachments is not entered`, async (t) => {
    const service = await testService(t, engine);
    const { visit, market } = await cityOnTheDay(service);
    const attachments = [{ sha256: 'ab'.repeat(32), name: '现场照片.jpg' }];
    valueIn(await submit(service, market, [recordFor(visit.id, 'M-001'), recordFor(visit.id, 'M-002', { attachments })]));
    const refused = await enterPart(service, market, { visit: visit.id, department: 'market', endedOn: '2026-11-16' });
    t.deepEqual(refused.ok ? [] : refused.problems[0]?.reasons?.map(({ code, place, zh }) => [code, place.path, zh]), [
      ['attachment-missing', 'M-002', '事项 M-002 的附件“现场照片.jpg”尚未上传'],
    ]);
  });

  test(`${engine}: a record that comes after the entry opens the part again, and nobody can pass over it`, async (t) => {
    const service = await testService(t, engine);
    const { visit, market, ecology } = await cityOnTheDay(service);
    const [first = ''] = await recordAll(service, market, visit.id, 'market');
    await recordAll(service, ecology, visit.id, 'ecology');
    for (const [by, department] of [
      [market, 'market'],
      [ecology, 'ecology'],
    ] as const) {
      valueIn(await enterPart(service, by, { visit: visit.id, department, endedOn: '2026-11-16' }));
    }
    t.is((await visitNow(service, visit.id)).state, 'recorded');
    const late = recordFor(visit.id, 'M-001', { result: 'other-violation', finding: '标识不全', replaces: [first] });
    valueIn(await submit(service, market, [late]));
    t.is((await visitNow(service, visit.id)).state, 'on_site');
    t.deepEqual(
      (await partsOfVisit(service.store.db, visit.id)).map(({ department, state }) => [department, state]),
      [
        ['ecology', 'entered'],
        ['market', 'awaiting'],
      ],
    );
    valueIn(await enterPart(service, market, { visit: visit.id, department: 'market', endedOn: '2026-11-16' }));
    t.is((await visitNow(service, visit.id)).state, 'recorded');
    t.true((await auditEvents(service)).some(({ event }) => event === 'part.reopened'));
  });
}
