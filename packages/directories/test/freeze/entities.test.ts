import { type EntityRecord, explainFreeze, type FreezeProblem, type Plan } from '@double-random/directories';
import test from 'ava';
import { entities, entity, inspection } from './directories.js';
import { frozen, idsOf, linesOf, refused, textOf, warningsOf } from './freezing.js';
import { cooperating, department, NO_FILTER, plan } from './plans.js';

test('a line holds id, name, stratum, region and checks', async (t) => {
  const result = await frozen({ entities: [entity('E1', { name: 'Cafe\u0301 杭州', region: '330106', risk: 'B' })] });
  t.is(textOf(result, 'entities.ndjson'), '["E1","Café 杭州","B","330106",[["market",[]]]]\n');
  t.deepEqual(result.manifest.entities.size, 1);
});

test('lines are sorted by id as bytes, not as a locale would', async (t) => {
  const ids = ['a', 'B', 'a.b', 'a-b', '_', '10', '9', 'ab'];
  t.deepEqual(idsOf(await frozen({ entities: ids.map((id) => entity(id)) }), 'entities.ndjson'), [
    '10',
    '9',
    'B',
    '_',
    'a',
    'a-b',
    'a.b',
    'ab',
  ]);
});

const VARIED: readonly EntityRecord[] = [
  entity('plain'),
  entity('other-region', { region: '330203' }),
  entity('other-trade', { industry: 'H6110' }),
  entity('bare-trade', { industry: '2614' }),
  entity('other-kind', { category: '个体户' }),
  entity('tagged', { tags: ['特种设备使用', '加油站'] }),
  entity('risky', { risk: 'D' }),
];

const FILTERS: readonly (readonly [filter: Partial<Plan['filter']>, ...ids: string[]])[] = [
  [{}, 'bare-trade', 'other-kind', 'other-region', 'other-trade', 'plain', 'risky', 'tagged'],
  [{ region: ['3302'] }, 'other-region'],
  [{ region: ['330106', '330203'], industry: ['H'] }, 'other-trade'],
  [{ industry: ['C26'] }, 'other-kind', 'other-region', 'plain', 'risky', 'tagged'],
  [{ industry: ['61'] }, 'other-trade'],
  [{ industry: ['26'] }, 'bare-trade', 'other-kind', 'other-region', 'plain', 'risky', 'tagged'],
  [{ category: ['个体户', '农专社'] }, 'other-kind'],
  [{ tag: ['加油站'] }, 'tagged'],
  [{ risk: ['C', 'D'] }, 'risky'],
];

for (const [filter, ...ids] of FILTERS) {
  test(`the filter ${JSON.stringify(filter)} draws from those it matches`, async (t) => {
    const result = await frozen({ plan: plan({ filter: { ...NO_FILTER, ...filter } }), entities: VARIED });
    t.deepEqual(idsOf(result, 'entities.ndjson'), ids);
    t.is(textOf(result, 'exclusions.ndjson'), '', 'who is not meant is not excluded');
    t.deepEqual(result.summary.entities, { read: 7, matched: ids.length, pool: ids.length, excluded: 0 });
  });
}

test('each department checks what its own filter says, with what its rules ask for', async (t) => {
  const market = department({
    requires: [
      { condition: { ...NO_FILTER, tag: ['特种设备使用'] }, qualification: 'special-equipment' },
      { condition: { ...NO_FILTER, industry: ['C'] }, qualification: 'chemicals' },
      { condition: { ...NO_FILTER, industry: ['C26'] }, qualification: 'chemicals' },
      { condition: { ...NO_FILTER, industry: ['C'], tag: ['加油站'] }, qualification: 'a-last-one' },
    ],
  });
  const ecology = cooperating('ecology', { checks: { ...NO_FILTER, industry: ['H'] } });
  const result = await frozen({ plan: plan({ departments: [market, ecology] }), entities: VARIED });
  const checks = new Map(linesOf(result, 'entities.ndjson').map((line) => [line[0], line[4]]));
  t.deepEqual(checks.get('plain'), [['market', ['chemicals']]]);
  t.deepEqual(checks.get('tagged'), [['market', ['a-last-one', 'chemicals', 'special-equipment']]]);
  t.deepEqual(checks.get('other-trade'), [
    ['ecology', []],
    ['market', []],
  ]);
});

/** The only exclusion of a freeze of this entity beside one that is in order. */
async function exclusionOf(changes: Parameters<typeof frozen>[0] & { readonly one: EntityRecord }): Promise<unknown> {
  const { one, ...others } = changes;
  const result = await frozen({ ...others, entities: [one, entity('fine')] });
  const lines = linesOf(result, 'exclusions.ndjson');
  if (idsOf(result, 'entities.ndjson').includes(one.id) === lines.length > 0) throw new Error('in the pool and excluded, or neither');
  return lines[0]?.[1];
}

for (const [state, reason] of [
  ['cancelled', 'deregistered'],
  ['revoked', 'revoked'],
  ['moved-out', 'moved-out'],
] as const) {
  test(`left out: ${reason}`, async (t) => {
    t.is(await exclusionOf({ one: entity('E', { state }) }), reason);
  });
}

