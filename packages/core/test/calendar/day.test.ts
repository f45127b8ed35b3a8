import { dateOf, dayNumber, isDate, weekdayOf } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';

const DAY = 86_400_000;
/** 0000-01-01 and 9999-12-31. */
const FIRST = -719_528;
const LAST = 2_932_896;

test('a day number, its date and its weekday are those of the proleptic Gregorian calendar', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      const reference = new Date(day * DAY);
      t.is(dateOf(day), reference.toISOString().slice(0, 10));
      t.is(dayNumber(dateOf(day)), day);
      t.is(weekdayOf(day), reference.getUTCDay() || 7);
    }),
  );
  t.is(dateOf(FIRST), '0000-01-01');
  t.is(dateOf(LAST), '9999-12-31');
});

test('leap days: 2000 and 2024 have one, 1900 and 2026 have none', (t) => {
  t.deepEqual(
    ['2000-02-29', '2024-02-29', '1900-02-29', '2026-02-29'].map((date) => isDate(date)),
    [true, true, false, false],
  );
  t.is(dateOf(dayNumber('2024-02-28') + 1), '2024-02-29');
  t.is(dateOf(dayNumber('2026-02-28') + 1), '2026-03-01');
});

for (const text of [
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-4-1',
  '20260401',
  '',
  '2026-04-01T00:00:00Z',
  ' 2026-04-01',
  '2026-04-01 ',
]) {
  test(`not a date: "${text}"`, (t) => {
    t.false(isDate(text));
    t.throws(() => dayNumber(text), { instanceOf: RangeError });
  });
}

test('there is no date before year 0000 or after 9999', (t) => {
  t.throws(() => dateOf(FIRST - 1), { instanceOf: RangeError });
  t.throws(() => dateOf(LAST + 1), { instanceOf: RangeError });
});
