import type { InspectorLine, Result } from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { chanceOf, chanceText, statisticText } from '../../dist/statistics/draws/chi-square.js';
import { EntityCounter } from '../../dist/statistics/draws/count-entities.js';
import { countInspectors } from '../../dist/statistics/draws/count-inspectors.js';
import type { StratumFacts } from '../../dist/statistics/draws/draw-facts.js';
import { testStratum } from '../../dist/statistics/draws/entity-test.js';
import { testAlike, testDepartment } from '../../dist/statistics/draws/inspector-test.js';
import { quadraticForm } from '../../dist/statistics/draws/quadratic-form.js';
import { testYear } from '../../dist/statistics/draws/year-test.js';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values. */
for (const [degrees, at5, at1, at01] of [
  [1, 3.841, 6.635, 10.828],
  [2, 5.991, 9.21, 13.816],
  [5, 11.07, 15.086, 20.515],
  [10, 18.307, 23.209, 29.588],
  [30, 43.773, 50.892, 59.703],
  [100, 124.342, 135.807, 149.449],
] as const)
  test(`the chance of χ² with ${degrees} degrees of freedom is that of the tables`, (t) => {
    const near = (statistic: number, chance: number): void => {
      const told = chanceOf({ statistic, degrees }) ?? -1;
      t.true(Math.abs(told - chance) < 0.0005, `${told}`);
    };
    near(at5, 0.05);
    near(at1, 0.01);
    near(at01, 0.001);
  });

test('a chance is read with four decimals, a statistic with two, and nothing where nothing was tested', (t) => {
  t.deepEqual([statisticText({ statistic: 3.8415, degrees: 1 }), chanceText({ statistic: 3.8415, degrees: 1 })], ['3.84', '0.0500']);
  t.is(chanceText({ statistic: 100, degrees: 1 }), '<0.0001');
  t.deepEqual([statisticText({ statistic: 0, degrees: 0 }), chanceText({ statistic: 0, degrees: 0 })], [null, null]);
});

test('a quadratic form is that of the inverse, by hand', (t) => {
  // V = [[2, 1], [1, 2]], V⁻¹ = [[2, −1], [−1, 2]] / 3, d = (1, 2): (1·(2−2) + 2·(−1+4)) / 3 = 2
  const { statistic, degrees } = quadraticForm(
    [1, 2],
    [
      [2, 1],
      [1, 2],
    ],
  );
  t.true(Math.abs(statistic - 2) < 1e-12);
  t.is(degrees, 2);
  t.deepEqual(
    quadraticForm(
      [0, 0],
      [
        [0, 0],
        [0, 0],
      ],
    ),
    { statistic: 0, degrees: 0 },
  );
});

const stratum = (...groups: readonly (readonly [district: string, population: number, selected: number])[]): StratumFacts => ({
  stratum: 'A',
  groups: groups.map(([district, population, selected]) => ({ district, population, selected })),
});

test("one draw's test is Pearson's, corrected for the finite pool, by hand", (t) => {
  // 100 of 400 are drawn; 200, 100, 100 are expected to give 50, 25, 25. Pearson: 100/50 + 25/25 + 25/25 = 4. Correction: (400−1)/(400−100) = 1.33.
  const { tested, cells, population, selected } = testStratum('A', [
    stratum(['330102', 200, 60], ['330105', 100, 20], ['330106', 100, 20]),
  ]);
  t.true(Math.abs(tested.statistic - (4 * 399) / 300) < 1e-9, `${tested.statistic}`);
  t.is(tested.degrees, 2);
  t.deepEqual([population, selected], [400, 100]);
  t.deepEqual(
    cells.map(({ districts, observed, expected }) => [districts.join('+'), observed, expected]),
    [
      ['330102', 60, 50],
      ['330105', 20, 25],
      ['330106', 20, 25],
    ],
  );
});

test('draws add up: twice the same deviation makes the statistic twice as large, and opposite ones cancel out', (t) => {
  const west = stratum(['1', 100, 30], ['2', 100, 20]);
  const east = stratum(['1', 100, 20], ['2', 100, 30]);
  const one = testStratum('A', [west]).tested.statistic;
  t.true(one > 0);
  t.true(Math.abs(testStratum('A', [west, west]).tested.statistic - 2 * one) < 1e-9);
  t.true(testStratum('A', [west, east]).tested.statistic < 1e-9);
});

