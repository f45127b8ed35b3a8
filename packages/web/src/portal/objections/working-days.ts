/** How many working days are left, by the published calendar. */

import type { ReadPublic } from '../../api/public-api.js';
import { dayInBeijing } from '../beijing.js';

/** Working days after today up to a day, that day among them; `null`: the calendar cannot be had, or the day is past. @param until `2026-03-06` */
export async function workingDaysUntil(read: ReadPublic, now: string, until: string): Promise<number | null> {
  const today = dayInBeijing(now);
  if (until < today) return null;
  const years = [...new Set([today.slice(0, 4), until.slice(0, 4)])];
  const calendars = await Promise.all(years.map((year) => read('/api/v1/public/calendar', { query: { year } })));
  let count = 0;
  for (const calendar of calendars) {
    if (!calendar.ok) return null;
    count += calendar.value.days.filter(({ date, kind }) => kind === 'working' && date > today && date <= until).length;
  }
  return count;
}
