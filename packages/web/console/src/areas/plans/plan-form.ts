/** An annual plan as it is entered, and what the API takes and gives. Knows no framework. */

import type { Words } from '../../language/words.js';
import { type EntityFilter, FILTER_PARTS, type PlannedTask, pairOf, rateText, type SampleRule } from './planned-task-text.js';

export interface RuleForm {
  /** `3%` or `1/3` of a class, or how many of it: `20`. */
  share: string;
  rounding: 'ceil' | 'floor' | 'half-up';
  /** Of a ratio; a number has no bounds. `null`: none. */
  minimum: number | null;
  maximum: number | null;
}

export interface TaskForm {
  /** Of a planned task that the plan has already; empty: it is new. */
  id: string;
  title: string;
  items: string[];
  cooperating: { department: string; items: string[] }[];
  scope: PlannedTask['scope'];
  filter: Record<keyof EntityFilter, string[]>;
  rule: RuleForm;
  /** Credit-risk classes with a rule of their own. */
  byRisk: { risk: string; rule: RuleForm }[];
  timesPerYear: number | null;
  from: string;
  to: string;
  method: PlannedTask['method'];
}

export interface PlanForm {
  title: string;
  documentNumber: string;
  tasks: TaskForm[];
}

/** What its fields are called. */
export const PLAN_FIELDS: Readonly<Record<keyof PlanForm, Words>> = {
  title: { zh: '计划名称', en: 'Title' },
  documentNumber: { zh: '文号', en: 'Document number' },
  tasks: { zh: '抽查任务', en: 'Tasks' },
};

export const newRule = (share: string): RuleForm => ({ share, rounding: 'ceil', minimum: null, maximum: null });

const USUAL_SHARE = '3%';

/** @param items of the plan's own department */
export const newTask = (year: number, title: string, items: readonly string[]): TaskForm => ({
  id: '',
  title,
  items: [...items],
  cooperating: [],
  scope: 'undirected',
  filter: { region: [], industry: [], category: [], tag: [], risk: [] },
  rule: newRule(USUAL_SHARE),
  byRisk: [],
  timesPerYear: 1,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  method: 'on-site',
});

/** `2026-03-01` as a day of another year; a leap day becomes the 28th where there is none. A day of a third year stays. */
function dayOfYear(day: string, from: number, to: number): string {
  if (!day.startsWith(`${from}-`)) return day;
  const isLeapYear = new Date(Date.UTC(to, 1, 29)).getUTCMonth() === 1;
  return `${to}${day.slice(String(from).length)}`.replace(/-02-29$/, isLeapYear ? '-02-29' : '-02-28');
}

/** Tasks written for one year, in another year: a plan holds days of its own year only. */
export const tasksInYear = (tasks: readonly TaskForm[], from: number, to: number): TaskForm[] =>
  tasks.map((task) => ({ ...task, from: dayOfYear(task.from, from, to), to: dayOfYear(task.to, from, to) }));

const ruleForm = (rule: SampleRule): RuleForm =>
  'count' in rule
    ? newRule(String(rule.count))
    : {
        share: rateText(pairOf(rule.rate)),
        rounding: rule.rounding,
        minimum: rule.minimum === 0 ? null : rule.minimum,
        maximum: rule.maximum,
      };

const taskForm = (task: PlannedTask): TaskForm => ({
  id: task.id,
  title: task.title,
  items: [...task.items],
  cooperating: task.cooperating.map(({ department, items }) => ({ department, items: [...items] })),
  scope: task.scope,
  filter: {
    region: [...task.filter.region],
    industry: [...task.filter.industry],
    category: [...task.filter.category],
    tag: [...task.filter.tag],
    risk: [...task.filter.risk],
  },
  rule: ruleForm(task.ratio.rule),
  byRisk: Object.entries(task.ratio.byRisk).map(([risk, rule]) => ({ risk, rule: ruleForm(rule) })),
  timesPerYear: task.timesPerYear,
  from: task.window.from,
  to: task.window.to,
  method: task.method,
});

export const formOfPlan = (plan: {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly tasks: readonly PlannedTask[];
}): PlanForm => ({ title: plan.title, documentNumber: plan.documentNumber ?? '', tasks: plan.tasks.map(taskForm) });

const WHOLE = /^[1-9]\d{0,8}$/;
const RATE = /^(\d{1,3}(?:\.\d{1,6})?)%$|^(\d{1,9})\/([1-9]\d{0,8})$/;

