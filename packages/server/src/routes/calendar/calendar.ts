/** The calendar of working days, and its corrections. */

import { done, isDate } from '@double-random/core';
import { z } from 'zod';
import { correctDay } from '../../acts/calendar/correct-day.js';
import { dropCorrection } from '../../acts/calendar/drop-correction.js';
import { DAY_KINDS } from '../../calendar/correction.js';
import { DAY_SOURCES, isKnownYear, yearDays } from '../../calendar/year-days.js';
import { everybody, only, type Route, route, signedIn } from '../../http/route.js';
import { calendarCorrections } from '../../store/calendar/calendar-corrections.js';
import type { Connection } from '../../store/store.js';
import { askedYear, yearOf } from '../plans/asked-year.js';
import { publicReason } from '../public-reason.js';

const CACHE = 'public, max-age=60';

const calendarView = z.object({
  year: z.int(),
  known: z.boolean().describe('Whether the public holidays of the year are known; if not, Monday to Friday are taken for working days'),
  workingDays: z.int(),
  days: z.array(
    z.object({
      date: z.string(),
      weekday: z.int().describe('Monday 1 to Sunday 7'),
      kind: z.enum(DAY_KINDS),
      source: z.enum(DAY_SOURCES).describe('weekday: nothing is said of the day; announced: the arrangement that the library knows'),
      note: z.string().nullable(),
    }),
  ),
});

const correctionView = z.object({ date: z.string(), kind: z.enum(DAY_KINDS), note: z.string(), changedAt: z.string() });

const dayParams = z.object({
  date: z.string().refine(isDate, { error: '应为日期 YYYY-MM-DD / a date, YYYY-MM-DD' }),
});

const yearQuery = z.object({ year: askedYear });

async function calendarIn(db: Connection, year: number): Promise<z.input<typeof calendarView>> {
  const corrections = await calendarCorrections(db, year);
  const days = yearDays(year, corrections);
  return {
    year,
    known: isKnownYear(year, corrections),
    workingDays: days.filter(({ kind }) => kind === 'working').length,
    days: [...days],
  };
}

export const calendarRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/calendar',
    tag: 'visits',
    who: signedIn,
    summary: { zh: '一年的工作日历及其来源', en: 'The working days of a year, and where they are known from' },
    query: yearQuery,
    answer: { status: 200, kind: 'json', schema: calendarView },
    handle: async ({ query }, { store, outside }) => done({ body: await calendarIn(store.db, yearOf(query.year, outside)) }),
  }),
  route({
    method: 'PUT',
    path: '/api/v1/calendar/corrections/:date',
    tag: 'visits',
    who: only(['system-admin']),
    summary: { zh: '更正某日：工作日或休息日（调休）', en: 'Correct a day: worked or not' },
    params: dayParams,
    body: { kind: 'json', schema: z.strictObject({ kind: z.enum(DAY_KINDS), note: publicReason }) },
    answer: { status: 200, kind: 'json', schema: correctionView },
    handle: async ({ params, body, by }, service) => {
      const corrected = await correctDay(service, by, { date: params.date, ...body });
      return corrected.ok ? done({ body: corrected.value }) : corrected;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/calendar/corrections/:date',
    tag: 'visits',
    who: only(['system-admin']),
    summary: { zh: '取消对某日的更正', en: 'Take the correction of a day away' },
    params: dayParams,
    answer: { status: 204, kind: 'nothing' },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const dropped = await dropCorrection(service, by, params.date);
      return dropped.ok ? done({ body: null }) : dropped;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/calendar',
    tag: 'public',
    who: everybody,
    summary: { zh: '一年的工作日历', en: 'The working days of a year' },
    query: yearQuery,
    answer: { status: 200, kind: 'json', schema: calendarView },
    handle: async ({ query }, { store, outside }) => done({ body: await calendarIn(store.db, yearOf(query.year, outside)), cache: CACHE }),
  }),
];
