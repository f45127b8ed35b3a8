/** Schedules to try: a week of March 2026 unless a test wants another, four starts a day. */

import { type ScheduleInput, type VisitToPlace, workingCalendar } from '@double-random/core';

export const CALENDAR = workingCalendar([]);

/** Monday to Friday. */
export const WEEK = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'] as const;

export const STARTS = ['09:00', '10:30', '14:00', '15:30'] as const;

export const visit = (id: string, inspectors: readonly string[], more: Partial<VisitToPlace> = {}): VisitToPlace => ({
  id,
  district: '330106',
  street: null,
  inspectors,
  openDays: [],
  ...more,
});

export const input = (visits: readonly VisitToPlace[], more: Partial<ScheduleInput> = {}): ScheduleInput => ({
  visits,
  kept: [],
  window: { from: WEEK[0], to: WEEK[4] },
  calendar: CALENDAR,
  perDay: 2,
  starts: STARTS,
  away: new Map(),
  elsewhere: new Map(),
  ...more,
});
