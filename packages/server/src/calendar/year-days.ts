/** The days of a year: which are worked, and where that is known from. */

import { dateOf, dayNumber, type WorkingCalendar, weekdayOf, workingCalendar } from '@double-random/core';
import type { DayKind, StoredCorrection } from './correction.js';

/** `weekday`: nothing is said of the day. `announced`: the State Council's arrangement, by the library. `correction`: entered by hand. */
export const DAY_SOURCES = ['weekday', 'announced', 'correction'] as const;

export interface YearDay {
  readonly date: string;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly source: (typeof DAY_SOURCES)[number];
  readonly note: string | null;
}

const LAST_WEEKDAY = 5;

const LIBRARY: WorkingCalendar = workingCalendar([]);

const kindOf = (isWorking: boolean): DayKind => (isWorking ? 'working' : 'rest');

export function yearDays(year: number, corrections: readonly StoredCorrection[]): readonly YearDay[] {
  const corrected = new Map(corrections.map((correction) => [correction.date, correction]));
  const days: YearDay[] = [];
  const end = dayNumber(`${year}-12-31`);
  for (let day = dayNumber(`${year}-01-01`); day <= end; day++) {
    const date = dateOf(day);
    const weekday = weekdayOf(day);
    const correction = corrected.get(date);
    const kind = kindOf(LIBRARY.isWorkingDay(date));
    const source = kind === kindOf(weekday <= LAST_WEEKDAY) ? 'weekday' : 'announced';
    days.push(
      correction === undefined
        ? { date, weekday, kind, source, note: null }
        : { date, weekday, kind: correction.kind, source: 'correction', note: correction.note },
    );
  }
  return days;
}

/** Whether the public holidays of the year are known, by the library or by corrections. */
export const isKnownYear = (year: number, corrections: readonly StoredCorrection[]): boolean =>
  workingCalendar(corrections).unknownYears(`${year}-01-01`, `${year}-12-31`).length === 0;
