/** Tasks of published plans that a joint task may carry out, and what of them a form takes over. */

import type { Read } from '../../api/read.js';
import { dayPlus } from '../../house/china-time.js';
import { filterForm } from './filter-form.js';
import { ALL, OTHERS, type StrataForm, type StratumForm } from './strata-form.js';
import type { TaskForm } from './task-form.js';

export type PlannedTask = Read<'/api/v1/plans/{plan}/editions/{edition}'>['tasks'][number];

export interface PlannedChoice {
  readonly id: string;
  readonly title: string;
  /** Whose plan it stands in. */
  readonly department: string;
  readonly task: PlannedTask;
}

type Rule = PlannedTask['ratio']['rule'];

const percentText = ([num = 0, den = 1]: readonly number[]): string => String(Number(((100 * num) / den).toFixed(6)));

function stratumOf(stratum: string, rule: Rule): StratumForm {
  const usual = { stratum, rounding: 'ceil', minimum: null, maximum: null, reserve: 5 } as const;
  if ('count' in rule) return { ...usual, kind: 'count', percent: '', count: rule.count };
  return {
    ...usual,
    kind: 'rate',
    percent: percentText(rule.rate),
    count: null,
    rounding: rule.rounding,
    minimum: rule.minimum,
    maximum: rule.maximum,
  };
}

function strataOf({ rule, byRisk }: PlannedTask['ratio']): StrataForm {
  const classes = Object.entries(byRisk);
  if (classes.length === 0) return { by: '', rules: [stratumOf(ALL, rule)] };
  return { by: 'risk', rules: [...classes.map(([risk, own]) => stratumOf(risk, own)), stratumOf(OTHERS, rule)] };
}

/** The days of a plan's window that are left for visits: after the draw, and no earlier than the directories are judged. */
export function daysAhead(
  { from, to }: PlannedTask['window'],
  { asOf, revealBy }: Pick<TaskForm, 'asOf' | 'revealBy'>,
): Pick<TaskForm, 'from' | 'to'> {
  const drawn = revealBy === '' ? asOf : dayPlus(revealBy.slice(0, asOf.length), 1);
  const first = [from, asOf, drawn].sort().at(-1) ?? from;
  return { from: first <= to ? first : from, to };
}

/** A form with the scope, days and ratio of a planned task; what was entered by hand otherwise stays. */
export function withPlanned(form: TaskForm, { title, filter, ratio, window }: PlannedTask): TaskForm {
  return {
    ...form,
    title: form.title === '' ? title : form.title,
    ...daysAhead(window, form),
    filter: filterForm(filter),
    strata: strataOf(ratio),
  };
}

/** The departments that a planned task wants to take part, besides the one that drafts. */
export const wantedBy = ({ department, task }: PlannedChoice, own: string): string[] =>
  [...new Set([department, ...task.cooperating.map((one) => one.department)])].filter((id) => id !== own);
