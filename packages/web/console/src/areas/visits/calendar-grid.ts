/** Weeks and months of a calendar, Monday first. Days are YYYY-MM-DD, months YYYY-MM. Knows no framework. */

import { dayPlus } from '../../house/china-time.js';

const DAYS_OF_WEEK = 7;

/** Monday 1 to Sunday 7. */
export const isoWeekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS_OF_WEEK;

/** The Monday of the day's week. */
export const mondayOf = (day: string): string => dayPlus(day, 1 - isoWeekday(day));

/** The seven days of the week around a day. */
export const weekOf = (day: string): readonly string[] =>
  Array.from({ length: DAYS_OF_WEEK }, (_none, place) => dayPlus(mondayOf(day), place));

export const monthOf = (day: string): string => day.slice(0, 7);

/** So many months later, or earlier if negative. */
export function monthPlus(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The whole weeks that a month touches. */
export function monthGrid(month: string): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = [];
  for (let monday = mondayOf(`${month}-01`); monday < `${monthPlus(month, 1)}-01`; monday = dayPlus(monday, DAYS_OF_WEEK))
    weeks.push(weekOf(monday));
  return weeks;
}
