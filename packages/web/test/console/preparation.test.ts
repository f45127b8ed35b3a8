/** What is said of a preparation before it is frozen. */

import test from 'ava';
import { freezeObstacle, shareWords, shortageCauses } from '../../console/src/areas/tasks/preparation-words.js';

test('a preparation says why it cannot be frozen yet, and a small share is not none', (t) => {
  const ready = { state: 'ready' as const, stale: false, open: [] };
  t.is(freezeObstacle(ready), null);
  t.is(freezeObstacle({ ...ready, open: [{ zh: '生态环境局', en: 'Ecology' }] })?.zh, '待生态环境局接受人员短缺后才能锁定。');
  t.regex(freezeObstacle({ ...ready, stale: true, open: [{ zh: '甲', en: 'A' }] })?.zh ?? '', /重新准备/);
  t.regex(freezeObstacle({ ...ready, state: 'preparing' })?.en ?? '', /once it is prepared/);
  t.deepEqual(
    [0, 0.004, 0.05].map((share) => shareWords(share).zh),
    ['0%', '不到 1%', '5%'],
  );
});

test('a shortage names what is scarce, each kind of place once', (t) => {
  const short = { share: 0.5, mean: 1, worst: 2 };
  const bottleneck = {
    department: 'ecology',
    regions: ['330106'],
    asks: ['radiation'],
    role: 'leader',
    requires: ['radiation'],
    entities: 3,
    expectedDrawn: 1,
    eligible: ['E1', 'E2'],
    capacity: 6,
    alwaysShort: 0,
    short,
    contested: 0,
  };
  const names = { qualification: () => '辐射', role: () => '组长' };
  const other = { ...bottleneck, regions: ['330105'] };
  t.deepEqual(shortageCauses({ bottlenecks: [bottleneck, other, { ...bottleneck, department: 'market' }] }, 'ecology', names), [
    { zh: '组长，须具备“辐射”：具备的 2 人，上限合计 6 次。', en: '组长 with 辐射: held by 2, 6 visits in all by their caps.' },
  ]);
  const [any] = shortageCauses({ bottlenecks: [{ ...bottleneck, asks: [], requires: [] }] }, 'ecology', names);
  t.is(any?.zh, '组长：可派 2 人，上限合计 6 次。');
});
