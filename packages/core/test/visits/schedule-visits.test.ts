/** Small schedules worked by hand. */

import { type ScheduleInput, scheduleVisits } from '@double-random/core';
import test from 'ava';
import { CALENDAR, input, STARTS, visit, WEEK } from './input.js';

test('nothing to place, nothing placed', (t) => {
  t.deepEqual(scheduleVisits(input([])), { placed: [], unplaced: [], conflicts: [], days: 0, lowerBound: 0, travel: 0 });
});

test('one inspector, five visits, two a day: three days, as many as the lower bound says', (t) => {
  const visits = ['v1', 'v2', 'v3', 'v4', 'v5'].map((id) => visit(id, ['a/1']));
  const { placed, unplaced, days, lowerBound, travel } = scheduleVisits(input(visits));
  t.deepEqual([placed.length, unplaced.length, days, lowerBound, travel], [5, 0, 3, 3, 0]);
  t.deepEqual([...new Set(placed.map(({ date }) => date))], [WEEK[0], WEEK[1], WEEK[2]]);
});

test('all teams come at one time: two visits with one person in common are never at once', (t) => {
  const { placed } = scheduleVisits(
    input([visit('v1', ['a/1', 'b/1']), visit('v2', ['a/2', 'b/1'])], { window: { from: WEEK[0], to: WEEK[0] } }),
  );
  t.is(new Set(placed.map(({ start }) => start)).size, 2);
});

test('two districts, two days: everybody stays in one district a day', (t) => {
  const visits = ['x1', 'x2', 'y1', 'y2'].map((id) => visit(id, ['a/1', 'b/1'], { district: id.slice(0, 1) }));
  const { placed, travel, days } = scheduleVisits(input(visits));
  t.deepEqual([travel, days], [0, 2]);
  const dayOf = (id: string) => placed.find((one) => one.id === id)?.date;
  t.is(dayOf('x1'), dayOf('x2'));
  t.is(dayOf('y1'), dayOf('y2'));
  t.not(dayOf('x1'), dayOf('y1'));
});

test('within a district, visits of one street are on one day', (t) => {
  const visits = ['s1', 't1', 's2', 't2', 's3', 't3'].map((id) => visit(id, ['a/1'], { street: id.slice(0, 1) }));
  const { placed } = scheduleVisits(input(visits, { perDay: 3 }));
  t.deepEqual(
    ['s', 't'].map((street) => new Set(placed.filter(({ id }) => id.startsWith(street)).map(({ date }) => date)).size),
    [1, 1],
  );
});

test('a change of district between two visits of a day counts once for each inspector', (t) => {
  const visits = [visit('x', ['a/1', 'b/1'], { district: 'x' }), visit('y', ['a/1', 'b/1'], { district: 'y' })];
  t.is(scheduleVisits(input(visits, { window: { from: WEEK[0], to: WEEK[0] } })).travel, 2);
});

test('the working Saturday is used, the holiday is not', (t) => {
  const visits = ['v1', 'v2', 'v3'].map((id) => visit(id, ['a/1']));
  const { placed, days } = scheduleVisits(input(visits, { perDay: 1, window: { from: '2026-10-01', to: '2026-10-11' } }));
  t.deepEqual(
    placed.map(({ date }) => date),
    ['2026-10-08', '2026-10-09', '2026-10-10'],
  );
  t.is(days, 3);
});

test('an entity that opens on Thursdays only is visited on the Thursday', (t) => {
  const { placed, days } = scheduleVisits(input([visit('v1', ['a/1'], { openDays: [4] }), visit('v2', ['a/1'])]));
  t.is(placed.find(({ id }) => id === 'v1')?.date, WEEK[3]);
  t.is(placed.find(({ id }) => id === 'v2')?.date, WEEK[0], 'the other one does not wait for it');
  t.is(days, 4);
});

test('leave and visits of other tasks are kept free, and count', (t) => {
  const given = input([visit('v1', ['a/1']), visit('v2', ['a/1'])], {
    away: new Map([['a/1', [{ from: WEEK[0], to: WEEK[1] }]]]),
    elsewhere: new Map([['a/1', [{ date: WEEK[2], start: '09:00' }]]]),
    window: { from: WEEK[0], to: WEEK[3] },
  });
  const { placed } = scheduleVisits(given);
  t.deepEqual(
    placed.map(({ date }) => date),
    [WEEK[2], WEEK[3]],
  );
  t.not(placed[0]?.start, '09:00');
});

