/** 排期: by what the visits of a task are given their days, and what came of it the last time. */

import type { DaySpan, UnplacedReason, WorkingCalendar } from '@double-random/core';
import { dateOf, dayNumber, isDate } from '@double-random/core';
import type { Settings } from '../settings.js';
import type { Task } from '../tasks/task.js';

export interface ScheduleSettings {
  /** k: the most visits of an inspector on one day, those of other tasks among them. */
  readonly perDay: number;
  /** `HH:MM`, ascending. */
  readonly starts: readonly string[];
  /** Narrow the task's own period; `null`: they do not. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Why a visit has no day. `no-team`: every place is empty. */
export type NoDayReason = UnplacedReason | 'no-team';

export interface WithoutDay {
  readonly visit: string;
  readonly reason: NoDayReason;
  /** "department/inspector". */
  readonly inspectors: readonly string[];
  /** Working days of the window on which the entity is open. */
  readonly days: number;
}

/** What a planning came to. */
export interface PlanResult {
  /** The job that made it. */
  readonly job: string;
  readonly window: DaySpan;
  readonly placed: number;
  /** Of them, those that it found in their place and left there. */
  readonly kept: number;
  readonly unplaced: readonly WithoutDay[];
  /** Working days from the window's first to the last visit; no schedule has fewer than `lowerBound`. */
  readonly days: number;
  readonly lowerBound: number;
  /** Changes of district from one visit to the next, per inspector and day, summed. */
  readonly travel: number;
}

export interface TaskSchedule {
  readonly task: string;
  readonly settings: ScheduleSettings;
  /** The job that was asked for last. */
  readonly job: string;
  readonly plannedAt: string | null;
  /** Of the last job that ended well. */
  readonly plan: PlanResult | null;
  readonly version: number;
}

/** What holds for a task that says nothing: never more visits a day than there are times to start them. */
export const usualSchedule = ({ visitsPerDay, visitStarts }: Pick<Settings, 'visitsPerDay' | 'visitStarts'>): ScheduleSettings => ({
  perDay: Math.min(visitsPerDay, visitStarts.length),
  starts: visitStarts,
  earliest: null,
  latest: null,
});

const inOrder = (dates: readonly (string | null)[]): readonly string[] => dates.filter((date) => date !== null).sort();

const latestOf = (first: string, other: string | null): string => inOrder([first, other]).at(-1) ?? first;

const earliestOf = (first: string, other: string | null): string => inOrder([first, other]).at(0) ?? first;

/** The days on which visits of the task may be: its period, narrowed by the schedule. Throws for a task without a period: none such is drawn. */
export function windowOf(
  { id, settings: { period } }: Pick<Task, 'id' | 'settings'>,
  { earliest, latest }: Pick<ScheduleSettings, 'earliest' | 'latest'>,
): DaySpan {
  if (period === undefined || !isDate(period.from) || !isDate(period.to)) throw new Error(`the task ${id} has no period`);
  return { from: latestOf(period.from, earliest), to: earliestOf(period.to, latest) };
}

/** The days that are left to plan for: today's visits are under way. */
export const daysAhead = ({ from, to }: DaySpan, today: string): DaySpan => ({ from: latestOf(from, dateOf(dayNumber(today) + 1)), to });

export const hasWorkingDay = ({ from, to }: DaySpan, calendar: WorkingCalendar): boolean =>
  from <= to && calendar.workingDaysBetween(from, to).length > 0;
