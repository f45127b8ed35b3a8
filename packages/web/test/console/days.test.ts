import test from 'ava';
import { beijingDay, beijingToday, dayPlus, dayWords, momentWords, weekdayWords } from '../../console/src/house/china-time.js';
import { leftWords, urgencyOf, workingDaysLeft } from '../../console/src/house/working-days.js';

test('a moment belongs to the day that it is in Beijing', (t) => {
  t.is(beijingDay('2026-11-23T16:00:00Z'), '2026-11-24');
  t.is(beijingDay('2026-11-23T15:59:59.999Z'), '2026-11-23');
  t.is(beijingToday(new Date('2026-12-31T16:00:00Z')), '2027-01-01');
  t.throws(() => beijingDay('yesterday'), { message: 'not a moment: yesterday' });
});

test('moments and days in both languages', (t) => {
  t.deepEqual(momentWords('2026-11-23T12:39:04Z'), { zh: '2026-11-23 20:39', en: '23 Nov 2026, 20:39' });
  t.deepEqual(dayWords('2026-03-05'), { zh: '2026年3月5日', en: '5 Mar 2026' });
  t.is(weekdayWords('2026-11-23').zh, '周一');
});

test('what is no day or moment stays as it is', (t) => {
  t.deepEqual(dayWords('2026-13-05'), { zh: '2026-13-05', en: '2026-13-05' });
  t.deepEqual(momentWords('—'), { zh: '—', en: '—' });
});

test('days go over the ends of months and of leap years', (t) => {
  t.is(dayPlus('2028-02-28', 1), '2028-02-29');
  t.is(dayPlus('2026-01-01', -1), '2025-12-31');
});

/** Weekdays are worked, but for a holiday; one Sunday is made up for it. */
const isWorking = (day: string): boolean => {
  if (day === '2026-11-25') return false;
  if (day === '2026-11-29') return true;
  return !['周六', '周日'].includes(weekdayWords(day).zh);
};

test('working days are counted after today, up to the deadline itself', (t) => {
  t.is(workingDaysLeft('2026-11-23', '2026-11-23', isWorking), 0);
  t.is(workingDaysLeft('2026-11-23', '2026-11-24', isWorking), 1);
  t.is(workingDaysLeft('2026-11-23', '2026-11-26', isWorking), 2);
  t.is(workingDaysLeft('2026-11-27', '2026-11-30', isWorking), 2);
  t.is(workingDaysLeft('2026-11-24', '2026-11-25', isWorking), 0);
});

test('what is late is counted from the deadline on', (t) => {
  t.is(workingDaysLeft('2026-11-30', '2026-11-27', isWorking), -2);
  t.is(workingDaysLeft('2026-11-28', '2026-11-27', isWorking), 0);
});

test('without a calendar, or too far away, nothing is counted', (t) => {
  t.is(
    workingDaysLeft('2026-11-23', '2026-12-01', () => null),
    null,
  );
  t.is(workingDaysLeft('2026-11-23', '2036-11-23', isWorking), null);
});

test('deadlines in words', (t) => {
  t.is(leftWords(-1).en, '1 working day late');
  t.is(leftWords(0).zh, '今日到期');
  t.is(leftWords(5).zh, '还剩 5 个工作日');
  t.deepEqual([-1, 0, 3, 4].map(urgencyOf), ['late', 'soon', 'soon', 'ample']);
});
