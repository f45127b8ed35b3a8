/** What a schedule of joint visits is made from, and what it is. */

import type { WorkingCalendar } from '../calendar/working-calendar.js';

/** One joint visit: the teams of all departments come to the entity at one time. */
export interface VisitToPlace {
  readonly id: string;
  readonly district: string;
  readonly street: string | null;
  /** "department/inspector" of all teams; at least one. */
  readonly inspectors: readonly string[];
  /** ISO weekdays, 1 to 7, on which the entity is open; empty: every working day. */
  readonly openDays: readonly number[];
}

/** Set by hand, notified or begun already: never moved. */
export interface KeptVisit {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** HH:MM; one of the `starts`, or any other time. */
  readonly start: string;
}

/** Days, both ends included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface ScheduleInput {
  readonly visits: readonly VisitToPlace[];
  /** Their ids are among `visits`. */
  readonly kept: readonly KeptVisit[];
  readonly window: DaySpan;
  readonly calendar: WorkingCalendar;
  /** k: the most visits of an inspector on one day, those of other tasks among them. */
  readonly perDay: number;
  /** Times of day at which visits start, "HH:MM", ascending; at least `perDay` and at most 24 of them. */
  readonly starts: readonly string[];
  /** Leave, by inspector. */
  readonly away: ReadonlyMap<string, readonly DaySpan[]>;
  /** Visits of other tasks, by inspector. */
  readonly elsewhere: ReadonlyMap<string, readonly { readonly date: string; readonly start: string }[]>;
}

export interface PlacedVisit {
  readonly id: string;
  readonly date: string;
  readonly start: string;
  readonly kept: boolean;
}

export type UnplacedReason = 'no-working-day' | 'no-open-day' | 'inspector-away' | 'team-never-free' | 'window-full';

export interface UnplacedVisit {
  readonly id: string;
  readonly reason: UnplacedReason;
  /** Who stands in the way, in order; empty where the days do. */
  readonly inspectors: readonly string[];
  /** Working days of the window on which the entity is open. */
  readonly days: number;
}

export type ConflictKind = 'not-working-day' | 'closed' | 'outside-window' | 'away' | 'double-booked' | 'over-per-day';

/** Why a visit should not be when it is. */
export interface ScheduleConflict {
  readonly id: string;
  readonly kind: ConflictKind;
  /** Whom it concerns; `null` where it is the day that does not fit. */
  readonly inspector: string | null;
  /** Double-booked: the other visit; `null` for one of another task. */
  readonly with: string | null;
}

export interface Schedule {
  /** By date, start and id. */
  readonly placed: readonly PlacedVisit[];
  /** By id. */
  readonly unplaced: readonly UnplacedVisit[];
  /** Of kept visits only, by id: shown, never moved. */
  readonly conflicts: readonly ScheduleConflict[];
  /** Working days from the first of the window to the last visit: the makespan. */
  readonly days: number;
  /** No schedule is shorter: max over inspectors ⌈visits / perDay⌉. */
  readonly lowerBound: number;
  /** Changes of district from one visit to the next, per inspector and day, summed. */
  readonly travel: number;
}
