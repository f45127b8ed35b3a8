import { type CalendarCorrection, dateOf, dayNumber, workingCalendar } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';

const plain = workingCalendar([]);

// 国办发明电〔2024〕12号 and 〔2025〕7号: the days on which people work although they are Saturdays or Sundays, and the holidays.
const ANNOUNCED = {
  2025: {
    working: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    rest: ['2025-01-01', '2025-01-28', '2025-02-04', '2025-04-04', '2025-05-01', '2025-05-05', '2025-06-02', '2025-10-01', '2025-10-08'],
  },
  2026: {
    working: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    rest: [
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-23',
      '2026-04-06',
      '2026-05-01',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-07',
    ],
  },
} as const;

for (const [year, { working, rest }] of Object.entries(ANNOUNCED)) {
  test(`${year}: adjusted working days and holidays are as announced`, (t) => {
    for (const date of working) t.true(plain.isWorkingDay(date), date);
    for (const date of rest) t.false(plain.isWorkingDay(date), date);
  });

  test(`${year}: 365 days less 104 of weekends and 13 of public holidays are 248 working days`, (t) => {
    t.is(plain.workingDaysBetween(`${year}-01-01`, `${year}-12-31`).length, 248);
  });
}

test('20 working days after the day before National Day 2026 run past the holiday and take in the working Saturday', (t) => {
  // October 8, 9, 10 (Saturday), 12 to 16, 19 to 23, 26 to 30: 18; November 2 and 3 make 20.
  t.is(plain.addWorkingDays('2026-09-30', 20), '2026-11-03');
  t.is(plain.workingDaysAfter('2026-09-30', '2026-11-03'), 20);
  t.deepEqual(plain.workingDaysBetween('2026-09-30', '2026-10-12'), ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']);
});

test('no days: the date itself, and 0 after a later or the same date', (t) => {
  t.is(plain.addWorkingDays('2026-10-01', 0), '2026-10-01');
  t.is(plain.workingDaysAfter('2026-10-09', '2026-10-09'), 0);
  t.is(plain.workingDaysAfter('2026-10-09', '2026-10-08'), 0);
  t.deepEqual(plain.workingDaysBetween('2026-10-09', '2026-10-08'), []);
});

test('2027 is not known yet, and Monday to Friday is assumed', (t) => {
  t.deepEqual(plain.unknownYears('2026-12-01', '2028-01-31'), [2027, 2028]);
  t.deepEqual(plain.unknownYears('2004-01-01', '2026-12-31'), []);
  t.deepEqual(plain.unknownYears('2027-12-01', '2027-01-31'), [2027]);
  t.deepEqual(plain.unknownYears('2028-01-01', '2027-01-31'), []);
  t.true(plain.isWorkingDay('2027-10-01'));
  t.false(plain.isWorkingDay('2027-10-09'));
});

test('corrections make 2027 known and win over weekday and library', (t) => {
  const corrections: CalendarCorrection[] = [
    ...['2027-10-01', '2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'].map((date) => ({ date, kind: 'rest' as const })),
    { date: '2027-10-09', kind: 'working' },
    { date: '2026-03-02', kind: 'rest' },
    { date: '2026-10-01', kind: 'working' },
  ];
  const corrected = workingCalendar(corrections);
  t.deepEqual(corrected.unknownYears('2026-01-01', '2027-12-31'), []);
  t.is(corrected.addWorkingDays('2027-09-30', 1), '2027-10-08');
  t.is(corrected.addWorkingDays('2027-09-30', 2), '2027-10-09');
  t.false(corrected.isWorkingDay('2026-03-02'));
  t.true(corrected.isWorkingDay('2026-10-01'));
});

test('a year of which only some other day is corrected is still not known', (t) => {
  t.deepEqual(workingCalendar([{ date: '2027-02-08', kind: 'rest' }]).unknownYears('2027-01-01', '2027-12-31'), [2027]);
  t.deepEqual(workingCalendar([{ date: '2027-10-01', kind: 'working' }]).unknownYears('2027-01-01', '2027-12-31'), [2027]);
});

test('of two corrections of one day the later one holds', (t) => {
  const calendar = workingCalendar([
    { date: '2027-10-01', kind: 'rest' },
    { date: '2027-10-01', kind: 'working' },
  ]);
  t.true(calendar.isWorkingDay('2027-10-01'));
});

const someDay = fc.integer({ min: dayNumber('2004-01-01'), max: dayNumber('2030-12-31') });
const someCorrections = fc.array(fc.record({ date: someDay.map(dateOf), kind: fc.constantFrom('working' as const, 'rest' as const) }), {
  maxLength: 20,
});

test('the n-th working day after a date is a working day, and n working days later', (t) => {
  fc.assert(
    fc.property(someDay.map(dateOf), fc.integer({ min: 1, max: 60 }), someCorrections, (date, n, corrections) => {
      const calendar = workingCalendar(corrections);
      const later = calendar.addWorkingDays(date, n);
      t.true(calendar.isWorkingDay(later));
      t.is(calendar.workingDaysAfter(date, later), n);
      t.is(calendar.workingDaysBetween(date, later).length, n + (calendar.isWorkingDay(date) ? 1 : 0));
    }),
  );
});

test('a broken date, or number of days, is refused', (t) => {
  const broken = [
    () => workingCalendar([{ date: '2027-2-8', kind: 'rest' }]),
    () => plain.isWorkingDay('2026-02-30'),
    () => plain.addWorkingDays('2026', 1),
    () => plain.addWorkingDays('2026-03-02', -1),
    () => plain.addWorkingDays('2026-03-02', 1.5),
    () => plain.workingDaysAfter('2026-03-02', 'soon'),
    () => plain.workingDaysBetween('', '2026-03-02'),
    () => plain.unknownYears('2026-03-02', '2026-13-01'),
    () => plain.addWorkingDays('9999-12-31', 1),
  ];
  for (const call of broken) t.throws(call, { instanceOf: RangeError });
});
