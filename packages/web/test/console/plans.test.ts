import test from 'ava';
import { stepWords } from '../../console/src/areas/plans/act-words.js';
import { actsFor, phaseOf, stepsDone } from '../../console/src/areas/plans/plan-acts.js';
import { formOfPlan, isRate, newTask, planBody, planFaults, tasksInYear } from '../../console/src/areas/plans/plan-form.js';
import { filterText, type PlannedTask, rateText, ratioText, taskPartText } from '../../console/src/areas/plans/planned-task-text.js';
import type { Namer } from '../../console/src/house/naming.js';

const namer: Namer = {
  say: ({ zh }) => zh,
  department: (id) => `${id}局`,
  item: (department, code) => `${department}${code}`,
  entity: () => null,
  inspector: () => null,
};

const task: PlannedTask = {
  id: 't1',
  title: '第一批',
  items: ['S1'],
  cooperating: [{ department: 'fire', items: ['F1', 'F2'] }],
  scope: 'directed',
  filter: { region: ['330106'], industry: ['H62'], category: [], tag: [], risk: ['A'] },
  ratio: {
    rule: { rate: [3, 100], rounding: 'ceil', minimum: 5, maximum: null },
    byRisk: { D: { rate: [1, 3], rounding: 'half-up', minimum: 0, maximum: 20 }, C: { count: 8 } },
  },
  timesPerYear: 2,
  window: { from: '2026-01-01', to: '2026-12-31' },
  method: 'on-site',
};

const edition = (code: Parameters<typeof phaseOf>[0]['state']['code'], awaits: Parameters<typeof phaseOf>[0]['awaits'] = null) => ({
  state: { code, zh: '', en: '' },
  awaits,
  department: 'market',
  confirmations: [
    { department: 'fire', answer: 'asked' as const, reason: null, at: null },
    { department: 'culture', answer: 'confirmed' as const, reason: null, at: null },
  ],
});
const planner = { department: 'market', roles: ['planner'] as const };
const reviewer = { department: 'market', roles: ['reviewer'] as const };

test('rates are percentages where they can be', (t) => {
  t.deepEqual(
    [rateText([3, 100]), rateText([1, 200]), rateText([1, 3]), rateText([2, 6]), rateText([1, 1]), rateText([1, 8])],
    ['3%', '0.5%', '1/3', '1/3', '100%', '12.5%'],
  );
});

test('a planned task is told in words', (t) => {
  t.is(ratioText(task.ratio, namer), 'D 类 1/3、C 类 8 个，其余 3%，向上取整，至少 5 个');
  t.is(filterText(task.filter, namer), '区域：西湖区；行业：餐饮业；信用风险分类：A 类');
  t.is(filterText({ region: [], industry: [], category: [], tag: [], risk: [] }, namer), '名录中的全部检查对象');
  t.is(taskPartText('cooperating', task, 'market', namer), 'fire局：fireF1、fireF2');
  t.is(taskPartText('items', task, 'market', namer), 'marketS1');
  t.is(taskPartText('window', task, 'market', namer), '2026年1月1日至2026年12月31日');
});

test('a plan that is opened and saved unchanged says the same', (t) => {
  const body = planBody(formOfPlan({ title: '计划', documentNumber: null, tasks: [task] }));
  t.deepEqual(body, {
    title: '计划',
    documentNumber: null,
    tasks: [
      {
        ...task,
        ratio: {
          rule: { rate: '3%', rounding: 'ceil', minimum: 5, maximum: null },
          byRisk: { D: { rate: '1/3', rounding: 'half-up', minimum: 0, maximum: 20 }, C: { count: 8 } },
        },
      },
    ],
  });
});

test('an undirected task is sent without a filter, and a new one without an id', (t) => {
  const [sent] = planBody({ title: 'x', documentNumber: '', tasks: [{ ...newTask(2027, '抽查', ['S1']), scope: 'undirected' }] }).tasks;
  t.false(sent !== undefined && ('filter' in sent || 'id' in sent));
  t.deepEqual(sent?.window, { from: '2027-01-01', to: '2027-12-31' });
});

test('tasks go with the plan into another year', (t) => {
  const leap = { ...newTask(2028, 'a', ['S1']), to: '2028-02-29' };
  const other = { ...newTask(2026, 'b', ['S1']), from: '' };
  t.deepEqual(
    tasksInYear([leap, other], 2028, 2027).map(({ from, to }) => [from, to]),
    [
      ['2027-01-01', '2027-02-28'],
      ['', '2026-12-31'],
    ],
  );
  t.is(tasksInYear([leap], 2028, 2032)[0]?.to, '2032-02-29');
});

