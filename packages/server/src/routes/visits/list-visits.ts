/** The visits that the departments make together, and what each day holds. */

import { dayNumber, done, type Language } from '@double-random/core';
import { z } from 'zod';
import { calendarOf } from '../../calendar/calendar-of.js';
import { DAY_KINDS } from '../../calendar/correction.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { pageOf, pageQuery } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { dayText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { departmentOf, owns, readsEverything } from '../../rights/actor.js';
import { visitsByDay } from '../../store/visits/search-visits.js';
import { VISIT_PART_STATE_WORDS, VISIT_STATE_WORDS } from '../../visits/states.js';
import { allVisits, pageOfVisits, searchOf, VISIT_FILTERS } from './visit-pages.js';
import { type ListedVisit, viewOfVisit, visitView } from './visit-view.js';
import { readers } from './who.js';
import { type WordsForFiles, wordsForFiles } from './words-for-files.js';

const list = route({
  method: 'GET',
  path: '/api/v1/visits',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '本部门参与的检查（按日期；可按任务、状态、日期、部门、人员、地区、文字筛选）',
    en: 'The visits of draws in which the department draws, by day; by task, state, days, department, inspector, region and text',
  },
  query: pageQuery.extend(VISIT_FILTERS),
  answer: { status: 200, kind: 'json', schema: pageOf(visitView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { limit, after, ...filters }, by }, service) => {
    const page = await pageOfVisits(service, by, searchOf(by, filters), { limit, after });
    return page.ok ? done({ body: { items: page.value.items.map(viewOfVisit), next: page.value.next } }) : page;
  },
});

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '日期',
    '时间',
    '检查对象',
    '编号',
    '行政区划',
    '地址',
    '状态',
    '各部门进度',
    '本部门人员',
    '通知书送达',
    '公示期限',
    '任务编号',
    '任务',
    '检查编号',
  ],
  en: [
    'Date',
    'Time',
    'Entity',
    'Id',
    'Region',
    'Address',
    'State',
    'Departments',
    'Own inspectors',
    'Notice delivered',
    'Publish by',
    'Draw id',
    'Task',
    'Visit',
  ],
};

const rowOf =
  (own: string | null, lang: Language, words: WordsForFiles) =>
  ({ visit, parts, places, notice, nameOf }: ListedVisit): CsvCell[] => [
    visit.date,
    visit.start,
    visit.name,
    visit.entity,
    visit.region,
    visit.facts.address,
    VISIT_STATE_WORDS[visit.state][lang],
    parts.map(({ department, state }) => `${words.department(department)}: ${VISIT_PART_STATE_WORDS[state][lang]}`).join('; '),
    places
      .flatMap(({ department, inspector }) =>
        department === own && inspector !== null ? [nameOf(visit.id, inspector)?.name ?? inspector] : [],
      )
      .join('; '),
    notice?.deliveredOn ?? null,
    visit.dueOn,
    ...words.task(visit.task),
    visit.id,
  ];

const file = route({
  method: 'GET',
  path: '/api/v1/visits.csv',
  tag: 'visits',
  who: readers,
  summary: { zh: '本部门参与的检查（CSV）', en: 'The visits of draws in which the department draws, as CSV' },
  query: z.object({ ...VISIT_FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters }, by }, service) => {
    const visits = await allVisits(service, by, searchOf(by, filters));
    const words = await wordsForFiles(
      service.store.db,
      lang,
      visits.map(({ visit }) => visit.task),
    );
    return done(csvFile('visits.csv', HEADER[lang], visits.map(rowOf(departmentOf(by), lang, words))));
  },
});

const MOST_DAYS = 400;

const days = route({
  method: 'GET',
  path: '/api/v1/visit-days',
  tag: 'visits',
  who: readers,
  summary: { zh: '各日的检查数和出动人数', en: 'Visits and inspectors out, day by day' },
  query: z
    .object({ from: dayText, to: dayText, department: z.string().max(64).optional().describe('The own one unless told') })
    .refine(({ from, to }) => from <= to && dayNumber(to) - dayNumber(from) < MOST_DAYS, {
      error: `应为至多 ${MOST_DAYS} 天，起止顺序正确 / at most ${MOST_DAYS} days, the first one first`,
    }),
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({
      department: z.string(),
      days: z.array(z.object({ date: z.string(), kind: z.enum(DAY_KINDS), visits: z.int(), inspectors: z.int() })),
    }),
  },
  codes: ['not-found'],
  handle: async ({ query: { from, to, department: asked }, by }, { store: { db } }) => {
    const department = asked ?? departmentOf(by);
    if (department === null || !(owns(by, department) || readsEverything(by))) return refused('not-found');
    const calendar = await calendarOf(db);
    const found = await visitsByDay(db, { department, from, to });
    return done({
      body: {
        department,
        days: found.map((day) => ({ ...day, kind: calendar.isWorkingDay(day.date) ? ('working' as const) : ('rest' as const) })),
      },
    });
  },
});

export const listVisitsRoutes: readonly Route[] = [list, file, days];
