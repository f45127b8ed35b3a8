import { describeForecast } from '@double-random/core';
import test from 'ava';
import { alike, type Draft, entities, forecastOf, inspector, leader, member } from './frozen.js';

/** Shortages of every kind: certain, by chance, without anybody, without a region. */
const many: Draft = {
  strata: { s: [30, 1], t: [1, 0] },
  departments: [
    { id: 'd', team: [leader, member(1)], inspectors: [inspector('i1', 1, ['leader', 'q01']), ...alike('k', 8, 1, ['q01', 'q02'])] },
    { id: 'e', team: [member(1)], inspectors: [] },
  ],
  entities: [
    ...entities('a', 1, [], ''),
    ...entities('b', 40, ['q01', 'q02'], '330102'),
    ...Array.from({ length: 25 }, (_, i) => entities(`c${10 + i}`, 1, [`r${i}`], '330105')).flat(),
    ...entities('z', 2, [], '330106', 't').map(([id, name, stratum, region]) => [id, name, stratum, region, [['e', []]]] as const),
  ],
};

test('both languages tell the same things, line by line', async (t) => {
  const found = await forecastOf(many, 60);
  const [zh, en] = [describeForecast(found, 'zh'), describeForecast(found, 'en')];
  t.is(zh.length, en.length);
  t.true(zh[0]?.includes('模拟种子“fixed”'));
  t.true(en[0]?.includes('simulation seed "fixed"'));
  t.true(en.some((line) => /^and \d+ more bottlenecks$/.test(line)));
  t.true(zh.some((line) => /^另有 \d+ 处瓶颈$/.test(line)));
  t.true(en.some((line) => line.includes('no inspector holds')));
  t.true(zh.some((line) => line.includes('没有检查人员具备')));
  for (const line of [...zh, ...en]) t.notRegex(line, /undefined|NaN|\[object/);
});

test('the sentences fit one and many', async (t) => {
  const none = await forecastOf(
    { strata: { s: [1, 0] }, departments: [{ id: 'd', team: [member(1)], inspectors: [] }], entities: entities('p', 1, [], '') },
    1,
  );
  const lines = describeForecast(none, 'en');
  t.true(lines[0]?.includes('1 simulated draw,'));
  t.true(
    lines.includes(
      'd, role member: 1 entity without a region is to be visited; no inspector may go there. 1 drawn on average; short in 100.0 % of the simulated draws, by 1 at worst. It always leaves a place empty when drawn: name more inspectors.',
    ),
  );
  t.true(describeForecast(none, 'zh').some((line) => line.includes('没有检查人员可派') && line.includes('每个一经抽中必有空缺')));
});

test('where nothing is short, it says so', async (t) => {
  const calm = await forecastOf(
    { strata: { s: [1, 0] }, departments: [{ id: 'd', team: [member(1)], inspectors: alike('i', 3, 9) }], entities: entities('p', 2) },
    30,
  );
  t.true(describeForecast(calm, 'en').includes('d: no place stayed empty in 30 simulated draws'));
  t.true(describeForecast(calm, 'zh').includes('d：30 次模拟抽取中没有空缺'));
  t.is(calm.bottlenecks.length, 0);
});
