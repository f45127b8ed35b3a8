/** How the schedule of a task stands: computed from what is so now, not from what was planned. */

import { checkSchedule, type ScheduleConflict } from '@double-random/core';
import type { Settings } from '../settings.js';
import type { Connection } from '../store/store.js';
import { findSchedule } from '../store/visits/schedules.js';
import type { VisitAhead } from '../store/visits/visits-ahead.js';
import type { Task } from '../tasks/task.js';
import { type Staying, scheduleFacts } from './schedule-facts.js';
import { inputOf } from './schedule-input.js';
import { type ScheduleSettings, type TaskSchedule, usualSchedule, windowOf } from './task-schedule.js';
import type { VisitInspector } from './visit.js';

/** 至少两名执法人员. */
const LEAST_OF_A_DEPARTMENT = 2;

/** A department's team that is too small, or has an empty place. */
export interface ShortTeam {
  readonly visit: string;
  readonly department: string;
  readonly inspectors: number;
  readonly empty: number;
}

export interface ScheduleNow {
  /** `null`: nobody has asked for one yet. */
  readonly schedule: TaskSchedule | null;
  readonly settings: ScheduleSettings;
  /** Every visit that nobody has made yet, by id. */
  readonly ahead: readonly VisitAhead[];
  readonly conflicts: readonly ScheduleConflict[];
  readonly shortTeams: readonly ShortTeam[];
  /** Years of the window whose public holidays nobody has entered yet. */
  readonly unknownYears: readonly number[];
}

function shortTeams(places: readonly VisitInspector[]): readonly ShortTeam[] {
  const teams = new Map<string, ShortTeam>();
  for (const { visit, department, inspector } of places) {
    const key = `${visit}/${department}`;
    const { inspectors, empty } = teams.get(key) ?? { inspectors: 0, empty: 0 };
    const isEmpty = inspector === null;
    teams.set(key, { visit, department, inspectors: inspectors + (isEmpty ? 0 : 1), empty: empty + (isEmpty ? 1 : 0) });
  }
  return [...teams.values()].filter(({ inspectors, empty }) => inspectors < LEAST_OF_A_DEPARTMENT || empty > 0);
}

const EVERYTHING_STAYS: Staying = { isKept: () => true, isLeft: () => false };

/** @param day only the visits of this day; `null`: all */
export async function scheduleNow(
  db: Connection,
  task: Task,
  usual: Pick<Settings, 'visitsPerDay' | 'visitStarts'>,
  day: string | null = null,
): Promise<ScheduleNow> {
  const schedule = await findSchedule(db, task.id);
  const settings = schedule?.settings ?? usualSchedule(usual);
  const window = windowOf(task, settings);
  const { facts, ahead, places } = await scheduleFacts(db, task, settings, window, EVERYTHING_STAYS, day);
  const input = inputOf(facts);
  return {
    schedule,
    settings,
    ahead,
    conflicts: checkSchedule(input, facts.kept),
    shortTeams: shortTeams(places),
    unknownYears: input.calendar.unknownYears(window.from, window.to),
  };
}
