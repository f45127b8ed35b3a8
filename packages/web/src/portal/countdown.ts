/** How long it is until a moment, as the page was made: so that a countdown needs no script. */

import type { Language } from '@double-random/core';
import { type Html, html } from '../markup/html.js';
import type { PageRequest } from './request.js';
import { momentText } from './time.js';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

const UNITS: readonly { readonly minutes: number; readonly zh: string; readonly one: string; readonly many: string }[] = [
  { minutes: DAY, zh: '天', one: 'day', many: 'days' },
  { minutes: HOUR, zh: '小时', one: 'hour', many: 'hours' },
  { minutes: 1, zh: '分', one: 'minute', many: 'minutes' },
];

/** The two largest units of a time in whole minutes: `3 小时 12 分`, `2 days 1 hour`. */
function spanText(minutes: number, language: Language): string {
  const largest = UNITS.findIndex((unit) => minutes >= unit.minutes);
  const counted = UNITS.slice(largest, largest + 2).map((unit, place) => {
    const rest = place === 0 ? minutes : minutes % (UNITS[largest] ?? unit).minutes;
    return { unit, count: Math.floor(rest / unit.minutes) };
  });
  return counted
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => (language === 'zh' ? `${count} ${unit.zh}` : `${count} ${count === 1 ? unit.one : unit.many}`))
    .join(' ');
}

/** `还有 3 小时 12 分`; less than a minute and what is past are said in words. @param now RFC 3339 @param until RFC 3339 */
export function remaining(now: string, until: string, language: Language): string {
  const milliseconds = Date.parse(until) - Date.parse(now);
  const zh = language === 'zh';
  if (milliseconds <= 0) return zh ? '已到时间' : 'the time has come';
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes === 0) return zh ? '不到 1 分' : 'less than a minute';
  return zh ? `还有 ${spanText(minutes, language)}` : `${spanText(minutes, language)} left`;
}

/** The time that is left, and the moment itself. */
export const countdown = (request: Pick<PageRequest, 'language' | 'now'>, until: string): Html =>
  html`<strong class="countdown">${remaining(request.now, until, request.language)}</strong> <span class="small">${momentText(request, until)}</span>`;