test('rates above nothing and up to all are taken, everything else is not', (t) => {
  for (const text of ['3%', '0.5%', '100%', '1/3', ' 3% ']) t.true(isRate(text), text);
  for (const text of ['0%', '101%', '3', '3/0', '4/3', '-1%', '三成', '', '3％']) t.false(isRate(text), text);
});

test('what is missing is told beside its field, as the API names it', (t) => {
  const faulty = newTask(2026, '', []);
  faulty.cooperating.push({ department: '', items: [] }, { department: 'fire', items: [] });
  faulty.scope = 'directed';
  faulty.rule.share = '三成';
  faulty.from = '2026-12-31';
  faulty.to = '2026-01-01';
  t.deepEqual(
    planFaults({ title: ' ', documentNumber: '', tasks: [newTask(2026, 'a', ['S1']), faulty] }).map(({ path }) => path),
    [
      'title',
      'tasks[1].title',
      'tasks[1].items',
      'tasks[1].cooperating[0].department',
      'tasks[1].cooperating[1].items',
      'tasks[1].filter',
      'tasks[1].ratio',
      'tasks[1].window',
    ],
  );
});

test('a class of risk stands once, is named, and has bounds in order', (t) => {
  const faults = (byRisk: readonly [risk: string, minimum: number | null, maximum: number | null][]) => {
    const entered = newTask(2026, 'a', ['S1']);
    entered.byRisk = byRisk.map(([risk, minimum, maximum]) => ({ risk, rule: { share: '5%', rounding: 'ceil', minimum, maximum } }));
    return planFaults({ title: 'x', documentNumber: '', tasks: [entered] }).length;
  };
  t.is(faults([['A', null, null]]), 0);
  t.is(faults([['', null, null]]), 1);
  t.is(faults([['A', 9, 3]]), 1);
  t.is(
    faults([
      ['A', null, null],
      [' A', null, null],
    ]),
    1,
  );
});

test('each sees the buttons of the own role in the own department, while they are possible', (t) => {
  t.deepEqual(actsFor(edition('draft'), planner, false), ['edit', 'submit', 'cancel']);
  t.deepEqual(actsFor(edition('draft'), { ...planner, department: 'fire' }, false), []);
  t.deepEqual(actsFor(edition('legal_review', 'legal-opinion'), reviewer, false), ['return', 'pass', 'cancel']);
  t.deepEqual(actsFor(edition('legal_review', 'collective-approval'), reviewer, false), ['return', 'approve', 'cancel']);
  t.deepEqual(actsFor(edition('approved'), reviewer, false), ['return', 'publish', 'cancel']);
  t.deepEqual(actsFor(edition('active'), planner, false), ['amend']);
  t.deepEqual(actsFor(edition('active'), reviewer, false), ['close', 'cancel']);
  t.deepEqual(actsFor(edition('active'), reviewer, true), []);
  t.deepEqual(actsFor(edition('cancelled'), reviewer, false), []);
  t.deepEqual(actsFor(edition('draft'), { department: 'market', roles: ['inspector', 'auditor'] }, false), []);
});

test('a named department answers once, and nobody else for it', (t) => {
  const asked = edition('departments_confirming', 'departments');
  t.deepEqual(actsFor(asked, { department: 'fire', roles: ['reviewer'] }, false), ['confirm', 'object']);
  t.deepEqual(actsFor(asked, { department: 'culture', roles: ['reviewer'] }, false), []);
  t.deepEqual(actsFor(asked, { department: 'fire', roles: ['inspector'] }, false), []);
  t.deepEqual(actsFor(edition('legal_review', 'legal-opinion'), { department: 'fire', roles: ['reviewer'] }, false), []);
});

test('the steps of the review', (t) => {
  t.is(stepsDone('draft', null), 0);
  t.is(stepsDone(phaseOf(edition('legal_review', 'collective-approval')), null), 3);
  t.is(stepsDone('active', '2026-01-01T00:00:00Z'), 6);
  t.is(stepsDone('amended', '2026-01-01T00:00:00Z'), 6);
  t.is(stepsDone('cancelled', null), null);
});

test('steps of the history have words, also those that nobody takes by hand', (t) => {
  t.is(stepWords('activate').zh, '进入执行');
  t.is(stepWords('pass').zh, '通过合法性审核');
  t.is(stepWords('unheard-of').zh, 'unheard-of');
});
