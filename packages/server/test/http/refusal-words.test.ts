import test from 'ava';
import { problem, refusal } from '../../dist/problems/problems.js';

test('a refusal and its reasons tell moments in Beijing time, in both languages; days stay days', (t) => {
  const reason = {
    code: 'late',
    place: {},
    zh: '2026-11-26 起，至 2026-11-26T17:00:00+08:00',
    en: 'from 2026-11-26 to 2026-11-26T17:00:00+08:00',
  };
  const { zh, en, reasons } = refusal([problem('commit-by-past', { commitBy: '2026-11-26T18:30:05Z' }, [reason])], 'r');
  t.true(zh.includes('北京时间2026年11月27日 02:30:05'), zh);
  t.true(en.includes('27 November 2026, 02:30:05 Beijing time'), en);
  t.is(reasons[0]?.zh, '2026-11-26 起，至 北京时间2026年11月26日 17:00');
  t.is(reasons[0]?.en, 'from 2026-11-26 to 26 November 2026, 17:00 Beijing time');
});