test('a time between two starts leaves no room at either; one before or after all starts at the nearest', (t) => {
  const taken = (start: string) => {
    const given = input([visit('v1', ['a/1']), visit('v2', ['a/1']), visit('v3', ['a/1'])], {
      perDay: 4,
      window: { from: WEEK[0], to: WEEK[0] },
      elsewhere: new Map([['a/1', [{ date: WEEK[0], start }]]]),
    });
    const used = scheduleVisits(given).placed.map((one) => one.start);
    return STARTS.filter((time) => !used.includes(time));
  };
  t.deepEqual(taken('08:00'), ['09:00']);
  t.deepEqual(taken('17:00'), ['15:30']);
  t.deepEqual(taken('14:00'), ['14:00']);
  t.deepEqual(taken('11:00'), ['10:30', '14:00']);
});

test('kept visits stay, even against the rules, are shown as conflicts, and the others go around them', (t) => {
  const visits = [visit('v1', ['a/1'], { openDays: [1] }), visit('v2', ['a/1']), visit('v3', ['a/1']), visit('v4', ['a/2'])];
  const given = input(visits, {
    window: { from: WEEK[0], to: WEEK[1] },
    away: new Map([['a/1', [{ from: WEEK[1], to: WEEK[1] }]]]),
    kept: [
      { id: 'v1', date: WEEK[1], start: '09:00' },
      { id: 'v2', date: WEEK[0], start: '12:00' },
      { id: 'v4', date: '2026-03-08', start: '09:00' },
    ],
  });
  const { placed, conflicts, days } = scheduleVisits(given);
  t.deepEqual(conflicts, [
    { id: 'v1', kind: 'closed', inspector: null, with: null },
    { id: 'v1', kind: 'away', inspector: 'a/1', with: null },
    { id: 'v4', kind: 'outside-window', inspector: null, with: null },
    { id: 'v4', kind: 'not-working-day', inspector: null, with: null },
  ]);
  t.deepEqual(placed.filter(({ kept }) => kept).length, 3);
  t.deepEqual(
    placed.filter(({ kept }) => !kept).map(({ id, date }) => `${id} ${date}`),
    [`v3 ${WEEK[0]}`],
  );
  t.is(days, 5, 'up to the Sunday of the kept visit, five working days');
});

const unplacedOf = (given: ScheduleInput) => scheduleVisits(given).unplaced;

test('no place: the window has no working day', (t) => {
  t.deepEqual(unplacedOf(input([visit('v1', ['a/1'])], { window: { from: '2026-10-01', to: '2026-10-07' } })), [
    { id: 'v1', reason: 'no-working-day', inspectors: [], days: 0 },
  ]);
  t.deepEqual(unplacedOf(input([visit('v1', ['a/1'])], { window: { from: WEEK[1], to: WEEK[0] } }))[0]?.reason, 'no-working-day');
});

test('no place: the entity is open on no working day of the window', (t) => {
  t.deepEqual(unplacedOf(input([visit('v1', ['a/1'], { openDays: [6, 7] })])), [
    { id: 'v1', reason: 'no-open-day', inspectors: [], days: 0 },
  ]);
});

test('no place: an inspector is on leave on every open day; the other is not named', (t) => {
  const given = input([visit('v1', ['b/1', 'a/1'], { openDays: [1, 2] })], { away: new Map([['b/1', [{ from: WEEK[0], to: WEEK[1] }]]]) });
  t.deepEqual(unplacedOf(given), [{ id: 'v1', reason: 'inspector-away', inspectors: ['b/1'], days: 2 }]);
});

test('no place: the team is never free together', (t) => {
  const given = input([visit('v1', ['b/1', 'a/1', 'c/1'], { openDays: [1, 2] })], {
    away: new Map([['b/1', [{ from: WEEK[0], to: WEEK[0] }]]]),
    elsewhere: new Map([['a/1', ['09:00', '10:30'].map((start) => ({ date: WEEK[1], start }))]]),
  });
  t.deepEqual(unplacedOf(given), [{ id: 'v1', reason: 'team-never-free', inspectors: ['a/1', 'b/1'], days: 2 }]);
});

