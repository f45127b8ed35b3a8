/** Calendars and boards of visits, and what speaks against moving one. */

import test from 'ava';
import fc from 'fast-check';
import { districtRows, districtsOf, inspectorRows, type Visit } from '../../console/src/areas/visits/board.js';
import { isoWeekday, mondayOf, monthGrid, monthPlus, weekOf } from '../../console/src/areas/visits/calendar-grid.js';
import { againstMove, isAway, isMovable, type MoveFacts } from '../../console/src/areas/visits/move.js';
import { placeWords } from '../../console/src/areas/visits/place-words.js';
import { dayPlus } from '../../console/src/house/china-time.js';

test('weeks begin on Monday, and a month has all of its days once, in whole weeks', (t) => {
  t.is(mondayOf('2026-11-23'), '2026-11-23');
  t.is(mondayOf('2026-11-29'), '2026-11-23');
  t.is(isoWeekday('2026-11-29'), 7);
  t.is(weekOf('2026-12-31').at(-1), '2027-01-03');
  t.is(monthPlus('2026-12', 1), '2027-01');
  t.is(monthPlus('2026-01', -1), '2025-12');
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const days = monthGrid(month).flat();
      t.is(days.length % 7, 0);
      t.deepEqual(
        days,
        days.map((_day, place) => dayPlus(days[0] ?? '', place)),
      );
      t.is(days.filter((day) => day.startsWith(month)).length, new Date(Date.UTC(year, number, 0)).getUTCDate());
      t.is(isoWeekday(days[0] ?? ''), 1);
    }),
  );
});

const seat = (inspector: string | null, name: string | null = null, department = 'market'): Visit['inspectors'][number] => ({
  department,
  place: 0,
  role: 'leader',
  inspector,
  name,
});

const visitOf = (id: string, given: Partial<Visit> = {}): Visit => ({
  id,
  task: 't',
  draw: 'd',
  entity: 'e',
  name: `公司${id}`,
  region: '330102',
  street: null,
  address: '某路',
  state: 'assigned',
  date: '2026-12-07',
  start: '09:00',
  placed: 'planned',
  version: 1,
  endedOn: null,
  dueOn: null,
  noticeDeliveredOn: null,
  parts: [],
  inspectors: [seat('SC1', '张三')],
  ...given,
});

test('a board has a row for whoever goes, their visits by day in the order of the day; empty places have none', (t) => {
  const visits = [
    visitOf('2', { start: '14:00' }),
    visitOf('1', { inspectors: [seat('SC1', '张三'), seat(null), seat('HB1', null, 'ecology')] }),
    visitOf('3', { date: null }),
  ];
  const [ecology, market, ...more] = inspectorRows(visits, null);
  t.deepEqual([ecology?.key, market?.key, more.length], ['ecology/HB1', 'market/SC1', 0]);
  t.deepEqual(
    market?.byDay.get('2026-12-07')?.map(({ id }) => id),
    ['1', '2'],
  );
  t.is(market?.total, 2);
  t.deepEqual(
    inspectorRows(visits, 'market').map(({ name }) => name),
    ['张三'],
  );
});

test('every visit with a day is on the board of districts exactly once', (t) => {
  const visit = fc.record({
    region: fc.constantFrom('330102', '330105', '330106'),
    date: fc.constantFrom('2026-12-07', '2026-12-08', null),
  });
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 20 }), (given) => {
      const visits = given.map((one, n) => visitOf(String(n), one));
      const ids = districtRows(visits).flatMap(({ byDay }) => [...byDay.values()].flat().map(({ id }) => id));
      t.deepEqual(
        [...ids].sort(),
        visits
          .filter(({ date }) => date !== null)
          .map(({ id }) => id)
          .sort(),
      );
      t.is(
        districtsOf(visits).reduce((sum, { count }) => sum + count, 0),
        visits.length,
      );
    }),
  );
});

const FACTS: MoveFacts = { isWorked: true, openDays: [], others: [], perDay: 4, away: [] };
const moved = (facts: Partial<MoveFacts>): number => againstMove(visitOf('1'), '2026-12-08', '09:00', { ...FACTS, ...facts }).length;

test('what speaks against a day: a day of rest, a closed entity, another visit at that time, too many, leave', (t) => {
  t.is(moved({}), 0);
  t.is(moved({ isWorked: null }), 0);
  t.is(moved({ isWorked: false }), 1);
  t.is(moved({ openDays: [1, 3] }), 1);
  t.is(moved({ openDays: [2] }), 0);
  t.is(moved({ others: [visitOf('2', { date: '2026-12-08' })] }), 1);
  t.is(moved({ others: [visitOf('2', { date: '2026-12-08', start: '10:30' })] }), 0);
  t.is(moved({ others: [visitOf('1', { date: '2026-12-08' })] }), 0);
  t.is(moved({ others: [visitOf('2', { date: '2026-12-08', inspectors: [seat('SC1', null, 'ecology')] })] }), 0);
  t.is(moved({ perDay: 1, others: [visitOf('2', { date: '2026-12-08', start: '10:30' })] }), 1);
  t.is(moved({ away: ['SC1'] }), 1);
});

test('nobody is moved once the visit has begun, and leave holds from its first day to its last', (t) => {
  t.true(isMovable({ state: 'notified' }));
  t.false(isMovable({ state: 'on_site' }));
  const leave = [{ from: '2026-12-01', to: '2026-12-03' }];
  t.deepEqual(
    ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'].map((day) => isAway(leave, day)),
    [false, true, true, false],
  );
  t.true(isAway([{ from: '2026-12-01', to: null }], '2030-01-01'));
});

test('a street that names its district is not named after it twice', (t) => {
  t.is(placeWords('330182', '建德市洋溪街道').zh, '建德市洋溪街道');
  t.is(placeWords('330102', '湖滨街道').zh, '上城区湖滨街道');
  t.is(placeWords('330102', null).zh, '上城区');
});
