import { describeForecast, type InspectorLine, type RecusalLine, type TeamRole } from '@double-random/core';
import test from 'ava';
import { EntityPool } from '../../dist/forecast/entity-kinds.js';
import { inspectorKinds } from '../../dist/forecast/inspector-kinds.js';
import { alike, type Draft, entities, forecastOf, inspector, leader, manifestOf, member } from './frozen.js';

const one = (team: readonly TeamRole[], inspectors: readonly InspectorLine[], rest: Partial<Draft> = {}): Draft => ({
  strata: { s: [2, 0] },
  departments: [{ id: 'd', team, inspectors }],
  entities: entities('p', 4),
  ...rest,
});

test('two eligible for two places are certain', async (t) => {
  const found = await forecastOf(one([member(2)], alike('i', 2, 9)), 10);
  t.is(found.bestGuess?.probability, 1);
  t.is(found.bestGuess?.standardError, 0);
  t.is(found.departments[0]?.predictability.median, 1);
  t.deepEqual(
    found.certain.map(({ inspector: id, entities: count }) => [id, count]),
    [
      ['i1', 4],
      ['i2', 4],
    ],
  );
  t.true(describeForecast(found, 'en').some((line) => line.includes('can be certain of inspector i1')));
  t.true(describeForecast(found, 'zh').some((line) => line.includes('断定由 i2 检查')));
});

test('of n alike, m are guessed with m/n, exactly', async (t) => {
  const { bestGuess, certain } = await forecastOf(one([member(2)], alike('i', 7, 99)), 20);
  t.is(bestGuess?.basis, 'exact-without-caps');
  t.true(Math.abs((bestGuess?.probability ?? 0) - 2 / 7) < 1e-12);
  t.is(bestGuess?.alike, 7);
  t.deepEqual(certain, []);
});

test('counted under caps, n alike come near m/n', async (t) => {
  const draft = one([member(2)], [...alike('i', 5, 1), inspector('k', 0)], { strata: { s: [2, 0] } });
  const { bestGuess } = await forecastOf(draft, 1_000);
  t.is(bestGuess?.basis, 'simulated');
  t.is(bestGuess?.alike, 5);
  // Four of five go, to two entities: by symmetry, 2/5 each.
  t.true(Math.abs((bestGuess?.probability ?? 0) - 2 / 5) < 1e-9);
  t.true((bestGuess?.standardError ?? 1) < 0.01);
});

test('who has room where others are used up is guessed more often', async (t) => {
  const draft = one([member(1)], [...alike('i', 3, 1), inspector('k', 9)], { strata: { s: [4, 0] } });
  const { bestGuess } = await forecastOf(draft, 1_000);
  t.is(bestGuess?.inspector, 'k');
  t.is(bestGuess?.basis, 'simulated');
  t.true((bestGuess?.probability ?? 0) > 0.3);
});

test('a leader among few is the easiest guess, and the member is not a uniform one', async (t) => {
  const inspectors = [...alike('a', 2, 99, ['leader']), ...alike('b', 2, 99)];
  const { bestGuess } = await forecastOf(one([leader, member(1)], inspectors), 20);
  t.is(bestGuess?.inspector, 'a1');
  // 1/2 to lead; where the other one leads, 1/6 to be second to her and before both members. A uniform choice would give 1/3 there.
  t.true(Math.abs((bestGuess?.probability ?? 0) - 7 / 12) < 1e-12);
});

test('where pass 2 mends dead ends, the passes themselves are counted', async (t) => {
  const inspectors = [inspector('a', 99, ['leader']), ...alike('m', 2, 99)];
  const found = await forecastOf(one([member(1), leader], inspectors), 10);
  t.is(found.bestGuess?.basis, 'simulated-without-caps');
  t.is(found.bestGuess?.inspector, 'a');
  t.is(found.bestGuess?.probability, 1);
  t.is(found.departments[0]?.shortfall.share, 0);
  t.deepEqual(
    found.certain.map(({ inspector: id }) => id),
    ['a'],
  );
  t.true(describeForecast(found, 'en').some((line) => line.includes('simulated without caps')));
});

test('the median is taken over entities, those that nobody can visit included', async (t) => {
  const inspectors = [inspector('a', 99, [], ['1']), ...Array.from({ length: 4 }, (_, i) => inspector(`b${i}`, 99, [], ['2']))];
  const pools = { entities: [...entities('p', 2, [], '1'), ...entities('q', 3, [], '2'), ...entities('r', 4, [], '3')] };
  const { departments } = await forecastOf(one([member(1)], inspectors, pools), 5);
  t.is(departments[0]?.predictability.median, 0.25);
  t.is(departments[0]?.predictability.best?.probability, 1);
  const most = { entities: [...pools.entities, ...entities('s', 3, [], '3')] };
  t.is((await forecastOf(one([member(1)], inspectors, most), 5)).departments[0]?.predictability.median, 0);
});

test('whoever is recused cannot be guessed', async (t) => {
  const recusals: RecusalLine[] = [['d', 'p01', 'i1']];
  const { certain, bestGuess } = await forecastOf(one([member(1)], alike('i', 2, 9), { recusals }), 10);
  t.deepEqual(
    certain.map(({ inspector: id, entity, entities: count }) => [id, entity, count]),
    [['i2', 'p01', 1]],
  );
  t.is(bestGuess?.entity, 'p01');
});

test('recusals make an inspector a kind of one only where they are many', (t) => {
  const recusals: RecusalLine[] = [
    ['d', 'p01', 'i1'],
    ...['p02', 'p03', 'p04'].flatMap((entity): RecusalLine[] => [
      ['d', entity, 'i2'],
      ['d', entity, 'i3'],
    ]),
  ];
  const draft = one([member(1)], alike('i', 4, 9), { entities: entities('p', 40), recusals });
  const pool = new EntityPool(manifestOf(draft), new Map([['d', draft.departments[0]?.inspectors ?? []]]), recusals);
  for (const line of draft.entities) pool.add(line);
  const [department] = pool.departments;
  t.deepEqual(department && [...inspectorKinds(department)], [0, 1, 1, 0]);
});
