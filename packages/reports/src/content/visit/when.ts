/** When a visit is, with room to write it where it has no day yet. */

import { day, weekday } from '../moment.js';
import type { Writing } from '../writing.js';

export const dayOrRoom = (date: string | null, { say, language }: Writing): string =>
  date === null ? say('　　　　年　　月　　日', '____________________') : day(date, language);

export function when({ date, start }: { readonly date: string | null; readonly start: string | null }, writing: Writing): string {
  const { say, language } = writing;
  const time = start ?? say('　　时　　分', '______');
  if (date === null) return say(`${dayOrRoom(date, writing)}${time}`, `${dayOrRoom(date, writing)}, ${time}`);
  return say(`${day(date, language)}（${weekday(date, language)}）${time}`, `${weekday(date, language)}, ${day(date, language)}, ${time}`);
}
