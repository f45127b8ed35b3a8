import { parsePlan } from '@double-random/directories';
import test from 'ava';
import { EXAMPLE, mutated } from './example.js';

/** `code path`, or `code` alone where the text itself is refused, in the order told. */
function problemsOf(text: string): string[] {
  const outcome = parsePlan(text, 'plan.yaml');
  return outcome.ok ? [] : outcome.problems.map(({ code, place }) => (place.path === undefined ? code : `${code} ${place.path}`));
}

type Negative = readonly [name: string, exchange: readonly [from: string, to: string], ...problems: string[]];

const ENTROPY = '{ kind: witnessed, description: 摇号机现场摇出的号码 }';

const NEGATIVES: readonly Negative[] = [
  ['a draw id with a space', ['hz-2026-joint-001', 'hz 2026'], 'not-code drawId'],
  ['an empty title', ['title: 2026年杭州市跨部门联合双随机抽查（第一批）', 'title: "  "'], 'empty-text title'],
  ['a lone surrogate', ['title: 2026年', 'title: "\\ud800"\n#'], 'lone-surrogate title'],
  ['a title missing', ['title: 2026年', 'titl: 2026年'], 'missing-member title', 'unknown-member-near titl'],
  ['a day that never was', ['asOf: 2026-03-02', 'asOf: 2026-02-29'], 'not-date asOf'],
  ['a period that ends before it begins', ['to: 2026-05-29', 'to: 2026-03-10'], 'period-backwards period'],
  ['a period before the directories', ['from: 2026-03-16', 'from: 2026-03-01'], 'period-before-as-of period.from'],
  ['a time without offset', ['2026-03-06T08:00:00Z', '2026-03-06T08:00:00'], 'not-time revealBy'],
  ['a leap second', ['2026-03-06T08:00:00Z', '2026-03-06T23:59:60Z'], 'not-time revealBy'],
  ['an offset beyond fourteen hours', ['2026-03-06T08:00:00Z', '2026-03-06T08:00:00+15:00'], 'not-time revealBy'],
  ['reveals before commitments', ['2026-03-06T08:00:00Z', '2026-03-05T07:59:59Z'], 'reveal-before-commit revealBy'],
  ['reveals after the visits', ['2026-03-06T08:00:00Z', '2026-05-30T00:00:00Z'], 'reveal-after-period revealBy'],
  ['no initiating department', ['role: initiating', 'role: cooperating'], 'not-one-initiating departments'],
  ['two initiating departments', ['role: cooperating', 'role: initiating'], 'not-one-initiating departments'],
  ['departments that differ in case only', ['id: ecology', 'id: MARKET'], 'alike-departments departments[1].id'],
  ['no department', ['departments:', 'departments: []\nx:'], 'too-few departments', 'unknown-member x'],
  ['a role twice in a team', ['role: member', 'role: leader'], 'occurs-twice departments[0].team[1].role'],
  ['a team of nobody', ['count: 2', 'count: 0'], 'not-integer departments[1].team[0].count'],
  ['a number with a fraction', ['count: 2', 'count: 2.0'], 'not-integer departments[1].team[0].count'],
  ['an item twice', ['[SC-01, SC-04]', '[SC-01, SC-01]'], 'occurs-twice departments[0].items[1]'],
  ['no item', ['[SC-01, SC-04]', '[]'], 'too-few departments[0].items'],
  ['a cap above the limit', ['cap: 12', 'cap: 1000001'], 'not-integer departments[0].cap.visits'],
  ['a cap that is a fraction', ['cap: 12', 'cap: 1.5'], 'not-integer departments[0].cap.visits'],
  ['a cap of nothing', ['cap: 12', 'cap:'], 'expected-mapping departments[0].cap'],
  ['an average of nothing', ['average: 1.5', 'average: 0.0'], 'not-decimal departments[1].cap.average'],
  ['an average in exponents', ['average: 1.5', 'average: 15e-1'], 'not-decimal departments[1].cap.average'],
  ['a cap twice over', ['average: 1.5', 'average: 1.5, visits: 3'], 'visits-or-average departments[1].cap'],
  ['a requirement without condition', ['tag: 特种设备使用, ', ''], 'no-condition departments[0].requires[0]'],
  [
    'a qualification that is no code',
    ['qualification: special-equipment', 'qualification: 特种设备'],
    'not-code departments[0].requires[0].qualification',
  ],
  ['a region with a dash', ['region: [3301]', 'region: [33-01]'], 'not-region filter.region[0]'],
  ['a name for no region', ['filter:', 'regions: { 33-01: 杭州市 }\nfilter:'], 'not-region regions["33-01"]'],
  ['a region without a name', ['filter:', 'regions: { 3301: { nameEn: Hangzhou } }\nfilter:'], 'missing-member regions["3301"].name'],
  ['an unknown filter', ['filter: { region: [3301]', 'filter: { regoin: [3301]'], 'unknown-member-near filter.regoin'],
  ['a bare number as rate', ['rate: 1%', 'rate: 1'], 'not-rate strata.rules.A.rate'],
  ['a float as rate', ['rate: 1%', 'rate: 0.01'], 'not-rate strata.rules.A.rate'],
  ['a rate over nothing', ['rate: 1%', 'rate: 1/0'], 'not-rate strata.rules.A.rate'],
  ['a rate of three parts', ['rate: 1%', 'rate: [1, 2, 3]'], 'not-rate strata.rules.A.rate'],
  ['more than all', ['rate: 1%', 'rate: 101%'], 'rate-above-one strata.rules.A.rate'],
  ['count and rate', ['rate: 1%', 'count: 3, rate: 1%'], 'count-or-rate strata.rules.A'],
  ['neither count nor rate', ['count: 30, ', ''], 'count-or-rate strata.rules.high'],
  ['a rounding of a count', ['count: 30', 'count: 30, rounding: ceil'], 'only-with-rate strata.rules.high.rounding'],
  ['a rate without rounding', ['rounding: ceil, ', ''], 'rounding-missing strata.rules.A'],
  ['an unknown rounding', ['rounding: ceil', 'rounding: up'], 'not-one-of strata.rules.A.rounding'],
  ['a minimum above the maximum', ['minimum: 1', 'minimum: 3, maximum: 2'], 'minimum-above-maximum strata.rules.A.minimum'],
  ['a negative reserve', ['reserve: 2', 'reserve: -2'], 'not-integer strata.rules.A.reserve'],
  ['a stratum that is no code', ['    A: {', '    甲: {'], 'not-code strata.rules["甲"]'],
  ['a name for no code', ['"Risk 1 (High)": high', '"Risk 1 (High)": 高'], 'not-code strata.names["Risk 1 (High)"]'],
  ['no rule at all', ['strata:\n', 'strata: { rules: {} }\nlayers:\n'], 'no-rules strata.rules', 'unknown-member layers'],
  ['two intervals in a rule', ['months: 12', 'months: 12, days: 3'], 'one-frequency frequency[0]'],
  ['visits per nothing', ['visits: 2, per: year', 'visits: 2'], 'visits-per-year frequency[1]'],
  ['visits per month', ['per: year', 'per: month'], 'not-one-of frequency[1].per'],
  ['a frequency of nobody', ['department: market', 'department: police'], 'unknown-department frequency[1].department'],
  ['a truth value of another kind', ['pairs: true', 'pairs: yes'], 'not-yes-no recusals.pairs'],
  ['an unknown entropy', [ENTROPY, '{ kind: lottery }'], 'not-one-of entropy.kind'],
  ['an entropy without kind', [ENTROPY, '{ round: 3 }'], 'missing-member entropy.kind'],
  ['a member of another entropy', [ENTROPY, '{ kind: none, round: 3 }'], 'unknown-member entropy.round'],
  ['another chain', [ENTROPY, '{ kind: drand, round: auto, chain: abc }'], 'not-one-of entropy.chain'],
  ['a round not later than the reveals', [ENTROPY, '{ kind: drand, round: 26660212 }'], 'round-too-early entropy.round'],
  ['a first attempt with a previous', ['asOf:', `previous: ${'ab'.repeat(32)}\nasOf:`], 'first-attempt-previous previous'],
  ['a second attempt without a previous', ['asOf:', 'attempt: 2\nasOf:'], 'first-attempt-previous attempt'],
  ['a previous that is no hash', ['asOf:', 'attempt: 2\nprevious: AB\nasOf:'], 'not-hash previous'],
  ['a disclosure of another kind', ['disclosure: open', 'disclosure: secret'], 'not-one-of disclosure'],
  ['leave of another kind', ['disclosure: open', 'leave: none'], 'not-one-of leave'],
  ['a list where a text belongs', ['title: 2026年', 'title: [a]\n#'], 'expected-text title'],
  [
    'a text where a list belongs',
    ['    team:\n', '    team: x\n    tem:\n'],
    'expected-list departments[0].team',
    'unknown-member-near departments[0].tem',
  ],
  ['a text where a mapping belongs', ['strata:\n', 'strata: x\nlayers:\n'], 'expected-mapping strata', 'unknown-member layers'],
  ['a key twice', ['disclosure: open', 'disclosure: open\ndisclosure: sealed'], 'duplicate-key'],
  ['an anchor and its alias', ['disclosure: open', 'disclosure: &x open\nleave: *x'], 'alias-refused', 'alias-refused'],
  ['a tag', ['disclosure: open', 'disclosure: !!binary open'], 'tag-refused'],
  ['a list as key', ['disclosure: open', '? [disclosure]\n: open'], 'key-not-text'],
  ['the name __proto__', ['disclosure: open', '__proto__: open'], 'key-not-text'],
  ['two documents', ['disclosure: open', 'disclosure: open\n---\na: b'], 'several-documents'],
  ['a tab as indentation', ['disclosure: open', 'leave:\n\toverlapping: x'], 'not-yaml'],
];

