/** Whatever departments enter within the rules is a plan of the draw. */

import { parsePlan } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { planReasons, planTreeOf } from '../../dist/tasks/plan-tree.js';
import { preparationShape, settingsShape } from '../../dist/tasks/settings.js';
import type { PartState } from '../../dist/tasks/states.js';
import type { Preparation, Task, TaskPart, TaskSettings } from '../../dist/tasks/task.js';
import { PARTS, SETTINGS } from './demo-plan.js';
import { DRAFT } from './demo-task.js';

const BASE: Task = {
  ...DRAFT,
  id: '0'.repeat(32),
  department: 'market',
  entityDirectory: 'market',
  approval: null,
  state: 'draft',
  version: 1,
  createdAt: '2026-02-20T01:00:00.000Z',
  createdBy: 'planner',
  changedAt: '2026-02-20T01:00:00.000Z',
  changedBy: 'planner',
  publicSince: null,
  cancellation: null,
};

const partOf = (department: string, preparation: Preparation, state: PartState = 'inspectors_ready'): TaskPart => ({
  taskId: BASE.id,
  department,
  name: `${department} 局`,
  nameEn: null,
  role: department === 'market' ? 'initiating' : 'cooperating',
  state,
  preparation,
  declineReason: null,
  readiness: null,
  version: 1,
  changedAt: BASE.changedAt,
});

/** Texts of all kinds, also such as mean something in YAML and in JSON. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '0101',
      'no',
      '1e3',
      '- x',
      'a: b',
      '"',
      "'",
      '{[',
      '&a',
      '*a',
      '!!str x',
      '# x',
      '杭州',
      '\u2028',
      '= 1',
      '0x1F',
      'on',
    ),
  )
  .filter((value) => value.trim() !== '' && !['null', '~'].includes(value.trim()));
const code = fc.stringMatching(/^[0-9A-Za-z._-]{1,12}$/).filter((value) => value !== 'null');
const region = fc.stringMatching(/^[0-9]{2,6}$/);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });

const filter = fc.record(
  { region: some(region), industry: some(text), category: some(text), tag: some(text), risk: some(text) },
  { requiredKeys: [] },
);

const condition = fc.record({ tag: fc.array(text, { minLength: 1, maxLength: 2 }), qualification: code });

const rule = fc.oneof(
  fc.record({ count: fc.nat(1000), reserve: fc.nat(9) }),
  fc.record({
    rate: fc.oneof(
      fc.nat(100).map((percent) => `${percent}%`),
      fc.constant('0.5%'),
      fc.tuple(fc.nat(7), fc.integer({ min: 7, max: 9 })),
    ),
    rounding: fc.constantFrom('ceil' as const, 'floor' as const, 'half-up' as const),
    minimum: fc.nat(5),
    maximum: fc.option(fc.integer({ min: 5, max: 500 })),
  }),
);

const key = text.filter((value) => value !== '__proto__');

const settings: fc.Arbitrary<TaskSettings> = fc
  .record({
    filter,
    strata: fc.record({
      by: fc.option(fc.constantFrom('risk', 'category', '信用分类')),
      names: fc.dictionary(key, code, { maxKeys: 3 }),
      rules: fc.dictionary(code, rule, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    }),
    frequency: some(
      fc.oneof(
        fc.record({ months: fc.integer({ min: 1, max: 600 }), risk: some(text) }),
        fc.record({ days: fc.integer({ min: 1, max: 36_500 }) }),
        fc.record({ visits: fc.integer({ min: 1, max: 1000 }), per: fc.constant('year' as const), department: fc.constant('market') }),
      ),
    ),
    leave: fc.constantFrom('overlapping' as const, 'whole-period' as const),
    disclosure: fc.constantFrom('open' as const, 'sealed' as const),
    publishList: fc.boolean(),
    names: fc.constantFrom('full' as const, 'masked' as const),
    entropy: fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.constant({ kind: 'drand' as const, round: 'auto' as const }),
      text.map((description) => ({ kind: 'witnessed' as const, description })),
    ),
  })
  .map((given) => settingsShape.parse({ ...SETTINGS, ...given }));

const role = fc.record({ role: code, name: text, requires: some(code), count: fc.integer({ min: 1, max: 100 }) });

const preparation: fc.Arbitrary<Preparation> = fc
  .record({
    items: fc.uniqueArray(text, { minLength: 1, maxLength: 5, selector: (value) => value.normalize().trim() }),
    checks: fc.option(filter),
    team: fc.uniqueArray(role, { minLength: 1, maxLength: 4, selector: (one) => one.role }),
    cap: fc.oneof(
      fc.nat(1_000_000),
      fc.constantFrom('1', '1.5', '0.25').map((average) => ({ average })),
    ),
    requires: some(condition),
  })
  .map((given) => preparationShape.parse(given));

test('every valid task is a plan', (t) => {
  fc.assert(
    fc.property(text, fc.option(text), settings, preparation, preparation, (title, documentNumber, given, own, other) => {
      const task: Task = { ...BASE, title, documentNumber, settings: given };
      const parts = [partOf('ecology', other), partOf('market', own), partOf('gone', own, 'withdrawn'), partOf('no', own, 'declined')];
      const tree = planTreeOf(task, parts, { attempt: 1, previous: null });
      const plan = parsePlan(JSON.stringify(tree), 'task');
      if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
      t.deepEqual(
        plan.value.departments.map(({ id, items, team }) => [id, items.length, team.length]),
        [
          ['market', own.items.length, own.team.length],
          ['ecology', other.items.length, other.team.length],
        ],
      );
      t.is(plan.value.title, title.normalize().trim());
      t.is(plan.value.strata.rules.size + (plan.value.strata.fallback === null ? 0 : 1), Object.keys(given.strata?.rules ?? {}).length);
    }),
    { numRuns: 200 },
  );
});

test('what publication alone is about is no part of the plan', (t) => {
  const task: Task = { ...BASE, settings: { ...SETTINGS, publishList: false, names: 'full' } };
  const tree = planTreeOf(task, [partOf('market', PARTS.market)], { attempt: 1, previous: null });
  t.false('publishList' in tree);
  t.false('names' in tree);
});

test('problems of a part are told by its department, and those of one department can be had alone', (t) => {
  const parts = [
    partOf('ecology.west', { ...PARTS.ecology, team: [{ role: 'leader', count: 0 }] }),
    partOf('market', { ...PARTS.market, items: [], requires: [{ qualification: 'food' }] }),
  ];
  const tree = planTreeOf({ ...BASE, settings: { ...SETTINGS, frequency: [{}] } }, parts, { attempt: 1, previous: null });
  const plan = parsePlan(JSON.stringify(tree), 'task');
  const problems = plan.ok ? [] : plan.problems;
  const pathsOf = (department: string | null) => planReasons(parts, problems, department).map(({ place }) => place.path);
  t.deepEqual(pathsOf(null).sort(), ['frequency[0]', 'parts.ecology.west.team[0].count', 'parts.market.items', 'parts.market.requires[0]']);
  t.deepEqual(pathsOf('ecology.west'), ['parts.ecology.west.team[0].count']);
  t.deepEqual(pathsOf('market').sort(), ['parts.market.items', 'parts.market.requires[0]']);
  t.true(planReasons(parts, problems).every(({ zh }) => zh.includes('parts.') || zh.includes('frequency')));
});
