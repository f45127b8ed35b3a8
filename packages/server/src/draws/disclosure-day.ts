/** 公开日: when a sealed draw is disclosed even if not every inspection is recorded. */

import { isDate, type WorkingCalendar } from '@double-random/core';
import type { Task } from '../tasks/task.js';

/**
 * The day that the task sets; otherwise the last day for publishing the result of a visit on the last day of its period, so that no sealed draw is
 * forgotten for want of one record. `null`: the task has no period.
 */
export function disclosureDay(
  { settings: { discloseBy, period } }: Pick<Task, 'settings'>,
  calendar: WorkingCalendar,
  publicationDays: number,
): string | null {
  if (discloseBy !== undefined) return discloseBy;
  return period === undefined || !isDate(period.to) ? null : calendar.addWorkingDays(period.to, publicationDays);
}
