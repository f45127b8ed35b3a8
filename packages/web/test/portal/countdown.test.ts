import test from 'ava';
import { remaining } from '../../dist/portal/countdown.js';

const NOW = '2026-11-23T06:00:00.000Z';

const LEFT: readonly (readonly [until: string, zh: string, en: string])[] = [
  ['2026-11-23T09:12:59Z', '还有 3 小时 12 分', '3 hours 12 minutes left'],
  ['2026-11-25T07:30:00Z', '还有 2 天 1 小时', '2 days 1 hour left'],
  ['2026-11-24T06:00:30Z', '还有 1 天', '1 day left'],
  ['2026-11-23T06:01:00Z', '还有 1 分', '1 minute left'],
  ['2026-11-23T06:00:59Z', '不到 1 分', 'less than a minute'],
  ['2026-11-23T06:00:00Z', '已到时间', 'the time has come'],
  ['2026-11-22T06:00:00Z', '已到时间', 'the time has come'],
];

for (const [until, zh, en] of LEFT) {
  test(`until ${until}: ${en}`, (t) => {
    t.is(remaining(NOW, until, 'zh'), zh);
    t.is(remaining(NOW, until, 'en'), en);
  });
}
