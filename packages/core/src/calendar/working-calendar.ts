/** Working days of China: Monday to Friday, less public holidays, plus adjusted working days (调休), corrected by hand. */

import { dateOf, dayNumber, weekdayOf } from './day.js';
import { ADJUSTED_WORKING_DAYS, HOLIDAYS } from './holidays.js';

/** Editable data, which wins over the library: for years that it does not know yet, and for what is announced late. */
export interface CalendarCorrection {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly kind: 'working' | 'rest';
}

/** Dates are YYYY-MM-DD; anything else throws. */
export interface WorkingCalendar {
  readonly isWorkingDay: (date: string) => boolean;
  /** The n-th working day after `date` (n ≥ 1; `date` itself does not count); n = 0: `date`. */
  readonly addWorkingDays: (date: string, n: number) => string;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  readonly workingDaysAfter: (from: string, to: string) => number;
  /** Working days of the range, both ends included. */
  readonly workingDaysBetween: (from: string, to: string) => string[];
  /** Years of the range whose public holidays neither library nor corrections know: there, Monday to Friday is assumed. */
  readonly unknownYears: (from: string, to: string) => number[];
}

const yearOf = (day: number): number => Number(dateOf(day).slice(0, 4));

/** The National Day holiday: in every year of the data days of rest, and never only a weekend. Who entered a year entered it. */
const NATIONAL_DAYS = ['10-01', '10-02', '10-03'] as const;

/** Of two corrections of one day the later one holds. */
export function workingCalendar(corrections: readonly CalendarCorrection[]): WorkingCalendar {
  const corrected = new Map(corrections.map(({ date, kind }) => [dayNumber(date), kind]));

  const works = (day: number): boolean => {
    const correction = corrected.get(day);
    if (correction !== undefined) return correction === 'working';
    const date = dateOf(day);
    return ADJUSTED_WORKING_DAYS.has(date) || (weekdayOf(day) <= 5 && !HOLIDAYS.has(date));
  };

  const between = (from: number, to: number): number[] => {
    const days: number[] = [];
    for (let day = from; day <= to; day++) if (works(day)) days.push(day);
    return days;
  };

  const isKnown = (year: number): boolean =>
    NATIONAL_DAYS.map((monthAndDay) => `${String(year).padStart(4, '0')}-${monthAndDay}`).some(
      (date) => HOLIDAYS.has(date) || corrected.get(dayNumber(date)) === 'rest',
    );

  return {
    isWorkingDay: (date) => works(dayNumber(date)),
    addWorkingDays: (date, n) => {
      if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of days: ${n}`);
      let day = dayNumber(date);
      for (let left = n; left > 0; ) if (works(++day)) left--;
      return dateOf(day);
    },
    workingDaysAfter: (from, to) => between(dayNumber(from) + 1, dayNumber(to)).length,
    workingDaysBetween: (from, to) => between(dayNumber(from), dayNumber(to)).map(dateOf),
    unknownYears: (from, to) => {
      const first = yearOf(dayNumber(from));
      const last = yearOf(dayNumber(to));
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((year) => !isKnown(year));
    },
  };
}
