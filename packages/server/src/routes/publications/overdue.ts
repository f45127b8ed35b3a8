/** What is late, for everybody to see. */

import { dateOf, dayNumber, done, type Language, type Words } from '@double-random/core';
import { z } from 'zod';
import { calendarOf } from '../../calendar/calendar-of.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { type OverdueResult, OWED, overdueResult } from '../../publications/overdue.js';
import type { Service } from '../../service.js';
import { findDraw } from '../../store/draws/draws.js';
import { type DueVisit, dueVisits } from '../../store/publications/due-visits.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';

const FILE_PAGE = 500;
const MOST_ID = 64;

/** The public may see an answer that is a minute old. */
const CACHE = 'public, max-age=60';

const overdueView = z.object({
  visit: z.string(),
  task: z.object({ id: z.string(), drawId: z.string(), title: z.string() }),
  entity: z.object({ id: z.string(), name: z.string() }).nullable().describe('null: the list of drawn entities is not public'),
  dueOn: z.string(),
  lateDays: z.int().describe('Working days'),
  departments: z
    .array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable(), owes: z.enum(OWED) }))
    .readonly()
    .describe('Who holds it up: by its records, by its review, or, all parts being passed, by not publishing'),
});

const OWED_WORDS: Readonly<Record<(typeof OWED)[number], Words>> = {
  entry: { zh: '未录入', en: 'not entered' },
  review: { zh: '未审核', en: 'not reviewed' },
  publication: { zh: '未公示', en: 'not published' },
};

/** Task and draw of visits; many visits have the same. */
async function contextOf(db: Connection, visits: readonly DueVisit[]) {
  const contexts = new Map<
    string,
    {
      task: Awaited<ReturnType<typeof findTask>>;
      taskParts: Awaited<ReturnType<typeof partsOf>>;
      draw: Awaited<ReturnType<typeof findDraw>>;
    }
  >();
  for (const { task, draw } of visits) {
    if (!contexts.has(draw))
      contexts.set(draw, { task: await findTask(db, task), taskParts: await partsOf(db, task), draw: await findDraw(db, draw) });
  }
  return contexts;
}

async function viewOf({ store: { db } }: Service, visits: readonly DueVisit[], today: string): Promise<OverdueResult[]> {
  const calendar = await calendarOf(db);
  const contexts = await contextOf(db, visits);
  const parts = await partsOfVisits(
    db,
    visits.map(({ id }) => id),
  );
  return visits.map((visit) => {
    const { task, taskParts, draw } = contexts.get(visit.draw) ?? {};
    if (!task || !taskParts || !draw) throw new Error(`the visit ${visit.id} has no task or no draw`);
    const own = parts.filter((part) => part.visit === visit.id);
    return overdueResult(visit, { task, taskParts, draw, parts: own }, calendar.workingDaysAfter(visit.dueOn, today));
  });
}

/** Due until yesterday is late today. */
const lateFrom = (today: string): string => dateOf(dayNumber(today) - 1);

const todayOf = ({ outside }: Service): string => dayInChina(momentOf(outside.now()));

async function allLate(service: Service, today: string, task: string | undefined): Promise<DueVisit[]> {
  const found: DueVisit[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? undefined : ([last.dueOn, last.id] as const);
    const page = await dueVisits(service.store.db, { dueUntil: lateFrom(today), task, after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['公示期限', '逾期工作日', '抽取编号', '任务', '检查对象', '对象名称', '责任部门'],
  en: ['due', 'working days late', 'draw id', 'task', 'entity', 'name', 'departments'],
};

export const overdueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/overdue',
    tag: 'public',
    who: everybody,
    summary: { zh: '逾期未公示的检查结果，逾期久的在前', en: 'Results whose publication is late, the longest first' },
    query: pageQuery.extend({ task: z.string().max(MOST_ID).optional() }),
    answer: { status: 200, kind: 'json', schema: pageOf(overdueView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, task } }, service) => {
      const key = after === undefined ? undefined : readCursor(after, z.tuple([z.string(), z.string()]));
      if (key === null) return refused('bad-cursor');
      const today = todayOf(service);
      const found = await dueVisits(service.store.db, { dueUntil: lateFrom(today), task, after: key, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf([last.dueOn, last.id]) : null;
      return done({ body: { items: await viewOf(service, page, today), next }, cache: CACHE });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/overdue.csv',
    tag: 'public',
    who: everybody,
    summary: { zh: '逾期未公示的检查结果（CSV）', en: 'Results whose publication is late, as CSV' },
    query: z.object({ task: z.string().max(MOST_ID).optional(), lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { task, lang } }, service) => {
      const today = todayOf(service);
      const late = await allLate(service, today, task);
      const rows = [];
      for (let from = 0; from < late.length; from += FILE_PAGE) {
        for (const one of await viewOf(service, late.slice(from, from + FILE_PAGE), today)) {
          const departments = one.departments.map(
            ({ name, nameEn, owes }) => `${lang === 'zh' ? name : (nameEn ?? name)} ${OWED_WORDS[owes][lang]}`,
          );
          rows.push([
            one.dueOn,
            one.lateDays,
            one.task.drawId,
            one.task.title,
            one.entity?.id ?? null,
            one.entity?.name ?? null,
            departments.join('; '),
          ]);
        }
      }
      return done({ ...csvFile(lang === 'zh' ? '逾期未公示.csv' : 'overdue.csv', HEADER[lang], rows), cache: CACHE });
    },
  }),
];
