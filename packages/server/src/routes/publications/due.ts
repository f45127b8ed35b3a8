/** What is due for publication: the work list of the departments, by deadline, with who holds it up. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { calendarOf } from '../../calendar/calendar-of.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { lineText } from '../../plans/texts.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { deadlineAt } from '../../publications/deadline.js';
import { missingDepartments } from '../../publications/missing-departments.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type DueFilter, type DueVisit, dueVisits } from '../../store/publications/due-visits.js';
import { remindersOf } from '../../store/publications/reminders.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { VISIT_STATE_WORDS, VISIT_STATES } from '../../visits/states.js';
import { readers } from '../visits/who.js';
import { wordsForFiles } from '../visits/words-for-files.js';

const FILE_PAGE = 500;
const MOST_TEXT = 200;
const MOST_ID = 64;

const FILTERS = {
  task: z.string().max(MOST_ID).optional(),
  text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address"),
  missing: z.string().max(MOST_ID).optional().describe('Only where this department has not passed its part'),
  dueUntil: z.iso.date().optional(),
};

type Filters = z.output<z.ZodObject<typeof FILTERS>>;

const dueView = z.object({
  visit: z.string(),
  task: z.string(),
  entity: z.string(),
  name: z.string(),
  state: z.enum(VISIT_STATES),
  endedOn: z.string(),
  dueOn: z.string(),
  daysLeft: z.int(),
  lateDays: z.int(),
  correction: z.boolean().describe('Its result was published and is being corrected: no deadline runs, and it is not late'),
  missing: z.array(z.string()).describe('Departments that have not passed their part; none: it only waits to be published'),
  reminders: z.array(z.object({ kind: z.enum(['due', 'late']), daysLeft: z.int(), at: z.string() })),
});

const filterOf = (by: Actor, filters: Filters): Omit<DueFilter, 'after' | 'limit'> => ({
  ...filters,
  withCorrections: true,
  department: readsEverything(by) ? undefined : (departmentOf(by) ?? ''),
});

async function viewOf({ store: { db }, outside }: Service, visits: readonly DueVisit[]): Promise<z.input<typeof dueView>[]> {
  const ids = visits.map(({ id }) => id);
  const [calendar, parts, reminders] = await Promise.all([calendarOf(db), partsOfVisits(db, ids), remindersOf(db, ids)]);
  const today = dayInChina(momentOf(outside.now()));
  return visits.map(({ id, task, entity, name, state, endedOn, dueOn, correction }) => ({
    visit: id,
    task,
    entity,
    name,
    state,
    endedOn,
    dueOn,
    ...deadlineAt(dueOn, today, calendar),
    ...(correction ? { daysLeft: 0, lateDays: 0 } : {}),
    correction,
    missing: missingDepartments(parts.filter(({ visit }) => visit === id)),
    reminders: (reminders.get(id) ?? []).filter((one) => one.dueOn === dueOn).map(({ kind, daysLeft, at }) => ({ kind, daysLeft, at })),
  }));
}

async function allDue(service: Service, filter: Omit<DueFilter, 'after' | 'limit'>): Promise<DueVisit[]> {
  const found: DueVisit[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? undefined : ([last.dueOn, last.id] as const);
    const page = await dueVisits(service.store.db, { ...filter, after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '公示期限',
    '剩余工作日',
    '逾期工作日',
    '任务编号',
    '任务',
    '检查对象',
    '对象名称',
    '状态',
    '检查结束',
    '未审核通过的部门',
    '检查编号',
  ],
  en: [
    'due',
    'working days left',
    'working days late',
    'draw id',
    'task',
    'entity',
    'name',
    'state',
    'ended',
    'departments missing',
    'visit',
  ],
};

export const dueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/publications/due',
    tag: 'publications',
    who: readers,
    summary: {
      zh: '待公示和更正中的检查结果：期限、缺哪些部门、提醒',
      en: 'Results to be published for the first time, or again: deadline, which departments are missing, reminders',
    },
    query: pageQuery.extend(FILTERS),
    answer: { status: 200, kind: 'json', schema: pageOf(dueView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, ...filters }, by }, service) => {
      const key = after === undefined ? undefined : readCursor(after, z.tuple([z.string(), z.string()]));
      if (key === null) return refused('bad-cursor');
      const found = await dueVisits(service.store.db, { ...filterOf(by, filters), after: key, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf([last.dueOn, last.id]) : null;
      return done({ body: { items: await viewOf(service, page), next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/publications/due.csv',
    tag: 'publications',
    who: readers,
    summary: { zh: '待公示的检查结果（CSV）', en: 'Results to be published, as CSV' },
    query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters }, by }, service) => {
      const due = await allDue(service, filterOf(by, filters));
      const words = await wordsForFiles(
        service.store.db,
        lang,
        due.map(({ task }) => task),
      );
      const rows = [];
      for (let from = 0; from < due.length; from += FILE_PAGE) {
        for (const one of await viewOf(service, due.slice(from, from + FILE_PAGE))) {
          const { dueOn, daysLeft, lateDays, task, entity, name, state, endedOn, missing, visit } = one;
          const who = missing.map(words.department).join('; ');
          rows.push([dueOn, daysLeft, lateDays, ...words.task(task), entity, name, VISIT_STATE_WORDS[state][lang], endedOn, who, visit]);
        }
      }
      return done(csvFile(lang === 'zh' ? '待公示.csv' : 'due-publications.csv', HEADER[lang], rows));
    },
  }),
];
