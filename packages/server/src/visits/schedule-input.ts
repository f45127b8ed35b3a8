/** The input of the core's scheduler as plain values: they are compared, and handed to another thread. */

import {
  type CalendarCorrection,
  type DaySpan,
  type KeptVisit,
  type ScheduleInput,
  type VisitToPlace,
  workingCalendar,
} from '@double-random/core';

export interface ScheduleFacts {
  readonly visits: readonly VisitToPlace[];
  readonly kept: readonly KeptVisit[];
  readonly window: DaySpan;
  readonly perDay: number;
  readonly starts: readonly string[];
  /** By "department/inspector". */
  readonly away: ReadonlyMap<string, readonly DaySpan[]>;
  readonly elsewhere: ReadonlyMap<string, readonly { readonly date: string; readonly start: string }[]>;
  readonly corrections: readonly CalendarCorrection[];
}

export const inputOf = ({ corrections, ...facts }: ScheduleFacts): ScheduleInput => ({ ...facts, calendar: workingCalendar(corrections) });
