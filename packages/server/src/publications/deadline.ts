/** How far a deadline is, in working days. */

import type { WorkingCalendar } from '@double-random/core';

export interface Deadline {
  /** Working days until the deadline; 0: today is the last, or it has passed. */
  readonly daysLeft: number;
  /** Working days after the deadline; 0: in time still. */
  readonly lateDays: number;
}

export const deadlineAt = (dueOn: string, today: string, calendar: WorkingCalendar): Deadline => ({
  daysLeft: calendar.workingDaysAfter(today, dueOn),
  lateDays: calendar.workingDaysAfter(dueOn, today),
});
