/** Times for people. A record's times are UTC; China keeps UTC+8 all year. */

import { type Language, roundTime } from '@double-random/core';

const EIGHT_HOURS = 8 * 3_600_000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-06` as 2026年3月6日 or 6 March 2026. */
export function day(date: string, language: Language): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${dayOfMonth}日` : `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

const WEEKDAYS = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

export const weekday = (date: string, language: Language): string => WEEKDAYS[language][new Date(date).getUTCDay()] as string;

/** RFC 3339 in Beijing time, without its zone. */
const inBeijing = (time: string): string => new Date(Date.parse(time) + EIGHT_HOURS).toISOString().slice(0, -1);

/** The day in Beijing, as people write it. */
export const dayOf = (time: string, language: Language): string => day(inBeijing(time).slice(0, 10), language);

/** Beijing time, with the record's own time behind it. */
export function moment(time: string, language: Language): string {
  const date = dayOf(time, language);
  const clock = inBeijing(time).slice(11, 19);
  return language === 'zh' ? `北京时间${date} ${clock}（${time}）` : `${date}, ${clock} Beijing time (${time})`;
}

/** Beijing time to the minute, for notices: 2026年3月6日 16:00. Seconds only where there are any. */
export function dayAndTime(time: string, language: Language): string {
  const clock = inBeijing(time).slice(11, 19).replace(/:00$/, '');
  return language === 'zh' ? `${dayOf(time, language)} ${clock}` : `${dayOf(time, language)}, ${clock}`;
}

/** Beijing time to the millisecond, in two lines for the cells of a table. */
export const stamp = (time: string): string => inBeijing(time).replace('T', '\n');

/** 9999-12-31T23:59:59Z: a later round has no date that people write. */
const LAST_SECOND = 253_402_300_799n;

/** When a round of the drand beacon is made, RFC 3339; undefined beyond all calendars. */
export function timeOfRound(round: number): string | undefined {
  const seconds = roundTime(round);
  return seconds > LAST_SECOND ? undefined : `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}

/** When a round of the drand beacon is made, in words; empty when that lies beyond all calendars. */
export function roundMoment(round: number, language: Language): string {
  const time = timeOfRound(round);
  return time === undefined ? '' : moment(time, language);
}
