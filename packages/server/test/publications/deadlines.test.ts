import { workingCalendar } from '@double-random/core';
import test from 'ava';
import { correctDay } from '../../dist/acts/calendar/correct-day.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { publicationDeadlines, reminderFor } from '../../dist/acts/publications/remind.js';
import { factsOf } from '../../dist/exchange/announced-events.js';
import { systemActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { dueVisits } from '../../dist/store/publications/due-visits.js';
import { remindersOf } from '../../dist/store/publications/reminders.js';
import type { Visit } from '../../dist/visits/visit.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { entered, FINE, passed, publicationOf, reviewedVisit } from './recorded.js';

/** Before the holidays of autumn: 25 to 27 September and 1 to 7 October are rest, 20 September and 10 October are worked. */
const AUTUMN = {
  asOf: '2026-09-01',
  period: { from: '2026-09-10', to: '2026-10-30' },
  commitBy: '2026-09-02T08:00:00Z',
  revealBy: '2026-09-03T08:00:00Z',
};

const tick = (service: Service) => publicationDeadlines.run(service, new AbortController().signal);

const dueOn = async (service: Service, { id }: Visit) =>
  ((await service.store.db('visits').where({ id }).first()) as { due_on: string }).due_on;

async function told(service: Service, { id }: Visit) {
  return ((await remindersOf(service.store.db, [id])).get(id) ?? []).map(({ kind, daysLeft, missing }) => [kind, daysLeft, ...missing]);
}

async function audited(service: Service, event: string): Promise<number> {
  const row = await service.store.db('audit_entries').where({ event }).count<{ rows: number | string }[]>({ rows: '*' }).first();
  return Number(row?.rows);
}

const LIBRARY = workingCalendar([]);

test('of the days before the deadline the nearest that has come is told; those missed meanwhile are over', (t) => {
  const of = (today: string, remindDays: readonly number[] = [5, 1]) => reminderFor('2026-10-21', today, remindDays, LIBRARY);
  t.is(of('2026-10-13'), null);
  t.deepEqual(of('2026-10-14'), { kind: 'due', daysLeft: 5 });
  t.deepEqual(of('2026-10-19'), { kind: 'due', daysLeft: 5 });
  t.deepEqual(of('2026-10-20'), { kind: 'due', daysLeft: 1 });
  t.deepEqual(of('2026-10-21'), { kind: 'due', daysLeft: 1 });
  t.deepEqual(of('2026-10-22'), { kind: 'late', daysLeft: 0 });
  t.deepEqual(of('2026-10-21', [3, 0]), { kind: 'due', daysLeft: 0 });
  t.is(reminderFor('2026-10-09', '2026-09-30', [1], LIBRARY), null, 'after seven days of holiday two working days are left');
});

for (const engine of ENGINES) {
  test(`${engine}: twenty working days are counted over the holidays, with what was corrected by hand`, async (t) => {
    const service = await testService(t, engine, { outside: testOutside({ now: '2026-09-01T01:00:00.000Z' }) });
    const { visits } = await dispatchedTask(service, AUTUMN);
    const [first, second, third] = visits as [Visit, Visit, Visit];
    service.outside.setNow('2026-09-17T01:00:00.000Z');
    await reviewedVisit(service, first, FINE, '2026-09-17');
    t.is(await dueOn(service, first), '2026-10-21');
    valueIn(await correctDay(service, systemActor('test'), { date: '2026-10-10', kind: 'rest', note: '通知' }));
    await reviewedVisit(service, second, FINE, '2026-09-17');
    t.is(await dueOn(service, second), '2026-10-22', 'one day that is worked no longer');
    t.is(await dueOn(service, first), '2026-10-21', 'a deadline that was told stays');

    service.outside.setNow('2026-10-21T15:59:59.000Z');
    const inTime = await publicationOf(service, valueIn(await publish(service, reviewerOf('market'), first.id)).publication);
    t.is(inTime.lateDays, 0, 'until midnight in China');
    service.outside.setNow('2026-10-25T16:00:00.000Z');
    const late = await publicationOf(service, valueIn(await publish(service, reviewerOf('market'), second.id)).publication);
    t.is(late.publishedAt.slice(0, 10), '2026-10-25');
    t.is(late.lateDays, 2, 'Friday, and the Monday that has begun in China');
    t.is(late.content.lateDays, 2);
    t.is(late.objectionsUntil, '2026-11-16');

    await entered(service, third, 'market', FINE, '2026-09-30');
    t.is(await dueOn(service, third), '2026-11-04');
  });

  test(`${engine}: departments are reminded once for each day, and what is late is marked once`, async (t) => {
    const service = await testService(t, engine, { outside: testOutside({ now: '2026-09-01T01:00:00.000Z' }) });
    const { task, visits } = await dispatchedTask(service, AUTUMN);
    const [visit, published] = visits as [Visit, Visit];
    service.outside.setNow('2026-09-17T01:00:00.000Z');
    await entered(service, visit, 'market', FINE, '2026-09-17');
    await passed(service, visit.id, 'market');
    await reviewedVisit(service, published, FINE, '2026-09-17');
    valueIn(await publish(service, reviewerOf('market'), published.id));

    await tick(service);
    t.deepEqual(await told(service, visit), []);
    service.outside.setNow('2026-10-14T01:00:00.000Z');
    await tick(service);
    await tick(service);
    t.deepEqual(await told(service, visit), [['due', 5, 'ecology']], 'the department that holds it up');
    service.outside.setNow('2026-10-21T01:00:00.000Z');
    await tick(service);
    service.outside.setNow('2026-10-22T01:00:00.000Z');
    await tick(service);
    await tick(service);
    t.deepEqual(await told(service, visit), [
      ['due', 5, 'ecology'],
      ['due', 1, 'ecology'],
      ['late', 0, 'ecology'],
    ]);
    t.deepEqual(await told(service, published), [], 'what is published is due no more');
    t.is(await audited(service, 'visit.publication-reminded'), 2);
    t.is(await audited(service, 'visit.publication-late'), 1);
    const subject = { kind: 'visit', id: visit.id };
    t.deepEqual(
      await factsOf(service.store.db, 'visit.publication-late', { subject, details: { dueOn: '2026-10-21', missing: ['ecology'] } }),
      {
        task,
        drawId: 'hz-test-001',
        title: '联合双随机抽查（测试）',
        dueOn: '2026-10-21',
        missing: ['ecology'],
        path: `/api/v1/public/overdue?task=${task}`,
      },
      'what other systems are told names nobody who was inspected',
    );

    const due = async (filter: object) => (await dueVisits(service.store.db, { ...filter, limit: 10 })).map(({ id }) => id);
    t.deepEqual(await due({ department: 'ecology' }), [visit.id]);
    t.deepEqual(await due({ missing: 'market' }), []);
    t.deepEqual(await due({ missing: 'ecology', text: visit.name }), [visit.id]);
    t.deepEqual(await due({ dueUntil: '2026-10-20' }), []);
    t.deepEqual(await due({ department: 'culture' }), []);

    await entered(service, visit, 'ecology', FINE, '2026-10-13');
    t.is(await dueOn(service, visit), '2026-11-10', 'the check of the other department ended later');
    service.outside.setNow('2026-11-03T01:00:00.000Z');
    await tick(service);
    t.deepEqual((await told(service, visit)).at(-1), ['due', 5, 'ecology'], 'told anew of the new deadline');
  });
}