test('districts of which few are expected are put together; one district, or a pool drawn whole, tests nothing', (t) => {
  const { cells, tested } = testStratum('A', [stratum(['1', 10, 3], ['2', 20, 1], ['3', 170, 36])]);
  t.deepEqual(
    cells.map(({ districts, observed, expected }) => [districts.join('+'), observed, expected]),
    [
      ['1+2', 4, 6],
      ['3', 36, 34],
    ],
  );
  t.is(tested.degrees, 1);
  t.is(testStratum('A', [stratum(['1', 100, 20])]).tested.degrees, 0);
  t.is(testStratum('A', [stratum(['1', 50, 50], ['2', 50, 50])]).tested.degrees, 0);
  t.is(testStratum('A', [stratum(['1', 9, 3], ['2', 9, 0])]).tested.degrees, 0);
  t.is(testStratum('A', [stratum(['1', 1, 1])]).tested.degrees, 0);
});

test('districts that never stood in one draw together are tested apart: one degree of freedom less', (t) => {
  const { tested } = testStratum('A', [stratum(['1', 100, 30], ['2', 100, 20]), stratum(['3', 100, 25], ['4', 100, 25])]);
  t.is(tested.degrees, 2);
});

test('inspectors who are alike are told by regions, qualifications, cap and recusals, and their places are counted', (t) => {
  const line = (id: string, leader: boolean, cap = '6'): InspectorLine => [id, ['3301'], leader ? ['leader'] : [], cap, ''];
  const inspectors = [line('E1', false), line('E2', false), line('E3', false), line('L1', true), line('L2', true), line('X1', false, '2')];
  const team = (entity: string, leader: string, ...members: readonly string[]): Result['teams'][number] => [
    'market',
    entity,
    [['leader', leader], ...members.map((member) => ['member', member] as const), ['expert', null]],
  ];
  const teams: Result['teams'] = [
    team('a', 'L1', 'E1', 'E2'),
    team('b', 'L1', 'E1'),
    team('c', 'L2', 'E3'),
    ['ecology', 'a', [['leader', 'E1']]],
  ];
  const counted = countInspectors('market', inspectors, [['ecology', 'a', 'E1']], teams);
  t.deepEqual(
    counted.map(({ places, spread }) => [places, spread]),
    [
      // E1, E2, E3: two of three at a, one of three at b and at c: 2·1 + 1·2 + 1·2
      [[2, 1, 1], 6],
      [[2, 1], 3],
      [[0], 0],
    ],
  );
  const recused = countInspectors('market', inspectors, [['market', 'z', 'E2']], teams);
  t.deepEqual(
    recused.map(({ places }) => places),
    [[2, 1], [1], [2, 1], [0]],
  );
  t.is(new Set([...counted, ...recused].map(({ group }) => group)).size, 5);
});

test('the test of inspectors is χ² with the variance of places without replacement, by hand', (t) => {
  // 4 alike, 20 entities with one place each: 8, 4, 4, 4 where 5 are expected. Pearson: (9 + 1 + 1 + 1) / 5 = 2.4, and one place at a time leaves it so.
  const { statistic, degrees } = testAlike({ group: 'g', places: [8, 4, 4, 4], spread: 20 * 3 });
  t.true(Math.abs(statistic - 2.4) < 1e-12, `${statistic}`);
  t.is(degrees, 3);
  t.is(testAlike({ group: 'g', places: [3, 1], spread: 4 }).degrees, 0, 'too few places to tell');
  t.is(testAlike({ group: 'g', places: [5, 5], spread: 10 }).degrees, 1);
  t.is(testAlike({ group: 'g', places: [9], spread: 0 }).degrees, 0, 'nobody else is alike');
  t.is(testAlike({ group: 'g', places: [9, 9], spread: 0 }).degrees, 0, 'both always go');
});

