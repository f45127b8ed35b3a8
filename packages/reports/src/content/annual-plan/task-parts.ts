/** A planned task in words, part by part; what an amendment changed follows from comparing them. */

import type { PlannedTaskRecord } from '../../records/annual-plan.js';
import { scopeInWords } from '../conditions.js';
import { itemWords } from '../department-items.js';
import { roleName } from '../departments.js';
import { grouped } from '../figures.js';
import { day } from '../moment.js';
import { plannedRuleInWords } from '../rule-words.js';
import type { Writing } from '../writing.js';

export interface TaskPart {
  /** The same for the same part of another edition. */
  readonly key: string;
  readonly label: string;
  /** One fact a line. */
  readonly text: string;
}

/** 抽查比例: one line where all are alike, else one for each risk class and one for all others. */
export function ratioInWords({ ratio: { rule, byRisk } }: PlannedTaskRecord, { say, language }: Writing): string {
  const others = plannedRuleInWords(rule, language);
  if (byRisk.length === 0) return others;
  const classes = byRisk.map((one) => say(`风险等级${one.risk}：`, `risk class ${one.risk}: `) + plannedRuleInWords(one.rule, language));
  return [...classes, say(`其他等级：${others}`, `other classes: ${others}`)].join('\n');
}

export const timesInWords = ({ timesPerYear }: PlannedTaskRecord, { say }: Writing): string =>
  say(`每年${grouped(timesPerYear)}次`, timesPerYear === 1 ? 'once a year' : `${grouped(timesPerYear)} times a year`);

export const windowInWords = ({ window: { from, to } }: PlannedTaskRecord, { say, language }: Writing): string =>
  say(`${day(from, language)}至${day(to, language)}`, `${day(from, language)} to ${day(to, language)}`);

function departmentParts(task: PlannedTaskRecord, writing: Writing): TaskPart[] {
  const { say, named } = writing;
  return task.departments.map(({ department, role, items }) => ({
    key: `department ${department.id}`,
    label: say(
      `${named(department.name)}（${roleName(role, writing)}）抽查事项`,
      `Items of ${named(department.name)} (${roleName(role, writing)})`,
    ),
    text: items.map(itemWords).join('\n'),
  }));
}

/** Everything that an edition says of a task. */
export const partsOf = (task: PlannedTaskRecord, writing: Writing): TaskPart[] => [
  { key: 'title', label: writing.say('任务名称', 'Title'), text: task.title },
  { key: 'scope', label: writing.say('抽查类型和范围', 'Scope'), text: scopeInWords(task.scope, task.conditions, writing) },
  { key: 'ratio', label: writing.say('抽查比例', 'Ratio'), text: ratioInWords(task, writing) },
  { key: 'times', label: writing.say('频次', 'Times'), text: timesInWords(task, writing) },
  { key: 'window', label: writing.say('检查时间', 'Time of the visits'), text: windowInWords(task, writing) },
  { key: 'method', label: writing.say('检查方式', 'Method'), text: writing.named(task.method) },
  ...departmentParts(task, writing),
];
