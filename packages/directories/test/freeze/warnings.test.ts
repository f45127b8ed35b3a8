import {
  describeSummary,
  EXCLUSION_WORDS,
  explainFreeze,
  explainWarning,
  FREEZE_WORDS,
  type FreezeWarning,
  INSPECTOR_WORDS,
  type InspectorRecord,
  WARNING_WORDS,
} from '@double-random/directories';
import test from 'ava';
import { certificate, entities, entity, inspection, inspector, item } from './directories.js';
import { frozen, refused, warningsOf } from './freezing.js';
import { cooperating, department, NO_FILTER, plan } from './plans.js';

const warning = (warnings: readonly FreezeWarning[], code: string) =>
  warnings.filter((found) => found.code === code).map(({ details }) => details);

test('a freeze with nothing to warn of', async (t) => {
  t.deepEqual(warningsOf(await frozen({ items: [item('SC-01')] })), []);
});

test('no item list: the items are not checked', async (t) => {
  t.deepEqual(warningsOf(await frozen()), ['items-not-checked']);
});

test('refused: items that are not on the list, of another department, not in force', async (t) => {
  const departments = [department({ items: ['SC-01', 'SC-02', 'SC-03', 'SC-04'] })];
  const items = [item('SC-01'), item('SC-02', { department: 'fire' }), item('SC-03', { inForce: false })];
  t.deepEqual(await refused({ plan: plan({ departments }), items }), [
    { code: 'item-of-others', place: { path: 'departments[0].items[1]' }, details: { item: 'SC-02', department: 'market', found: 'fire' } },
    { code: 'item-not-in-force', place: { path: 'departments[0].items[2]' }, details: { item: 'SC-03' } },
    { code: 'unknown-item', place: { path: 'departments[0].items[3]' }, details: { item: 'SC-04' } },
  ]);
});

test('entropy none, alone and together; a sealed draw', async (t) => {
  const none = { kind: 'none' } as const;
  const items = [item('SC-01'), item('SC-01', { department: 'ecology' })];
  t.true(warningsOf(await frozen({ items, plan: plan({ entropy: none }) })).includes('entropy-none-alone'));
  const two = plan({ entropy: none, departments: [department(), cooperating('ecology')] });
  t.true(warningsOf(await frozen({ items, plan: two })).includes('entropy-none'));
  t.deepEqual(warningsOf(await frozen({ items, plan: plan({ disclosure: 'sealed' }) })), ['sealed']);
});

test('a round far off, and one that is never made', async (t) => {
  const chain = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
  const at = async (round: number) => (await frozen({ plan: plan({ entropy: { kind: 'drand', chain, round } }) })).warnings;
  t.deepEqual(warning(await at(26_660_213), 'round-far-off'), []);
  // a hundred days later
  t.deepEqual(warning(await at(26_660_213 + 2_880_000), 'round-far-off'), [{ round: 29_540_213, days: 100, time: '2026-06-14T08:00:03Z' }]);
  t.is(warning(await at(Number.MAX_SAFE_INTEGER), 'round-far-off')[0]?.['time'], '> 9999');
});

test('a reveal when visits may have begun, by the days of China', async (t) => {
  const by = async (revealBy: string) => warningsOf(await frozen({ plan: plan({ revealBy }) })).includes('reveal-in-period');
  t.false(await by('2026-03-16T15:59:59Z'));
  t.true(await by('2026-03-16T16:00:00Z'));
});

test('visits of one year counted for a period that ends in another', async (t) => {
  const frequency = [{ risk: [], department: null, kind: 'per-year', visits: 2 } as const];
  const period = { from: '2026-12-01', to: '2027-01-31' };
  t.true(warningsOf(await frozen({ plan: plan({ frequency, period }) })).includes('caps-of-other-year'));
});

test('more places than the caps allow', async (t) => {
  // two entities drawn, two places each
  const short = await frozen({ plan: plan({ departments: [department({ cap: { kind: 'number', visits: 1 } })] }) });
  t.deepEqual(warning(short.warnings, 'capacity-short'), [{ department: 'market', slots: 4, capacity: 2 }]);
  const enough = await frozen({ plan: plan({ departments: [department({ cap: { kind: 'number', visits: 2 } })] }) });
  t.deepEqual(warning(enough.warnings, 'capacity-short'), []);
});

