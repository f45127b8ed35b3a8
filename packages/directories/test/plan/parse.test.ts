import { explainPlan, PLAN_WORDS, type Plan, type PlanCode, parsePlan } from '@double-random/directories';
import test from 'ava';
import { EXAMPLE, mutated } from './example.js';

const read = (text: string, fileName = 'plan.yaml'): Plan => {
  const outcome = parsePlan(text, fileName);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => explainPlan(problem, 'en')).join('\n'));
  return outcome.value;
};

test('the example is read whole', (t) => {
  const plan = read(EXAMPLE);
  t.is(plan.drawId, 'hz-2026-joint-001');
  t.is(plan.attempt, 1);
  t.is(plan.previous, null);
  t.deepEqual(plan.period, { from: '2026-03-16', to: '2026-05-29' });
  t.deepEqual(
    plan.departments.map(({ id, role, items }) => [id, role, items]),
    [
      ['market', 'initiating', ['SC-01', 'SC-04']],
      ['ecology', 'cooperating', ['HB-02']],
    ],
  );
  t.deepEqual(plan.departments[0]?.team, [
    { role: 'leader', name: '组长', nameEn: 'Leader', requires: ['leader'], count: 1 },
    { role: 'member', name: '组员', nameEn: null, requires: [], count: 1 },
  ]);
  t.deepEqual(plan.departments[0]?.requires[1], {
    condition: { region: [], industry: ['C26'], category: [], tag: [], risk: [] },
    qualification: 'hazardous-chemicals',
  });
  t.deepEqual(plan.departments[0]?.cap, { kind: 'number', visits: 12 });
  t.deepEqual(plan.departments[1]?.cap, { kind: 'average', factor: { num: 15n, den: 10n } });
  t.deepEqual(plan.filter, { region: ['3301'], industry: ['C', 'H61'], category: [], tag: [], risk: [] });
  t.deepEqual(plan.strata.names, new Map([['Risk 1 (High)', 'high']]));
  t.deepEqual(plan.strata.rules.get('A'), { rule: { rate: [1, 100], rounding: 'ceil', minimum: 1, maximum: null }, reserve: 2 });
  t.deepEqual(plan.strata.rules.get('high'), { rule: { count: 30 }, reserve: 5 });
  t.deepEqual(plan.strata.fallback, { rule: { rate: [1, 3], rounding: 'half-up', minimum: 0, maximum: null }, reserve: 0 });
  t.deepEqual(plan.frequency, [
    { risk: ['A'], department: null, kind: 'interval', unit: 'months', length: 12 },
    { risk: [], department: 'market', kind: 'per-year', visits: 2 },
  ]);
  t.deepEqual(plan.recusals, { pairs: true, notSameInspectorAsLastTime: true });
  t.is(plan.leave, 'overlapping');
});

test('regions have a name, and may have an English one', (t) => {
  t.deepEqual(read(EXAMPLE).regions, new Map());
  const plan = read(mutated(['filter:', 'regions: { 330106: 西湖区, "330110": { name: 余杭区, nameEn: Yuhang } }\nfilter:']));
  t.deepEqual(
    plan.regions,
    new Map([
      ['330106', { zh: '西湖区', en: '西湖区' }],
      ['330110', { zh: '余杭区', en: 'Yuhang' }],
    ]),
  );
});

test('a time with an offset is brought to UTC', (t) => {
  t.is(read(EXAMPLE).commitBy, '2026-03-05T08:00:00Z');
  t.is(read(mutated(['2026-03-05T16:00:00+08:00', '2026-03-05T02:30:00-05:30'])).commitBy, '2026-03-05T08:00:00Z');
});

test('JSON says the same as YAML', (t) => {
  const json = `{"drawId": "d", "title": "题\\u76ee", "asOf": "2026-03-02", "period": {"from": "2026-03-16", "to": "2026-05-29"},
    "departments": [{"id": "m", "name": "局", "role": "initiating", "items": ["1"], "cap": {"average": 1.50}, "team": [{"role": "r", "count": 2}]}],
    "strata": {"rules": {"all": {"rate": "0.5%", "rounding": "floor", "minimum": 3, "maximum": null}}},
    "entropy": {"kind": "none"}, "commitBy": "2026-03-05T08:00:00Z", "revealBy": "2026-03-05T08:00:00Z"}`;
  const plan = read(json, 'plan.json');
  t.is(plan.title, '题目');
  t.is(plan.strata.by, null);
  t.deepEqual(plan.strata.rules.get('all')?.rule, { rate: [5, 1000], rounding: 'floor', minimum: 3, maximum: null });
  t.deepEqual(plan.departments[0]?.cap, { kind: 'average', factor: { num: 150n, den: 100n } });
});