/** A rate above nothing and up to all: `3%`, `0.5%`, `1/3`. */
export function isRate(text: string): boolean {
  const [, percent, numerator, denominator] = RATE.exec(text.trim()) ?? [];
  const share = percent === undefined ? Number(numerator) / Number(denominator) : Number(percent) / 100;
  return share > 0 && share <= 1;
}

export const isCount = (text: string): boolean => WHOLE.test(text.trim());

const ruleBody = ({ share, rounding, minimum, maximum }: RuleForm) =>
  isCount(share) ? { count: Number(share) } : { rate: share.trim(), rounding, minimum: minimum ?? 0, maximum };

/** The plan as the API takes it. */
export const planBody = ({ title, documentNumber, tasks }: PlanForm) => ({
  title: title.trim(),
  documentNumber: documentNumber.trim() === '' ? null : documentNumber.trim(),
  tasks: tasks.map((task) => ({
    ...(task.id === '' ? {} : { id: task.id }),
    title: task.title.trim(),
    items: task.items,
    cooperating: task.cooperating,
    scope: task.scope,
    ...(task.scope === 'directed' ? { filter: task.filter } : {}),
    ratio: {
      rule: ruleBody(task.rule),
      byRisk: Object.fromEntries(task.byRisk.map(({ risk, rule }) => [risk.trim(), ruleBody(rule)])),
    },
    timesPerYear: task.timesPerYear ?? 1,
    window: { from: task.from, to: task.to },
    method: task.method,
  })),
});

export interface PlanFault {
  readonly path: string;
  readonly words: Words;
}

function ruleFault({ share, minimum, maximum }: RuleForm): Words | null {
  if (isCount(share)) return null;
  if (!isRate(share))
    return {
      zh: '比例写作 3%、0.5% 或 1/3，不超过 100%；也可以写数量，如 20',
      en: 'Write 3%, 0.5% or 1/3, at most 100%, or a number such as 20',
    };
  return minimum !== null && maximum !== null && maximum < minimum ? { zh: '上限小于下限', en: 'The maximum is below the minimum' } : null;
}

function ratioFault({ rule, byRisk }: TaskForm): Words | null {
  const risks = byRisk.map(({ risk }) => risk.trim());
  if (risks.includes('')) return { zh: '请填写风险分类', en: 'Name the credit-risk class' };
  if (new Set(risks).size !== risks.length) return { zh: '同一风险分类只能写一次', en: 'A credit-risk class stands here twice' };
  for (const one of [rule, ...byRisk.map((own) => own.rule)]) {
    const fault = ruleFault(one);
    if (fault !== null) return fault;
  }
  return null;
}

function taskFaults(task: TaskForm, path: string): PlanFault[] {
  const faults: PlanFault[] = [];
  const add = (member: string, zh: string, en: string): void => {
    faults.push({ path: `${path}.${member}`, words: { zh, en } });
  };
  if (task.title.trim() === '') add('title', '请填写任务名称', 'Name the task');
  if (task.items.length === 0) add('items', '请选择至少一个事项', 'Choose at least one item');
  for (const [place, { department, items }] of task.cooperating.entries()) {
    if (department === '') add(`cooperating[${place}].department`, '请选择配合部门', 'Choose the department');
    else if (items.length === 0) add(`cooperating[${place}].items`, '请选择该部门的事项', 'Choose its items');
  }
  if (task.scope === 'directed' && FILTER_PARTS.every((part) => task.filter[part].length === 0)) {
    add('filter', '定向抽查须至少有一项范围', 'A directed draw needs a scope');
  }
  const fault = ratioFault(task);
  if (fault !== null) faults.push({ path: `${path}.ratio`, words: fault });
  if (task.from === '' || task.to === '') add('window', '请填写起止日期', 'Enter the first and the last day');
  else if (task.to < task.from) add('window', '结束日期早于开始日期', 'It ends before it begins');
  return faults;
}

/** What can be seen to be wrong before anything is sent, beside the fields as the API names them. */
export const planFaults = ({ title, tasks }: PlanForm): readonly PlanFault[] => [
  ...(title.trim() === '' ? [{ path: 'title', words: { zh: '请填写计划名称', en: 'Name the plan' } }] : []),
  ...tasks.flatMap((task, place) => taskFaults(task, `tasks[${place}]`)),
];