test('a department without inspectors, and one that checks nothing', async (t) => {
  const departments = [department(), cooperating('ecology', { checks: { ...NO_FILTER, tag: ['x'] } })];
  const { warnings, summary } = await frozen({ plan: plan({ departments }) });
  t.deepEqual(warning(warnings, 'no-inspectors'), [{ department: 'ecology' }]);
  t.deepEqual(warning(warnings, 'inspectors-not-listed'), [{ department: 'ecology' }]);
  t.deepEqual(warning(warnings, 'checks-nothing'), [{ department: 'ecology' }]);
  t.is(summary.departments[0]?.load, null);
});

test('a department that checks and has nobody to send: every place stays empty, and why', async (t) => {
  const gone = (id: string, changes: Partial<InspectorRecord>) => inspector(id, { department: 'ecology', ...changes });
  const { warnings } = await frozen({
    plan: plan({ departments: [department(), cooperating('ecology')] }),
    inspectors: [
      inspector('I1'),
      inspector('I2'),
      gone('X1', { state: 'left' }),
      gone('X2', { state: 'left' }),
      gone('X3', { certificate: certificate('2026-04-01') }),
    ],
  });
  t.deepEqual(warning(warnings, 'all-places-empty'), [{ department: 'ecology', checks: 3 }]);
  t.deepEqual(warning(warnings, 'inspectors-left-out'), [
    { department: 'ecology', reason: 'certificate-expires', count: 1 },
    { department: 'ecology', reason: 'left', count: 2 },
  ]);
  t.deepEqual(warning(warnings, 'no-inspectors'), []);
  const left = warnings.find(({ details }) => details['reason'] === 'left') as FreezeWarning;
  t.is(explainWarning(left, 'zh'), '部门 ecology：名录中的 2 名检查人员不能派出：已离岗。');
});

test('a code in the plan that nobody has, and one that no standard has', async (t) => {
  const filter = { ...NO_FILTER, region: ['3301', '4403', '99'], industry: ['C26', 'ZZ', 'H'] };
  const departments = [
    department({
      checks: { ...NO_FILTER, industry: ['C', 'Q9'] },
      requires: [{ condition: { ...NO_FILTER, region: ['00'] }, qualification: 'x' }],
    }),
  ];
  const { warnings } = await frozen({ plan: plan({ filter, departments }) });
  t.deepEqual(warning(warnings, 'condition-unmet'), [
    { path: 'filter.region[1]', found: '4403' },
    { path: 'filter.industry[2]', found: 'H' },
  ]);
  t.deepEqual(warning(warnings, 'condition-unknown'), [
    { path: 'filter.region[2]', found: '99' },
    { path: 'filter.industry[1]', found: 'ZZ' },
    { path: 'departments[0].checks.industry[1]', found: 'Q9' },
    { path: 'departments[0].requires[0].region[0]', found: '00' },
  ]);
});

test('codes of other schemes that the directory has are no slips', async (t) => {
  const { warnings } = await frozen({
    plan: plan({ filter: { ...NO_FILTER, region: ['LOOP'], industry: ['ZZ'] } }),
    entities: entities('E', 2, { region: 'LOOP7', industry: 'ZZ-9' }),
    inspectors: [inspector('I1', { regions: [] })],
  });
  t.deepEqual([...warning(warnings, 'condition-unmet'), ...warning(warnings, 'condition-unknown')], []);
});

test('refused: a filter that nobody meets, with the code at fault', async (t) => {
  const problems = await refused({ plan: plan({ filter: { ...NO_FILTER, industry: ['ZZ'] } }) });
  t.deepEqual(
    problems.map(({ code, place, details }) => [code, place.path, details['found']]),
    [
      ['empty-pool', 'entities', undefined],
      ['condition-unmet', 'filter.industry[0]', 'ZZ'],
    ],
  );
});

const TEAM = [
  { role: 'leader', name: '组长', nameEn: null, requires: ['leader'], count: 1 },
  { role: 'member', name: '组员', nameEn: null, requires: [], count: 1 },
];

test('a team of one', async (t) => {
  const team = [{ role: 'member', name: '组员', nameEn: null, requires: [], count: 1 }];
  const { warnings } = await frozen({ plan: plan({ departments: [department({ team })] }) });
  t.deepEqual(warning(warnings, 'team-below-two'), [{ department: 'market', slots: 1 }]);
});

test('a region without a leader', async (t) => {
  const inspectors = [inspector('I1', { leader: true, regions: ['330106'] }), inspector('I2'), inspector('I3', { regions: ['330108'] })];
  const pool = [...entities('A', 2), ...entities('B', 3, { region: '330108' })];
  const { warnings } = await frozen({ plan: plan({ departments: [department({ team: TEAM })] }), entities: pool, inspectors });
  t.deepEqual(warning(warnings, 'nobody-for-role'), [
    { department: 'market', role: '组长', region: '330108', qualifications: '–', entities: 3 },
  ]);
  t.deepEqual(warning(warnings, 'too-few-for-team'), []);
});

