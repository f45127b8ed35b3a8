import type { Frozen, Plan, StratumPlan } from '@double-random/directories';
import test from 'ava';
import { entities, entity } from './directories.js';
import { frozen, linesOf, refused, warningsOf } from './freezing.js';
import { plan } from './plans.js';

const TWO: StratumPlan = { rule: { count: 2 }, reserve: 0 };

const strata = (changes: Partial<Plan['strata']>): Plan =>
  plan({ strata: { by: 'risk', names: new Map(), rules: new Map(), fallback: TWO, ...changes } });

const strataOf = (result: Frozen): unknown[] => linesOf(result, 'entities.ndjson').map((line) => line[2]);

test('any column makes strata, by its field or by its header', async (t) => {
  const records = [entity('E1', { region: '330106', extra: { 'Facility Type': 'Restaurant' } })];
  t.deepEqual(strataOf(await frozen({ plan: strata({ by: 'region' }), entities: records })), ['330106']);
  t.deepEqual(strataOf(await frozen({ plan: strata({ by: 'Facility Type' }), entities: records })), ['Restaurant']);
  t.deepEqual(strataOf(await frozen({ plan: strata({ by: null }), entities: records })), ['all']);
});

test('names turn values into codes, also into one, also the empty value', async (t) => {
  const names = new Map([
    ['Risk 1 (High)', 'high'],
    ['高', 'high'],
    ['', 'unknown'],
    ['A', 'low'],
  ]);
  const records = [
    entity('E1', { risk: 'Risk 1 (High)' }),
    entity('E2', { risk: '高' }),
    entity('E3', { risk: '' }),
    entity('E4', { risk: 'A' }),
    entity('E5', { risk: 'B' }),
  ];
  t.deepEqual(strataOf(await frozen({ plan: strata({ names }), entities: records })), ['high', 'high', 'unknown', 'low', 'B']);
});

test('refused: values that are no codes and have no names, each with its number', async (t) => {
  const records = [entity('E1', { risk: '高' }), entity('E2', { risk: '高' }), entity('E3', { risk: '' }), entity('E4')];
  t.deepEqual(await refused({ plan: strata({}), entities: records }), [
    { code: 'value-without-stratum', place: { path: 'strata.names' }, details: { column: 'risk', value: '', count: 1 } },
    { code: 'value-without-stratum', place: { path: 'strata.names' }, details: { column: 'risk', value: '高', count: 2 } },
  ]);
});

test('refused: a column that no entity has; one that some have is empty for the others', async (t) => {
  t.deepEqual(
    (await refused({ plan: strata({ by: '等级' }) })).map(({ code }) => code),
    ['no-such-column'],
  );
  const some = [entity('E1', { extra: { 等级: 'x' } }), entity('E2')];
  const names = new Map([['', 'none']]);
  t.deepEqual(strataOf(await frozen({ plan: strata({ by: '等级', names }), entities: some })), ['x', 'none']);
});

test('a member that every object has is no column', async (t) => {
  t.is((await refused({ plan: strata({ by: 'constructor' }) }))[0]?.code, 'no-such-column');
});

test('each stratum has its rule, population, sample and reserve, sorted by id', async (t) => {
  const rules = new Map<string, StratumPlan>([
    ['A', { rule: { rate: [1, 3], rounding: 'half-up', minimum: 0, maximum: null }, reserve: 2 }],
    ['D', { rule: { rate: [1, 1], rounding: 'ceil', minimum: 0, maximum: null }, reserve: 5 }],
    ['X', TWO],
  ]);
  const records = [...entities('D', 3, { risk: 'D' }), ...entities('A', 5), ...entities('B', 1, { risk: 'B' })];
  const result = await frozen({ plan: strata({ rules }), entities: records });
  t.deepEqual(
    result.manifest.strata.map(({ id, population, sample, reserve }) => [id, population, sample, reserve]),
    [
      // 5/3 = 1.67, half up 2
      ['A', 5, 2, 2],
      ['B', 1, 1, 0],
      ['D', 3, 3, 0],
    ],
  );
  t.deepEqual(
    result.warnings.filter(({ code }) => code === 'reserve-cut' || code === 'stratum-empty').map(({ code, details }) => [code, details]),
    [
      ['reserve-cut', { stratum: 'D', planned: 5, reserve: 0 }],
      ['stratum-empty', { stratum: 'X' }],
    ],
  );
});

test('a sample of nobody is warned of', async (t) => {
  const rules = new Map<string, StratumPlan>([
    ['A', { rule: { rate: [1, 100], rounding: 'floor', minimum: 0, maximum: null }, reserve: 0 }],
  ]);
  const result = await frozen({ plan: strata({ rules }), entities: entities('E', 99) });
  t.is(result.manifest.strata[0]?.sample, 0);
  t.true(warningsOf(result).includes('sample-zero'));
});

for (const [rounding, sample] of [
  ['floor', 1],
  ['half-up', 2],
  ['ceil', 2],
] as const) {
  test(`half of three is ${sample} with ${rounding}`, async (t) => {
    const rules = new Map<string, StratumPlan>([['A', { rule: { rate: [50, 100], rounding, minimum: 0, maximum: null }, reserve: 0 }]]);
    t.is((await frozen({ plan: strata({ rules }), entities: entities('E', 3) })).manifest.strata[0]?.sample, sample);
  });
}