test('the same inspectors over several draws are one group; what is too little to tell is not tested', (t) => {
  const draw = [
    { group: 'g', places: [4, 2, 2, 2], spread: 30 },
    { group: 'h', places: [1], spread: 0 },
  ];
  t.like(testDepartment('market', [draw, draw]), { draws: 2, places: 22, testedPlaces: 20, groups: 1, tested: { degrees: 3 } });
});

/** A fair lot for tests: a linear congruential generator (Numerical Recipes), its upper bits. */
function lots(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function drawn(draw: (below: number) => number, ids: readonly string[], n: number): Set<string> {
  const rest = [...ids];
  return new Set(Array.from({ length: n }, () => rest.splice(draw(rest.length), 1)[0] ?? ''));
}

const IDS = Array.from({ length: 200 }, (_, index) => `e${String(index).padStart(3, '0')}`);
const districtOf = (id: string): string => `33010${Number(id.slice(1)) % 4}`;

function countedDraw(selected: ReadonlySet<string>): StratumFacts {
  const counter = new EntityCounter({ selected: [...selected].map((id, rank) => ['A', rank + 1, id, '']) });
  for (const id of IDS) counter.add([id, '', 'A', `${districtOf(id)}002`, []]);
  return counter.finish()[0] as StratumFacts;
}

test('fair draws pass: over many years of ten draws about one in twenty has a chance below 5 %', (t) => {
  const draw = lots(20_261_123);
  let low = 0;
  const years = 400;
  for (let year = 0; year < years; year++) {
    const facts = Array.from({ length: 10 }, () => countedDraw(drawn(draw, IDS, 40)));
    if ((chanceOf(testStratum('A', facts).tested) ?? 1) < 0.05) low += 1;
  }
  // Expected 20, standard deviation 4.4.
  t.true(low >= 7 && low <= 33, `${low} of ${years}`);
});

test('a draw that prefers one district is found out', (t) => {
  const draw = lots(7);
  const favoured = [...IDS, ...IDS.filter((id) => districtOf(id) === '330100')];
  const facts = Array.from({ length: 10 }, () => countedDraw(new Set([...drawn(draw, favoured, 60)].slice(0, 40))));
  t.true((chanceOf(testStratum('A', facts).tested) ?? 1) < 0.001);
});

test('fair sending passes: over many years about one in twenty has a chance below 5 %', (t) => {
  const draw = lots(42);
  const staff = Array.from({ length: 6 }, (_, index) => `M${index}`);
  const inspectors = staff.map((id): InspectorLine => [id, ['3301'], [], '99', '']);
  let low = 0;
  const years = 400;
  for (let year = 0; year < years; year++) {
    const teams = Array.from({ length: 30 }, (_, n): Result['teams'][number] => [
      'market',
      `e${n}`,
      [...drawn(draw, staff, 2)].map((id) => ['member', id] as const),
    ]);
    const { tested } = testDepartment('market', [countInspectors('market', inspectors, [], teams)]);
    if ((chanceOf(tested) ?? 1) < 0.05) low += 1;
  }
  t.true(low >= 7 && low <= 33, `${low} of ${years}`);
});

test('the statistic is never negative, and what is expected adds up to what was drawn', (t) => {
  const group = fc.record({ population: fc.integer({ min: 1, max: 60 }), part: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(fc.array(group, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), (draws) => {
      const facts = draws.map((groups) =>
        stratum(...groups.map(({ population, part }, g) => [`${g}`, population, Math.min(part, population)] as const)),
      );
      const { cells, tested, selected } = testStratum('A', facts);
      const expected = cells.reduce((sum, cell) => sum + cell.expected, 0);
      t.true(tested.statistic >= 0 && Number.isFinite(tested.statistic));
      t.true(Math.abs(expected - selected) < 1e-6);
      t.true(tested.degrees < Math.max(2, cells.length));
    }),
    { numRuns: 200 },
  );
});

test('a year without draws tests nothing', (t) => {
  t.deepEqual(testYear([]), {
    strata: [],
    departments: [],
    entities: { statistic: 0, degrees: 0 },
    inspectors: { statistic: 0, degrees: 0 },
  });
});