test('left out: no-department', async (t) => {
  const market = department({ checks: { ...NO_FILTER, industry: ['C'] } });
  t.is(await exclusionOf({ plan: plan({ departments: [market] }), one: entity('E', { industry: 'H6110' }) }), 'no-department');
});

test('left out: not-in-strata', async (t) => {
  const rules = new Map([['A', { rule: { count: 1 }, reserve: 0 }]]);
  const strata = { by: 'risk', names: new Map(), rules, fallback: null };
  const result = await frozen({ plan: plan({ strata }), entities: [entity('E', { risk: 'D' }), entity('fine')] });
  t.deepEqual(linesOf(result, 'exclusions.ndjson'), [['E', 'not-in-strata']]);
  t.deepEqual(
    result.warnings.filter(({ code }) => code === 'stratum-without-rule').map(({ details }) => details),
    [{ stratum: 'D', count: 1 }],
  );
});

const interval = (unit: 'days' | 'months', length: number, changes: Partial<Plan['frequency'][number]> = {}): Partial<Plan> => ({
  frequency: [{ risk: [], department: null, ...changes, kind: 'interval', unit, length }],
});

const INTERVALS: readonly (readonly [rule: Partial<Plan>, last: string, reason: string | undefined])[] = [
  [interval('months', 12), '2025-03-02', undefined],
  [interval('months', 12), '2025-03-03', 'recently-inspected'],
  [interval('months', 12), '2026-03-02', 'recently-inspected'],
  [interval('months', 12), '2026-04-01', undefined],
  [interval('days', 30), '2026-01-31', undefined],
  [interval('days', 30), '2026-02-01', 'recently-inspected'],
  [interval('months', 12, { risk: ['A', 'B'] }), '2026-01-01', 'recently-inspected'],
  [interval('months', 12, { risk: ['D'] }), '2026-01-01', undefined],
  [interval('months', 12, { department: 'market' }), '2026-01-01', 'recently-inspected'],
  [interval('months', 12, { department: 'ecology' }), '2026-01-01', undefined],
];

for (const [rule, last, reason] of INTERVALS) {
  test(`visited by market on ${last}, judged on 2026-03-02 by ${JSON.stringify(rule.frequency)}: ${reason ?? 'may be drawn'}`, async (t) => {
    t.is(await exclusionOf({ plan: plan(rule), inspections: [inspection('E', last)], one: entity('E') }), reason);
  });
}

test('a month without that day ends on its last day', async (t) => {
  const rule = { ...interval('months', 1), asOf: '2026-02-28' };
  t.is(await exclusionOf({ plan: plan(rule), inspections: [inspection('E', '2026-01-31')], one: entity('E') }), undefined);
  t.is(
    await exclusionOf({ plan: plan({ ...rule, asOf: '2026-02-27' }), inspections: [inspection('E', '2026-01-31')], one: entity('E') }),
    'recently-inspected',
  );
});

test('the last visit counts, whatever the order of the records', async (t) => {
  const inspections = [inspection('E', '2026-01-05'), inspection('E', '2019-01-05')];
  for (const records of [inspections, [...inspections].reverse()]) {
    t.is(await exclusionOf({ plan: plan(interval('months', 3)), inspections: records, one: entity('E') }), 'recently-inspected');
  }
});

test('the day that the directory itself tells counts for rules of nobody in particular', async (t) => {
  const one = entity('E', { lastInspected: '2026-01-05' });
  t.is(await exclusionOf({ plan: plan(interval('months', 3)), one }), 'recently-inspected');
  t.is(await exclusionOf({ plan: plan(interval('months', 3, { department: 'market' })), one }), undefined);
});

test('a visit that has not happened on the day of judgement leaves nobody out, and is told', async (t) => {
  const rules = plan({ frequency: [...(interval('months', 3).frequency ?? []), ...(perYear(1).frequency ?? [])] });
  const slip = entity('E', { lastInspected: '2026-03-03' });
  t.is(await exclusionOf({ plan: rules, one: slip }), undefined);
  t.is(await exclusionOf({ plan: rules, one: entity('E', { lastInspected: '2026-03-02' }) }), 'recently-inspected');
  const future = [inspection('E', '2026-03-03'), inspection('E', '2036-01-05', { department: 'fire' })];
  t.is(await exclusionOf({ plan: rules, inspections: future, one: entity('E') }), undefined);
  const { warnings } = await frozen({ plan: rules, entities: [entity('F', { lastInspected: '2027-01-01' }), slip], inspections: future });
  t.deepEqual(
    warnings.filter(({ code }) => code.endsWith('after-as-of')),
    [
      { code: 'inspections-after-as-of', place: {}, details: { count: 2, asOf: '2026-03-02' } },
      { code: 'last-inspected-after-as-of', place: {}, details: { count: 2, example: 'E', asOf: '2026-03-02' } },
    ],
  );
});

