/** Numbers, fractions and times in words. */

import test from 'ava';
import { chineseNumeral, grouped, inFives, inGroups, ordinal } from '../dist/content/figures.js';
import { exactQuotient, ratePercent } from '../dist/content/fraction.js';
import { day, moment, roundMoment } from '../dist/content/moment.js';

test('Chinese numerals of headings', (t) => {
  t.deepEqual([1, 9, 10, 11, 20, 21, 99].map(chineseNumeral), ['一', '九', '十', '十一', '二十', '二十一', '九十九']);
  t.deepEqual([ordinal(3, 1, 'zh'), ordinal(3, 2, 'zh'), ordinal(3, 1, 'en'), ordinal(3, 2, 'en')], ['三、', '（三）', '3. ', '(3) ']);
});

test('thousands are grouped, hashes come in groups of eight', (t) => {
  t.deepEqual([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567']);
  t.is(inGroups('0123456789abcdef'), '01234567 89abcdef');
  t.is(inGroups('0123456789'), '01234567 89');
  t.is(inFives('314159265358'), '31415 92653 58');
});

test('quotients are exact', (t) => {
  t.is(exactQuotient(3603n, 100n), '36.03');
  t.is(exactQuotient(1n, 3n), '1/3');
  t.is(exactQuotient(11n, 3n), '3+2/3');
  t.is(exactQuotient(1n, 2_000_000n), '1/2000000');
  t.is(exactQuotient(12_345_000n, 10n), '1,234,500');
  t.is(ratePercent(3, 100), '3%');
  t.is(ratePercent(1, 800), '0.125%');
  t.is(ratePercent(1, 3), undefined);
});

test('times are Beijing time, with the time of the record', (t) => {
  t.is(day('2026-03-06', 'zh'), '2026年3月6日');
  t.is(day('2026-03-06', 'en'), '6 March 2026');
  t.is(moment('2026-12-31T16:00:01Z', 'zh'), '北京时间2027年1月1日 00:00:01（2026-12-31T16:00:01Z）');
  t.is(moment('2026-03-05T08:00:00Z', 'en'), '5 March 2026, 16:00:00 Beijing time (2026-03-05T08:00:00Z)');
});

test('a beacon round has its time, if a calendar reaches so far', (t) => {
  t.is(roundMoment(1000, 'en'), '23 August 2023, 23:59:24 Beijing time (2023-08-23T15:59:24Z)');
  t.is(roundMoment(Number.MAX_SAFE_INTEGER, 'zh'), '');
});
