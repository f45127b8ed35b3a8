/** Calendar days as text, YYYY-MM-DD, and as numbers of days; computed with whole numbers, without a clock or a time zone. */

import { isTime, unixSeconds } from '../encoding/codes.js';

const SECONDS_A_DAY = 86_400;

const midnight = (date: string): string => `${date}T00:00:00Z`;

export const isDate = (text: string): boolean => isTime(midnight(text));

/** Days since 1970-01-01. Throws on what is not a date: what comes from outside is checked with `isDate` first. */
export function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  return unixSeconds(midnight(date)) / SECONDS_A_DAY;
}

/** ISO weekday of a day number, Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The date of a day number, in the years 0000 to 9999. */
export function dateOf(day: number): string {
  // Counted from 0000-03-01 in 400-year eras of years that begin in March, so that the leap day comes last.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - 146_097 * era;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = 400 * era + yearOfEra + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) throw new RangeError(`no date of four digits: day ${day}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
