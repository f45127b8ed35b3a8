/** Larger schedules, drawn at random: how long they take, and how much less travel than visits at random. */

import { checkSchedule, scheduleVisits, type VisitToPlace, workingCalendar } from '@double-random/core';
import test from 'ava';
import { Arc4 } from '../../dist/inspectors/arc4.js';
import { below, shuffleFirst } from '../../dist/inspectors/shuffle.js';
import { travelOf } from '../../dist/visits/figures.js';
import { faultsOf } from './faults.js';
import { input, visit } from './input.js';

const STARTS = ['08:30', '09:30', '10:30', '13:30', '14:30', '15:30'];
const calendar = workingCalendar([]);

function chance(seed: number): (n: number) => number {
  const arc4 = new Arc4();
  arc4.restart(Uint8Array.from({ length: 32 }, () => seed));
  return (n) => below(() => arc4.next(), n);
}

/** Two inspectors of each department, any of them, in any of six districts with four streets. */
function drawn(visits: number, departments: number, people: number, seed: number): VisitToPlace[] {
  const any = chance(seed);
  return Array.from({ length: visits }, (_, v) => {
    const team = Array.from({ length: departments }, (_each, d) => {
      const first = any(people);
      return [first, (first + 1 + any(people - 1)) % people].map((i) => `d${d}/${i}`);
    }).flat();
    return visit(`v${String(v).padStart(4, '0')}`, team, { district: `d${any(6)}`, street: `s${any(4)}` });
  });
}

/** Visits in random order at random times that are free; `null` where one finds none. */
function atRandom(visits: readonly VisitToPlace[], days: readonly string[], perDay: number, seed: number) {
  const any = chance(seed);
  const order = Int32Array.from(visits.keys());
  shuffleFirst(order, order.length, () => any(2 ** 32));
  const taken = new Set<string>();
  const out = new Map<string, number>();
  const placed: { id: string; date: string; start: string }[] = [];
  for (const { id, inspectors } of [...order].map((v) => visits[v] as VisitToPlace)) {
    const free = days
      .filter((date) => inspectors.every((key) => (out.get(`${key} ${date}`) ?? 0) < perDay))
      .flatMap((date) =>
        STARTS.filter((start) => inspectors.every((key) => !taken.has(`${key} ${date} ${start}`))).map((start) => ({ date, start })),
      );
    const time = free[any(Math.max(1, free.length))];
    if (time === undefined) return null;
    placed.push({ id, ...time });
    for (const key of inspectors) {
      taken.add(`${key} ${time.date} ${time.start}`);
      out.set(`${key} ${time.date}`, (out.get(`${key} ${time.date}`) ?? 0) + 1);
    }
  }
  return placed;
}

for (const [visits, departments, people] of [
  [25, 3, 12],
  [60, 3, 8],
  [100, 4, 20],
  [300, 4, 20],
] as const) {
  test(`${visits} visits of ${departments} departments with ${people} inspectors: within a tenth of the lower bound, nothing left over`, (t) => {
    const given = input(drawn(visits, departments, people, 1), {
      perDay: 4,
      starts: STARTS,
      window: { from: '2026-03-02', to: '2026-05-29' },
    });
    const schedule = scheduleVisits(given);
    t.deepEqual(faultsOf(given, schedule), []);
    t.deepEqual(checkSchedule(given, schedule.placed), []);
    t.deepEqual(schedule.unplaced, []);
    t.true(10 * schedule.days <= 11 * schedule.lowerBound, `${schedule.days} days, at least ${schedule.lowerBound}`);
  });
}

test('300 visits: less than half of the travel of visits at random in the shortest window that has room for these', (t) => {
  const visits = drawn(300, 4, 20, 1);
  const given = input(visits, { perDay: 4, starts: STARTS, window: { from: '2026-03-02', to: '2026-05-29' } });
  const schedule = scheduleVisits(given);
  const days = calendar.workingDaysBetween(given.window.from, given.window.to);
  const random = days.map((_, last) => atRandom(visits, days.slice(0, last + 1), 4, 2)).find((placed) => placed !== null);
  t.true(2 * schedule.travel < travelOf(visits, random ?? []), `${schedule.travel} of ${travelOf(visits, random ?? [])}`);
});
