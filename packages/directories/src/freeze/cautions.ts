/** What a plan allows itself that somebody should know of. */

import { roundTime, unixSeconds } from '@double-random/core';
import type { Plan } from '../plan/plan.js';
import { timeText } from '../plan/scalars.js';
import { yearOf } from './days.js';
import { type FreezeWarning, warn } from './warnings.js';
import { teamSize } from './workload.js';

const SECONDS_A_DAY = 86_400;
/** A round that is further off is more likely a slip than a wish. */
const FAR_OFF_DAYS = 30;
/** The law's least number of officers at a check, per department. */
const LEAST_OFFICERS = 2;
/** Times are UTC, the days of a plan those of China. */
const CHINA_OFFSET = 8 * 3600;

export function cautionsOf(plan: Plan): FreezeWarning[] {
  const { entropy, period, revealBy } = plan;
  const warnings: FreezeWarning[] = [];
  if (entropy.kind === 'none') warnings.push(warn(plan.departments.length === 1 ? 'entropy-none-alone' : 'entropy-none'));
  if (entropy.kind === 'drand') warnings.push(...farOff(entropy.round, revealBy));
  if (plan.disclosure === 'sealed') warnings.push(warn('sealed'));
  if (timeText(unixSeconds(revealBy) + CHINA_OFFSET).slice(0, 10) > period.from) {
    warnings.push(warn('reveal-in-period', { revealBy, from: period.from }));
  }
  if (plan.frequency.some(({ kind }) => kind === 'per-year') && yearOf(period.to) !== yearOf(plan.asOf)) {
    warnings.push(warn('caps-of-other-year', { year: yearOf(plan.asOf), to: period.to }));
  }
  for (const department of plan.departments) {
    const slots = teamSize(department);
    if (slots < LEAST_OFFICERS) warnings.push(warn('team-below-two', { department: department.id, slots }));
  }
  return warnings;
}

function farOff(round: number, revealBy: string): FreezeWarning[] {
  const seconds = roundTime(round);
  const days = Number((seconds - BigInt(unixSeconds(revealBy))) / BigInt(SECONDS_A_DAY));
  if (days <= FAR_OFF_DAYS) return [];
  const isDate = seconds < BigInt(unixSeconds('9999-12-31T23:59:59Z'));
  return [warn('round-far-off', { round, days, time: isDate ? timeText(Number(seconds)) : '> 9999' })];
}
