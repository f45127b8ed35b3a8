/** The working days of the years that somebody asked about, read once and kept. */

import { shallowReactive } from 'vue';
import { api, ask } from '../api/client.js';
import type { IsWorkingDay } from './working-days.js';

const years = shallowReactive(new Map<number, ReadonlySet<string>>());
const asked = new Set<number>();

async function read(year: number): Promise<void> {
  const answer = await ask(api.GET('/api/v1/public/calendar', { params: { query: { year } } }));
  if (answer.kind === 'data') years.set(year, new Set(answer.data.days.filter(({ kind }) => kind === 'working').map(({ date }) => date)));
  else asked.delete(year);
}

/** Whether a day is worked; `null` until its year is read, and reactive. */
export const isWorkingDay: IsWorkingDay = (day) => {
  const year = Number(day.slice(0, 4));
  const known = years.get(year);
  if (known !== undefined) return known.has(day);
  if (!asked.has(year)) {
    asked.add(year);
    void read(year);
  }
  return null;
};
