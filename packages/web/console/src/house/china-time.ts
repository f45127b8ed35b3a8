/** Days and moments as offices write them: Beijing time, which has no summer time, whatever the reader's device says. */

import type { Words } from '../language/words.js';

const BEIJING_OFFSET_MS = 8 * 3_600_000;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** Reads as UTC what the clock on the wall in Beijing shows. */
const wallClock = (moment: string): Date | null => {
  const milliseconds = Date.parse(moment);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds + BEIJING_OFFSET_MS);
};

/** The day (YYYY-MM-DD) in Beijing at this moment (RFC 3339). */
export function beijingDay(moment: string): string {
  const clock = wallClock(moment);
  if (clock === null) throw new Error(`not a moment: ${moment}`);
  return clock.toISOString().slice(0, 10);
}

/** Today in Beijing (YYYY-MM-DD). */
export const beijingToday = (now: Date): string => beijingDay(now.toISOString());

/** A moment in Beijing as `2026-11-23 20:39`, and `23 Nov 2026, 20:39`; what is no moment stays as it is. */
export function momentWords(moment: string): Words {
  const clock = wallClock(moment);
  if (clock === null) return { zh: moment, en: moment };
  const time = `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
  const day = dayWords(clock.toISOString().slice(0, 10));
  return { zh: `${clock.toISOString().slice(0, 10)} ${time}`, en: `${day.en}, ${time}` };
}

/** A day (YYYY-MM-DD) as `2026年11月23日`, and `23 Nov 2026`; what is no day stays as it is. */
export function dayWords(day: string): Words {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return { zh: day, en: day };
  const [, year = '', , date = ''] = parts;
  return { zh: `${year}年${Number(parts[2])}月${Number(date)}日`, en: `${Number(date)} ${month} ${year}` };
}

/** The weekday of a day (YYYY-MM-DD). */
export function weekdayWords(day: string): Words {
  const place = new Date(`${day}T00:00:00Z`).getUTCDay();
  return { zh: WEEKDAYS_ZH[place] ?? '', en: WEEKDAYS_EN[place] ?? '' };
}

/** The day so many days later, or earlier if negative. */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
