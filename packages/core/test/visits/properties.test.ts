/** What must hold of a schedule whatever it is made from. */

import { checkSchedule, dateOf, dayNumber, type ScheduleInput, scheduleVisits, type VisitToPlace } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { faultsOf } from './faults.js';
import { input, STARTS, visit } from './input.js';

const PEOPLE = ['a/1', 'a/2', 'a/3', 'b/1', 'b/2', 'b/3'] as const;

const someDate = fc.integer({ min: -2, max: 9 }).map((day) => dateOf(dayNumber('2026-03-02') + day));
const someTime = fc.constantFrom(...STARTS, '08:00', '09:40', '18:00');

const someVisit = fc.record({
  inspectors: fc.subarray([...PEOPLE], { minLength: 1, maxLength: 4 }),
  district: fc.constantFrom('x', 'y', 'z'),
  street: fc.constantFrom('s', 't', null),
  openDays: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([1, 2, 3, 4, 5, 6, 7]) }),
});

function byPerson<Thing>(pairs: readonly (readonly [string, Thing])[]): Map<string, Thing[]> {
  const things = new Map<string, Thing[]>();
  for (const [person, thing] of pairs) things.set(person, [...(things.get(person) ?? []), thing]);
  return things;
}

const someInput: fc.Arbitrary<ScheduleInput> = fc
  .record({
    visits: fc.array(someVisit, { maxLength: 14 }),
    kept: fc.array(fc.record({ date: someDate, start: someTime }), { maxLength: 3 }),
    perDay: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: -1, max: 8 }),
    away: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), someDate, fc.nat(2)), { maxLength: 3 }),
    elsewhere: fc.array(fc.tuple(fc.constantFrom(...PEOPLE), someDate, someTime), { maxLength: 5 }),
  })
  .map(({ visits, kept, perDay, days, away, elsewhere }) =>
    input(
      visits.map((one, at): VisitToPlace => visit(`v${at}`, one.inspectors, one)),
      {
        perDay,
        kept: kept.slice(0, visits.length).map((time, at) => ({ id: `v${at}`, ...time })),
        window: { from: '2026-03-02', to: dateOf(dayNumber('2026-03-02') + days) },
        away: byPerson(away.map(([person, from, more]) => [person, { from, to: dateOf(dayNumber(from) + more) }])),
        elsewhere: byPerson(elsewhere.map(([person, date, start]) => [person, { date, start }])),
      },
    ),
  );

test('nothing is placed against the rules, kept visits stay, and every visit is told of once', (t) => {
  fc.assert(
    fc.property(someInput, (given) => {
      t.deepEqual(faultsOf(given, scheduleVisits(given)), []);
    }),
  );
});

test('the order of the input does not matter', (t) => {
  const mixed = someInput.chain((given) =>
    fc
      .record({
        visits: fc.shuffledSubarray([...given.visits], { minLength: given.visits.length }),
        kept: fc.shuffledSubarray([...given.kept], { minLength: given.kept.length }),
        away: fc.shuffledSubarray([...given.away], { minLength: given.away.size }),
        elsewhere: fc.shuffledSubarray([...given.elsewhere], { minLength: given.elsewhere.size }),
        isTurned: fc.boolean(),
      })
      .map(({ visits, kept, away, elsewhere, isTurned }): readonly [ScheduleInput, ScheduleInput] => [
        given,
        {
          ...given,
          kept,
          visits: visits.map((one) => ({ ...one, inspectors: isTurned ? one.inspectors.toReversed() : one.inspectors })),
          away: new Map(away),
          elsewhere: new Map(elsewhere.map(([person, others]) => [person, others.toReversed()])),
        },
      ]),
  );
  fc.assert(
    fc.property(mixed, ([given, other]) => {
      t.deepEqual(scheduleVisits(other), scheduleVisits(given));
    }),
  );
});

test('what was placed stays where it is when it is kept, and then nothing is left to move', (t) => {
  fc.assert(
    fc.property(someInput, (given) => {
      const { placed, unplaced } = scheduleVisits(given);
      const kept = placed.map(({ id, date, start }) => ({ id, date, start }));
      const again = scheduleVisits({ ...given, kept });
      t.deepEqual(
        again.placed.map(({ id, date, start }) => ({ id, date, start })),
        kept,
      );
      t.deepEqual(
        again.unplaced.map(({ id }) => id),
        unplaced.map(({ id }) => id),
      );
    }),
  );
});

test('only kept visits are in conflict, and the planner tells of each what the check tells', (t) => {
  fc.assert(
    fc.property(someInput, (given) => {
      const { placed, conflicts } = scheduleVisits(given);
      t.deepEqual(
        conflicts,
        checkSchedule(given, placed).filter(({ id }) => given.kept.some((one) => one.id === id)),
      );
      t.deepEqual(
        checkSchedule(
          given,
          placed.filter(({ kept }) => !kept),
        ),
        [],
      );
    }),
  );
});

test('a visit that is left over has no free time, whatever the reason that is given', (t) => {
  fc.assert(
    fc.property(someInput, (given) => {
      const schedule = scheduleVisits(given);
      const days = given.calendar.workingDaysBetween(given.window.from, given.window.to);
      for (const { id, reason, inspectors, days: open } of schedule.unplaced) {
        t.true(open <= days.length);
        t.is(inspectors.length === 0, reason === 'no-working-day' || reason === 'no-open-day');
        // Starts that touch the time of a kept visit between two starts are left free too, so only exact starts are tried.
        const hasOddTimes = [...given.kept, ...[...given.elsewhere.values()].flat()].some(({ start }) => !given.starts.includes(start));
        if (hasOddTimes) continue;
        for (const date of days) {
          for (const start of given.starts) {
            const placed = [...schedule.placed, { id, date, start, kept: false }];
            t.not(faultsOf(given, { ...schedule, placed, unplaced: schedule.unplaced.filter((one) => one.id !== id) }).length, 0);
          }
        }
      }
    }),
  );
});
