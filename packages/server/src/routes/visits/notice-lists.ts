/** Notices that are due, and those that were delivered. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { calendarOf } from '../../calendar/calendar-of.js';
import { isDisclosed } from '../../draws/draw.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { pageOf, pageQuery } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { dayText } from '../../plans/texts.js';
import { dayInChina } from '../../plans/year.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDraw } from '../../store/draws/draws.js';
import { NOTICE_METHOD_WORDS, noticeBy } from '../../visits/notice.js';
import { noticeView, viewOfNotice } from './notice-view.js';
import { allVisits, pageOfVisits, searchOf } from './visit-pages.js';
import type { ListedVisit } from './visit-view.js';
import { readers } from './who.js';

const FILTERS = {
  state: z.enum(['due', 'delivered']).default('due'),
  task: z.string().max(64).optional(),
  until: dayText.optional().describe('Due: by this day, today unless told'),
};

type Filters = z.output<z.ZodObject<typeof FILTERS>>;

const rowView = z.object({
  visit: z.string(),
  task: z.string(),
  entity: z.string(),
  name: z.string(),
  address: z.string(),
  date: z.string().nullable(),
  start: z.string().nullable(),
  by: z.string().nullable().describe('The day by which it is delivered'),
  overdue: z.boolean(),
  onSite: z.boolean().describe('The list is secret: it is handed over on site'),
  departments: z.array(z.string()),
  notice: noticeView.nullable(),
});

type Row = z.input<typeof rowView>;

const todayOf = ({ outside }: Pick<Service, 'outside'>): string => dayInChina(momentOf(outside.now()));

/** What is due until a day are the notices of the visits that many working days later. */
async function wantedOf(service: Service, by: Actor, { state, task, until }: Filters) {
  if (state === 'delivered') return { ...searchOf(by, { task }), noticed: true };
  const calendar = await calendarOf(service.store.db);
  const to = calendar.addWorkingDays(until ?? todayOf(service), service.settings.noticeDays);
  return searchOf(by, { task, state: 'assigned', to });
}

/** Rows of visits: those of secret lists have until the day itself. */
async function rowsOf(service: Service, by: Actor, visits: readonly ListedVisit[]): Promise<Row[]> {
  const { db } = service.store;
  const calendar = await calendarOf(db);
  const today = todayOf(service);
  const secret = new Map<string, boolean>();
  for (const id of new Set(visits.map(({ visit }) => visit.draw))) {
    const draw = await findDraw(db, id);
    secret.set(id, draw !== null && !isDisclosed(draw));
  }
  return visits.map(({ visit, parts, notice }) => {
    const onSite = secret.get(visit.draw) ?? false;
    const due = visit.date === null ? null : noticeBy(calendar, visit.date, onSite ? 0 : service.settings.noticeDays);
    return {
      visit: visit.id,
      task: visit.task,
      entity: visit.entity,
      name: visit.name,
      address: visit.facts.address,
      date: visit.date,
      start: visit.start,
      by: due,
      overdue: notice === null && due !== null && due < today,
      onSite,
      departments: parts.map(({ department }) => department),
      notice: notice === null ? null : viewOfNotice(by, notice),
    };
  });
}

const list = route({
  method: 'GET',
  path: '/api/v1/notices',
  tag: 'visits',
  who: readers,
  summary: { zh: '应送达和已送达的检查通知书（按检查日期）', en: 'Notices that are due or delivered, by the day of the visit' },
  query: pageQuery.extend(FILTERS),
  answer: { status: 200, kind: 'json', schema: pageOf(rowView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { limit, after, ...filters }, by }, service) => {
    const page = await pageOfVisits(service, by, await wantedOf(service, by, filters), { limit, after });
    return page.ok ? done({ body: { items: await rowsOf(service, by, page.value.items), next: page.value.next } }) : page;
  },
});

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['检查日期', '时间', '检查对象', '编号', '地址', '部门', '最迟送达', '已逾期', '文号', '送达日期', '送达方式', '送达部门', '签收人'],
  en: [
    'Visit on',
    'Time',
    'Entity',
    'Id',
    'Address',
    'Departments',
    'Deliver by',
    'Overdue',
    'Number',
    'Delivered on',
    'Method',
    'Delivered by',
    'Received by',
  ],
};

const OVERDUE: Readonly<Record<Language, string>> = { zh: '是', en: 'yes' };

const cellsOf =
  (lang: Language) =>
  ({ date, start, name, entity, address, departments, by, overdue, notice }: Row): CsvCell[] => [
    date,
    start,
    name,
    entity,
    address,
    departments.join('; '),
    by,
    overdue ? OVERDUE[lang] : null,
    notice?.number ?? null,
    notice?.deliveredOn ?? null,
    notice === null ? null : NOTICE_METHOD_WORDS[notice.method][lang],
    notice?.department ?? null,
    notice?.receivedBy ?? null,
  ];

const file = route({
  method: 'GET',
  path: '/api/v1/notices.csv',
  tag: 'visits',
  who: readers,
  summary: { zh: '应送达和已送达的检查通知书（CSV）', en: 'Notices that are due or delivered, as CSV' },
  query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters }, by }, service) => {
    const visits = await allVisits(service, by, await wantedOf(service, by, filters));
    return done(csvFile('notices.csv', HEADER[lang], (await rowsOf(service, by, visits)).map(cellsOf(lang))));
  },
});

export const noticeListRoutes: readonly Route[] = [list, file];
