/** A task does what was planned, and nothing beside it. */

import test from 'ava';
import fc from 'fast-check';
import { changeTask, type TaskChange } from '../../dist/acts/tasks/change-task.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import type { OwnedTask, PlannedTask } from '../../dist/plans/planned-task.js';
import { refusal } from '../../dist/problems/problems.js';
import { leavesPlan } from '../../dist/tasks/plan-fit.js';
import { settingsOfPlanned } from '../../dist/tasks/planned-settings.js';
import type { Task, TaskPart } from '../../dist/tasks/task.js';
import { ENGINES } from '../support/engines.js';
import { PLANNED, PLANNED_ELSEWHERE, planner } from './city.js';
import { PARTS } from './demo-plan.js';
import { allReady, cityService, DRAFT, taskNow, valueIn } from './demo-task.js';

const AT = '2026-02-20T01:00:00.000Z';

const taskOf = (settings: Task['settings']): Task => ({
  ...DRAFT,
  id: '0'.repeat(32),
  department: 'market',
  entityDirectory: 'market',
  approval: null,
  state: 'draft',
  settings,
  version: 1,
  createdAt: AT,
  createdBy: 'planner',
  changedAt: AT,
  changedBy: 'planner',
  publicSince: null,
  cancellation: null,
});

const partOf = (department: string, items: readonly string[], state: TaskPart['state'] = 'inspectors_ready'): TaskPart => ({
  taskId: '0'.repeat(32),
  department,
  name: department,
  nameEn: null,
  role: department === 'market' ? 'initiating' : 'cooperating',
  state,
  preparation: { ...PARTS.market, items: [...items] },
  declineReason: null,
  readiness: null,
  version: 1,
  changedAt: AT,
});

const some = (...values: string[]) => fc.subarray(values);
const items = (letter: string) => fc.subarray([`${letter}-1`, `${letter}-2`, `${letter}-3`], { minLength: 1 });

const planned: fc.Arbitrary<PlannedTask> = fc.record({
  id: fc.constantFrom('a', 'b'),
  title: fc.constant('抽查'),
  items: items('market'),
  cooperating: fc
    .subarray(['culture', 'ecology'])
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ department: fc.constant(id), items: items(id) })))),
  scope: fc.constant('directed' as const),
  filter: fc.record({
    region: some('3301', '330106', '3302'),
    industry: some('C', 'C26', '27', 'H61', 'Q84'),
    category: some('企业', '个体工商户'),
    tag: some('餐饮服务', '矿山'),
    risk: some('A', 'B', 'C', 'D'),
  }),
  ratio: fc.constant({ rule: { count: 1 }, byRisk: {} }),
  timesPerYear: fc.constant(1),
  window: fc.constantFrom({ from: '2026-03-01', to: '2026-06-30' }, { from: '2026-05-01', to: '2026-10-31' }),
  method: fc.constant('on-site' as const),
});

const owned = (task: PlannedTask): OwnedTask => ({ department: 'market', task });

const asPlanned = ({ items: own, cooperating }: PlannedTask): TaskPart[] => [
  partOf('market', own),
  ...cooperating.map((part) => partOf(part.department, part.items)),
];

const pathsOf = (task: Task, parts: readonly TaskPart[], ...tasks: readonly PlannedTask[]) =>
  leavesPlan(task, parts, tasks.map(owned)).map(({ place }) => place.path);

test('a task built from its planned task fits it, also beside another planned task', (t) => {
  const isFit = (one: PlannedTask, other: PlannedTask): boolean => {
    const task = taskOf(settingsOfPlanned([one]));
    return pathsOf(task, asPlanned(one), one).length === 0 && pathsOf(task, asPlanned(one), other, one).length === 0;
  };
  t.notThrows(() => fc.assert(fc.property(planned, planned, isFit)));
});

test('a department, an item, a day and every value of a filter that was not planned is named, each by its path', (t) => {
  const isNamed = (one: PlannedTask): void => {
    const settings = settingsOfPlanned([one]);
    const parts = asPlanned(one);
    const fit = taskOf(settings);
    t.deepEqual(pathsOf(fit, [...parts, partOf('emergency', ['market-1'])], one), ['parts.emergency']);
    t.deepEqual(pathsOf(fit, [...parts, partOf('emergency', ['market-1'], 'declined')], one), []);
    t.deepEqual(pathsOf(fit, [partOf('market', [...one.items, 'other']), ...parts.slice(1)], one), [
      `parts.market.items[${one.items.length}]`,
    ]);
    for (const period of [
      { from: '2026-02-28', to: one.window.to },
      { from: one.window.from, to: '2026-11-01' },
    ]) {
      t.deepEqual(pathsOf(taskOf({ ...settings, period }), parts, one), ['period']);
    }
    for (const member of ['region', 'industry', 'category', 'tag', 'risk'] as const) {
      const expected = one.filter[member].length === 0 ? [] : [`filter.${member}`];
      for (const values of [[], [...one.filter[member], '0']]) {
        t.deepEqual(pathsOf(taskOf({ ...settings, filter: { ...settings.filter, [member]: values } }), parts, one), expected);
      }
    }
  };
  t.notThrows(() => fc.assert(fc.property(planned, isNamed)));
});

test('narrower regions and industries fit, with or without the letter of the section', (t) => {
  const [one] = fc.sample(planned, 1);
  if (one === undefined) return t.fail('no planned task');
  const asked = { region: ['3301'], industry: ['C', '61'], category: [], tag: [], risk: [] };
  const industries = (industry: string[]) =>
    pathsOf(taskOf({ filter: { region: ['330106'], industry } }), asPlanned(one), { ...one, filter: asked });
  t.deepEqual(industries(['26', 'C2614', 'H6110']), []);
  t.deepEqual(industries(['H62']), ['filter.industry']);
  t.deepEqual(industries(['H']), ['filter.industry'], 'wider than planned');
});

for (const engine of ENGINES) {
  test(`${engine}: a task that leaves its plan is not confirmed until it comes back to it, whatever stands in the plan's proposal`, async (t) => {
    const service = await cityService(t, engine);
    const market = planner('market');
    const id = await allReady(service, []);
    const change = async (what: TaskChange): Promise<void> => {
      valueIn(await changeTask(service, market, id, (await taskNow(service, id)).task.version, what));
    };
    const confirm = async () => confirmTask(service, market, id, (await taskNow(service, id)).task.version, []);
    const period = { from: '2026-03-16', to: '2026-07-01' };
    for (const source of [DRAFT.source, { kind: 'proposal', planTasks: [PLANNED, PLANNED_ELSEWHERE] } as const]) {
      await change({ source, settings: { period } });
      const outcome = await confirm();
      const reasons = outcome.ok ? [] : refusal(outcome.problems, '').reasons;
      t.deepEqual(
        reasons.map(({ code, place }) => [code, place.path]),
        [
          ['task-leaves-plan', undefined],
          ['task-leaves-plan', 'period'],
        ],
      );
      t.true(reasons.every(({ zh, en }) => zh !== '' && en !== ''));
    }
    await change({ settings: { period: { ...period, to: '2026-06-30' } } });
    valueIn(await confirm());
  });
}