test('a rule of a department speaks only where it would check', async (t) => {
  const departments = [department(), cooperating('ecology', { checks: { ...NO_FILTER, industry: ['H'] } })];
  const inspections = [inspection('E', '2026-01-05', { department: 'ecology' })];
  const rule = plan({ departments, ...interval('months', 3, { department: 'ecology' }) });
  t.is(await exclusionOf({ plan: rule, inspections, one: entity('E', { industry: 'C2610' }) }), undefined);
  t.is(await exclusionOf({ plan: rule, inspections, one: entity('E', { industry: 'H6110' }) }), 'recently-inspected');
});

const perYear = (visits: number, who: string | null = null): Partial<Plan> => ({
  frequency: [{ risk: [], department: who, kind: 'per-year', visits }],
});

test('left out: annual-cap', async (t) => {
  const twice = [inspection('E', '2026-01-05'), inspection('E', '2026-02-05', { department: 'fire' })];
  t.is(await exclusionOf({ plan: plan(perYear(2)), inspections: twice, one: entity('E') }), 'annual-cap');
  t.is(await exclusionOf({ plan: plan(perYear(3)), inspections: twice, one: entity('E') }), undefined);
  t.is(await exclusionOf({ plan: plan(perYear(2, 'market')), inspections: twice, one: entity('E') }), undefined);
  t.is(await exclusionOf({ plan: plan(perYear(1, 'market')), inspections: twice, one: entity('E') }), 'annual-cap');
});

test('a joint visit is one visit, and last year is over', async (t) => {
  const joint = [inspection('E', '2026-01-05'), inspection('E', '2026-01-05', { department: 'fire' }), inspection('E', '2025-12-31')];
  t.is(await exclusionOf({ plan: plan(perYear(2)), inspections: joint, one: entity('E') }), undefined);
  t.is(await exclusionOf({ plan: plan(perYear(1)), inspections: joint, one: entity('E') }), 'annual-cap');
  t.is(await exclusionOf({ plan: plan(perYear(2)), inspections: joint, one: entity('E', { lastInspected: '2026-01-07' }) }), 'annual-cap');
});

test('an entity has one reason: the first of the list', async (t) => {
  const one = entity('E', { state: 'cancelled', lastInspected: '2026-03-01', risk: '不' });
  t.is(await exclusionOf({ plan: plan(interval('months', 3)), one }), 'deregistered');
});

test('exclusions are counted by reason', async (t) => {
  const result = await frozen({
    entities: [...entities('C', 2, { state: 'cancelled' }), ...entities('R', 3, { lastInspected: '2026-03-01' }), entity('fine')],
    plan: plan(interval('months', 3)),
  });
  t.deepEqual(result.summary.exclusions, [
    { reason: 'deregistered', count: 2 },
    { reason: 'recently-inspected', count: 3 },
  ]);
  t.deepEqual(result.summary.entities, { read: 6, matched: 6, pool: 1, excluded: 5 });
  t.false(warningsOf(result).includes('no-inspections'));
});

test('refused: an id twice, with both places, matched by the filter or not', async (t) => {
  const records = [entity('E1'), entity('E2'), entity('E1', { region: '110000' })];
  t.deepEqual(await refused({ plan: plan({ filter: { ...NO_FILTER, region: ['3301'] } }), entities: records }), [
    { code: 'duplicate-entity', place: { path: 'entities' }, details: { id: 'E1', first: 1, second: 3 } },
  ]);
});

test('refused: ids, regions and names that the protocol cannot hold', async (t) => {
  const records = [entity('甲'), entity('E2', { region: '33-01' }), entity('E3', { name: '\ud800' }), entity('fine')];
  t.deepEqual(
    (await refused({ entities: records })).map(({ code, details }) => [code, details['record']]),
    [
      ['not-code', 1],
      ['not-region', 2],
      ['lone-surrogate', 3],
    ],
  );
});

test('refused: nobody left to draw from, with the number of each reason', async (t) => {
  const problems = await refused({ entities: [...entities('E', 2, { state: 'revoked' }), entity('F', { state: 'cancelled' })] });
  const place = { path: 'entities' };
  t.deepEqual(problems, [
    { code: 'empty-pool', place, details: { read: 3, matched: 3 } },
    { code: 'all-left-out', place, details: { reason: 'deregistered', count: 1, asOf: '2026-03-02' } },
    { code: 'all-left-out', place, details: { reason: 'revoked', count: 2, asOf: '2026-03-02' } },
  ]);
  t.regex(explainFreeze(problems[2] as FreezeProblem, 'en'), /As of 2026-03-02, 2 are left out: Licence revoked \(revoked\)/);
  t.regex(explainFreeze(problems[2] as FreezeProblem, 'zh'), /截至 2026-03-02，排除 2 个：已吊销（revoked）/);
  t.is((await refused({ entities: [] }))[0]?.code, 'empty-pool');
});

test('a mistake made a thousand times is told twenty times and counted', async (t) => {
  const problems = await refused({ entities: entities('é', 1000) });
  t.deepEqual(
    problems.filter(({ code }) => code === 'and-more').map(({ details }) => details),
    [{ count: 980 }],
  );
  t.is(problems.filter(({ code }) => code === 'not-code').length, 20);
});
