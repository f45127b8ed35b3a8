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

/** The visits that count for a rule: the department's, or everybody's. */
const counted = (rule: FrequencyRule, past: readonly PastVisits[]): readonly PastVisits[] =>
  rule.department === null ? past : past.filter(({ department }) => department === rule.department);

/** Whether the directory tells of a last visit that on the day of judgement is still to come: a slip, or a visit that is planned. */
export const isToldTooEarly = ({ lastInspected }: EntityRecord, asOf: string): boolean => lastInspected !== null && lastInspected > asOf;

/** What the directory itself tells of the last visit; it does not say whose, so it counts for rules of nobody in particular. */
const toldBy = (entity: EntityRecord, rule: FrequencyRule, asOf: string): string | null =>
  rule.department === null && !isToldTooEarly(entity, asOf) ? entity.lastInspected : null;

function visitsInYear(told: string | null, past: readonly PastVisits[], asOf: string): number {
  const days = new Set(past.flatMap(({ inYear }) => inYear));
  if (told !== null && yearOf(told) === yearOf(asOf)) days.add(told);
  return days.size;
}

export type FrequencyJudge = (entity: EntityRecord, checks: readonly Check[]) => ExclusionReason | null;

/** The first rule of the plan, in its order, that leaves the entity out; a department's rule speaks only where it would check. */
export function frequencyJudge(plan: Plan, history: History): FrequencyJudge {
  const breaks = (rule: FrequencyRule, entity: EntityRecord, checks: readonly Check[]): boolean => {
    if (rule.risk.length > 0 && !rule.risk.includes(entity.risk)) return false;
    if (rule.department !== null && !checks.some(([department]) => department === rule.department)) return false;
    const told = toldBy(entity, rule, plan.asOf);
    const past = counted(rule, history.of(entity.id));
    if (told === null && past.length === 0) return false;
    if (rule.kind === 'per-year') return visitsInYear(told, past, plan.asOf) >= rule.visits;
    return (told !== null && tooSoon(told, rule, plan.asOf)) || past.some(({ last }) => tooSoon(last, rule, plan.asOf));
  };
  return (entity, checks) => {
    const broken = plan.frequency.find((rule) => breaks(rule, entity, checks));
    if (broken === undefined) return null;
    return broken.kind === 'interval' ? 'recently-inspected' : 'annual-cap';
  };
}