test('no place: the window is full; as many as can be are placed, and whose time is up is named', (t) => {
  const visits = ['v1', 'v2', 'v3', 'v4', 'v5'].map((id) => visit(id, ['a/1', 'b/1']));
  const { placed, unplaced } = scheduleVisits(input(visits, { window: { from: WEEK[0], to: WEEK[1] } }));
  t.is(placed.length, 4);
  t.deepEqual(
    unplaced.map(({ reason, inspectors, days }) => ({ reason, inspectors, days })),
    [{ reason: 'window-full', inspectors: ['a/1', 'b/1'], days: 2 }],
  );
});

test('no place: each has time left, but not together; all who are in the way are named', (t) => {
  const [a, b, c, d] = ['a/1', 'b/1', 'c/1', 'd/1'] as const;
  const onMonday = [visit('v2', [a], { openDays: [1] }), visit('v3', [b], { openDays: [1] })];
  const onTuesday = [visit('v4', [c], { openDays: [2] }), visit('v5', [d], { openDays: [2] })];
  const given = input([visit('v1', [a, b, c, d, 'e/1']), ...onMonday, ...onTuesday], {
    perDay: 1,
    starts: ['09:00'],
    window: { from: WEEK[0], to: WEEK[1] },
  });
  t.deepEqual(unplacedOf(given), [{ id: 'v1', reason: 'window-full', inspectors: [a, b, c, d], days: 2 }]);
});

test('room is made: the only place of a visit goes to it, whatever was there first', (t) => {
  // Sorted by district, v1 is placed first and takes Monday; v2 can be on Monday only.
  const given = input([visit('v1', ['a/1'], { district: '1' }), visit('v2', ['a/1', 'b/1'], { district: '2', openDays: [1] })], {
    perDay: 1,
    starts: ['09:00'],
    window: { from: WEEK[0], to: WEEK[1] },
  });
  t.deepEqual(
    scheduleVisits(given).placed.map(({ id, date }) => `${id} ${date}`),
    [`v2 ${WEEK[0]}`, `v1 ${WEEK[1]}`],
  );
});

test('more than 65,535 slots and 30 starts a day are no matter; a 31st start is refused', (t) => {
  const starts = Array.from(
    { length: 30 },
    (_, i) => `${String(8 + Math.floor(i / 3)).padStart(2, '0')}:${String(20 * (i % 3)).padStart(2, '0')}`,
  );
  const window = { from: '2026-01-01', to: '2034-12-31' };
  const visits = [visit('v1', ['a/1']), visit('v2', ['a/1'])];
  const kept = [{ id: 'v1', date: '2034-12-29', start: '17:40' }];
  const { placed, conflicts } = scheduleVisits(input(visits, { starts, window, perDay: 30, kept }));
  t.deepEqual(
    placed.map(({ id, date }) => `${id} ${date}`),
    ['v2 2026-01-04', 'v1 2034-12-29'],
  );
  t.deepEqual(conflicts, []);
  t.throws(() => scheduleVisits(input(visits, { starts: [...starts, '20:00'], perDay: 30 })), { message: /30 starts/ });
});

const BROKEN: Readonly<Record<string, Partial<ScheduleInput>>> = {
  'no visits a day': { perDay: 0 },
  'half a visit a day': { perDay: 1.5 },
  'more visits a day than starts': { perDay: 5 },
  'starts not ascending': { starts: ['10:00', '09:00'] },
  'a start twice': { starts: ['10:00', '10:00'] },
  'a start that is no time': { starts: ['9:00', '24:00'] },
  'two visits with one id': { visits: [visit('v1', ['a/1']), visit('v1', ['a/2'])] },
  'a visit with nobody': { visits: [visit('v1', [])] },
  'somebody twice in one visit': { visits: [visit('v1', ['a/1', 'a/1'])] },
  'kept, but not a visit': { kept: [{ id: 'v9', date: WEEK[0], start: '09:00' }] },
  'kept twice': { kept: [WEEK[0], WEEK[1]].map((date) => ({ id: 'v1', date, start: '09:00' })) },
  'a window that is no date': { window: { from: '2026-02-30', to: WEEK[0] } },
};

for (const [fault, part] of Object.entries(BROKEN)) {
  test(`refused as a bug of the caller: ${fault}`, (t) => {
    t.throws(() => scheduleVisits(input([visit('v1', ['a/1'])], { calendar: CALENDAR, ...part })), { instanceOf: RangeError });
  });
}