for (const [name, exchange, ...problems] of NEGATIVES) {
  test(`refused: ${name}`, (t) => {
    t.deepEqual(problemsOf(mutated(exchange)), problems);
  });
}

test('refused: a bomb of brackets, dashes or spaces, without a crash', (t) => {
  t.deepEqual(problemsOf('['.repeat(100_000)), ['too-deep']);
  t.deepEqual(problemsOf(`a: ${'{a: '.repeat(40)}`), ['too-deep']);
  t.deepEqual(problemsOf(`${'- '.repeat(90_000)}a`), ['too-deep']);
  t.deepEqual(problemsOf(Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')), ['too-deep']);
  t.deepEqual(problemsOf(`#${'x'.repeat(300_000)}`), ['too-long']);
});

test('refused: ten thousand mistakes, of which five hundred are told and the rest counted', (t) => {
  const outcome = parsePlan(`- ${'[]'.repeat(5)}\n${'&a x: y\n'.repeat(10_000)}`, 'plan.yaml');
  const problems = outcome.ok ? [] : outcome.problems;
  t.is(problems.length, 501);
  t.deepEqual(problems.at(-1)?.code, 'and-more');
});

test('refused: nothing, and what is no mapping', (t) => {
  t.deepEqual(problemsOf(''), ['expected-mapping ']);
  t.deepEqual(problemsOf('- a'), ['expected-mapping ']);
  t.deepEqual(problemsOf('{}').length, 9);
});

test('a plan with many mistakes shows all of them, by line', (t) => {
  const text = mutated(
    ['asOf: 2026-03-02', 'asOf: 2026-02-30'],
    ['role: initiating', 'role: boss'],
    ['count: 2', 'count: 0'],
    ['average: 1.5', 'average: -1'],
    ['rate: 1%', 'rate: 3'],
    ['count: 30', 'cout: 30'],
    ['months: 12', 'months: 12, days: 3'],
    [ENTROPY, '{ kind: drand, round: 5 }'],
    ['disclosure: open', 'discloure: open'],
  );
  t.deepEqual(problemsOf(text), [
    'not-date asOf',
    'not-one-of departments[0].role',
    'not-integer departments[1].team[0].count',
    'not-decimal departments[1].cap.average',
    'not-rate strata.rules.A.rate',
    'unknown-member-near strata.rules.high.cout',
    'count-or-rate strata.rules.high',
    'one-frequency frequency[0]',
    'round-too-early entropy.round',
    'unknown-member-near discloure',
  ]);
});

test('the first allowed round and its time are named', (t) => {
  const outcome = parsePlan(EXAMPLE.replace(ENTROPY, '{ kind: drand, round: 5 }'), 'plan.yaml');
  t.deepEqual(outcome.ok ? [] : outcome.problems.map(({ details }) => details), [
    { round: 5, revealBy: '2026-03-06T08:00:00Z', first: 26660213, time: '2026-03-06T08:00:03Z' },
  ]);
});
