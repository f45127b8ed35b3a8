/** Who was visited lately, or often enough this year, is left out. */

import type { Check } from '@double-random/core';
import type { FrequencyRule, Plan } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';
import { daysLater, monthsLater, yearOf } from './days.js';
import type { History, PastVisits } from './history.js';
import type { ExclusionReason } from './reasons.js';

type Interval = Extract<FrequencyRule, { kind: 'interval' }>;

/** Whether somebody last visited on that day may not be visited again yet. */
function tooSoon(last: string, { unit, length }: Interval, asOf: string): boolean {
  return (unit === 'days' ? daysLater(last, length) : monthsLater(last, length)) > asOf;
}

/** The visits that count for a rule: the department's, or everybody's and the day that the directory itself tells. */
function counted(entity: EntityRecord, rule: FrequencyRule, past: readonly PastVisits[], asOf: string) {
  const own = rule.department === null ? past : past.filter(({ department }) => department === rule.department);
  const told = rule.department === null && entity.lastInspected !== null ? [entity.lastInspected] : [];
  return {
    lasts: [...told, ...own.map(({ last }) => last)],
    days: new Set([...told.filter((day) => yearOf(day) === yearOf(asOf)), ...own.flatMap(({ inYear }) => [...inYear])]),
  };
}

export type FrequencyJudge = (entity: EntityRecord, checks: readonly Check[]) => ExclusionReason | null;

/** The first rule of the plan, in its order, that leaves the entity out; a department's rule speaks only where it would check. */
export function frequencyJudge(plan: Plan, history: History): FrequencyJudge {
  const breaks = (rule: FrequencyRule, entity: EntityRecord, checks: readonly Check[]): boolean => {
    if (rule.risk.length > 0 && !rule.risk.includes(entity.risk)) return false;
    if (rule.department !== null && !checks.some(([department]) => department === rule.department)) return false;
    const { lasts, days } = counted(entity, rule, history.of(entity.id), plan.asOf);
    return rule.kind === 'interval' ? lasts.some((last) => tooSoon(last, rule, plan.asOf)) : days.size >= rule.visits;
  };
  return (entity, checks) => {
    const broken = plan.frequency.find((rule) => breaks(rule, entity, checks));
    if (broken === undefined) return null;
    return broken.kind === 'interval' ? 'recently-inspected' : 'annual-cap';
  };
}