test('a qualification that too few hold', async (t) => {
  const requires = [{ condition: { ...NO_FILTER, tag: ['锅炉'] }, qualification: 'boilers' }];
  const inspectors = [inspector('I1', { qualifications: ['boilers'] }), inspector('I2'), inspector('I3')];
  const pool = [...entities('A', 2), ...entities('B', 3, { tags: ['锅炉'] })];
  const { warnings } = await frozen({ plan: plan({ departments: [department({ requires })] }), entities: pool, inspectors });
  t.deepEqual(warning(warnings, 'too-few-for-team'), [
    { department: 'market', region: '330106', qualifications: 'boilers', entities: 3, slots: 2, inspectors: 1 },
  ]);
});

test('many uncovered regions are counted after the twentieth', async (t) => {
  const pool = Array.from({ length: 25 }, (_, i) => entity(`E${i}`, { region: `33${i}x` }));
  const { warnings } = await frozen({ entities: pool, inspectors: [inspector('I1', { regions: ['99'] })] });
  t.is(warning(warnings, 'nobody-for-role').length, 20);
  t.deepEqual(warning(warnings, 'more-uncovered'), [{ department: 'market', count: 5 }]);
});

test('frequency rules without records, and records from the future', async (t) => {
  const rule = plan({ frequency: [{ risk: [], department: null, kind: 'interval', unit: 'days', length: 1 }] });
  t.true(warningsOf(await frozen({ plan: rule })).includes('no-inspections'));
  const later = await frozen({ plan: rule, inspections: [inspection('X', '2026-03-03'), inspection('X', '2026-03-02')] });
  t.deepEqual(warning(later.warnings, 'inspections-after-as-of'), [{ count: 1, asOf: '2026-03-02' }]);
});

test('the summary in words, in both languages', async (t) => {
  const result = await frozen({
    entities: [...entities('E', 4), entity('gone', { state: 'cancelled' })],
    inspectors: [inspector('I1'), inspector('I2'), inspector('I3', { state: 'left' }), inspector('F', { department: 'fire' })],
  });
  t.deepEqual(describeSummary(result.summary, 'zh'), [
    '检查对象：读入 5，符合条件 5，入库 4，排除 1',
    '  排除：已注销（deregistered）1',
    '层 A：4 个，抽 2，替补 0',
    '市场监管局（market）：检查对象 4，检查人员 2，预计 4 人次，上限合计 10，负荷 40 %',
    '  未入库人员：已离岗 1（I3）',
    '其他部门的检查人员 1 名，未参加',
    '回避：名单 0 对，上次检查人员 0 对',
  ]);
  t.is(describeSummary(result.summary, 'en')[0], 'Entities: 5 read, 5 match the filter, 4 in the pool, 1 left out');
});

test('of many left out for one reason, five are named', async (t) => {
  const gone = Array.from({ length: 7 }, (_, i) => inspector(`G${i}`, { state: 'suspended' }));
  const { summary } = await frozen({ inspectors: [...gone, inspector('I1'), inspector('I2')] });
  t.true(describeSummary(summary, 'en').includes('  inspectors left out: Suspended 7 (G0, G1, G2, G3, G4 …)'));
});

test('every sentence stands in both languages, with the same details', async (t) => {
  const details = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
  for (const catalogue of [FREEZE_WORDS, WARNING_WORDS, EXCLUSION_WORDS, INSPECTOR_WORDS]) {
    for (const [code, { zh, en }] of Object.entries(catalogue)) {
      t.deepEqual(details(zh), details(en), code);
      t.regex(zh, /\p{Script=Han}/u, code);
    }
  }
});

test('no warning and no problem leaves a gap in its sentence', async (t) => {
  const { warnings } = await frozen({
    inspectors: [inspector('I1', { regions: [] })],
    plan: plan({ disclosure: 'sealed', entropy: { kind: 'none' } }),
  });
  const problems = await refused({
    entities: [entity('甲'), entity('E1'), entity('E1'), entity('E2', { region: '-' })],
    inspectors: [inspector('I1', { cap: -1 })],
  });
  const sentences = (['zh', 'en'] as const).flatMap((language) => [
    ...warnings.map((found) => explainWarning(found, language)),
    ...problems.map((found) => explainFreeze(found, language)),
  ]);
  t.true(sentences.length >= 16);
  for (const sentence of sentences) t.notRegex(sentence, /[{}]/);
});