test('codes keep their zeros, and no word becomes a truth value', (t) => {
  const plan = read(mutated(['region: [3301]', 'region: [0033]'], ['[SC-01, SC-04]', '[no, 007, 1e3]']));
  t.deepEqual(plan.filter.region, ['0033']);
  t.deepEqual(plan.departments[0]?.items, ['no', '007', '1e3']);
});

test('a BOM, other line ends and letters not in NFC do not matter', (t) => {
  const plan = read(`\uFEFF${mutated(['title: 2026年', 'title: Cafe\u0301 2026年']).replaceAll('\n', '\r\n')}`);
  t.is(plan.title, 'Café 2026年杭州市跨部门联合双随机抽查（第一批）');
});

test('one value stands for a list of one', (t) => {
  t.deepEqual(read(mutated(['region: [3301]', 'region: 3301'])).filter.region, ['3301']);
});

test('a member left empty is as if it were not there', (t) => {
  const plan = read(mutated(['documentNumber: 杭双随机办〔2026〕3号', 'documentNumber:'], ['  - { risk: [A], months: 12 }\n', '']));
  t.is(plan.documentNumber, null);
  t.is(plan.frequency.length, 1);
});

const RATES: readonly (readonly [string, readonly [number, number]])[] = [
  ['3%', [3, 100]],
  ['0.5%', [5, 1000]],
  ['"12.25 %"', [1225, 10000]],
  ['100%', [100, 100]],
  ['3％', [3, 100]],
  ['1/3', [1, 3]],
  ['[1, 3]', [1, 3]],
  ['0/7', [0, 7]],
];

for (const [text, rate] of RATES) {
  test(`the rate ${text} is exactly ${rate.join('/')}`, (t) => {
    const rule = read(mutated(['rate: 1%', `rate: ${text}`])).strata.rules.get('A')?.rule;
    t.deepEqual(rule !== undefined && 'rate' in rule ? rule.rate : undefined, rate);
  });
}

const DRAND = 'entropy: { kind: witnessed, description: 摇号机现场摇出的号码 }';

test('round: auto is the first round an hour after the reveals', (t) => {
  const { entropy } = read(mutated([DRAND, 'entropy: { kind: drand, round: auto }']));
  if (entropy.kind !== 'drand') return t.fail();
  const made = 1692803367 + (entropy.round - 1) * 3;
  const earliest = Date.parse('2026-03-06T09:00:00Z') / 1000;
  t.true(made >= earliest && made - 3 < earliest);
  t.is(entropy.chain, '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971');
});

test('the first allowed round is accepted', (t) => {
  // (2026-03-06T08:00:00Z − genesis) / 3 s, rounded down, + 2
  t.deepEqual(read(mutated([DRAND, 'entropy: { kind: drand, round: 26660213 }'])).entropy, {
    kind: 'drand',
    chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    round: 26660213,
  });
});

test('a later attempt names the one before', (t) => {
  const previous = 'a1'.repeat(32);
  const plan = read(mutated(['asOf:', `attempt: 2\nprevious: ${previous}\nasOf:`]));
  t.is(plan.attempt, 2);
  t.is(plan.previous, previous);
});

test('every problem has words in both languages, with the same details', (t) => {
  for (const [code, { zh, en }] of Object.entries(PLAN_WORDS)) {
    const details = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
    t.deepEqual(details(zh), details(en), code);
    t.regex(zh, /\p{Script=Han}/u, code);
  }
});

test('a problem is told with its file, line and path', (t) => {
  const outcome = parsePlan(mutated(['role: initiating', 'role: boss']), '计划.yaml');
  if (outcome.ok) return t.fail();
  const [problem] = outcome.problems;
  if (problem === undefined) return t.fail();
  t.is(problem.code, 'not-one-of' satisfies PlanCode);
  t.is(explainPlan(problem, 'zh'), '计划.yaml，第 10 行，departments[0].role：「boss」应为下列之一：initiating, cooperating。');
  t.is(explainPlan(problem, 'en'), '计划.yaml, line 10, departments[0].role: "boss" must be one of initiating, cooperating.');
});
