/** Reviewing: what waits for the department's reviewers, and their decisions. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { reviewPart } from '../../acts/publications/review-part.js';
import { calendarOf } from '../../calendar/calendar-of.js';
import { seesDraw } from '../../draws/visibility.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { lineText } from '../../plans/texts.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { deadlineAt } from '../../publications/deadline.js';
import { REVIEW_DECISIONS } from '../../publications/review.js';
import { type Actor, actorIdOf, departmentOf, owns, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDraw } from '../../store/draws/draws.js';
import { reviewsOfVisit } from '../../store/publications/reviews.js';
import { type WaitingFilter, type WaitingReview, waitingReviews } from '../../store/publications/waiting-reviews.js';
import { findVisit } from '../../store/visits/visits.js';
import { VISIT_PART_STATES, VISIT_STATES } from '../../visits/states.js';
import { publicReason } from '../public-reason.js';
import { readers, reviewers } from '../visits/who.js';

const FILE_PAGE = 500;
const MOST_TEXT = 200;
const MOST_ID = 64;

const id = z.string().max(MOST_ID);

const reviewBody = z
  .discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('pass'), version: z.int() }),
    z.strictObject({ decision: z.literal('return'), version: z.int(), reason: publicReason }),
  ])
  .describe('`version` is that of the part as the reviewer saw it');

const waitingView = z.object({
  visit: z.string(),
  department: z.string(),
  version: z.int(),
  task: z.string(),
  drawId: z.string(),
  taskTitle: z.string(),
  entity: z.string(),
  name: z.string(),
  enteredAt: z.string(),
  endedOn: z.string(),
  dueOn: z.string(),
  daysLeft: z.int(),
  lateDays: z.int(),
  byMyself: z.boolean().describe('The caller entered it, so that another reviewer reviews it'),
});

const FILTERS = { task: id.optional(), text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address") };

/** Auditors see what waits anywhere, others what waits in their department. */
const departmentSeen = (by: Actor): string | null => (readsEverything(by) ? null : (departmentOf(by) ?? ''));

async function viewOf(service: Service, by: Actor, waiting: readonly WaitingReview[]) {
  const calendar = await calendarOf(service.store.db);
  const today = dayInChina(momentOf(service.outside.now()));
  return waiting.map(({ enteredBy, ...rest }) => ({
    ...rest,
    ...deadlineAt(rest.dueOn, today, calendar),
    byMyself: enteredBy === actorIdOf(by),
  }));
}

async function allWaiting(service: Service, filter: Omit<WaitingFilter, 'after' | 'limit'>): Promise<WaitingReview[]> {
  const found: WaitingReview[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? undefined : ([last.dueOn, last.visit, last.department] as const);
    const page = await waitingReviews(service.store.db, { ...filter, after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['公示期限', '剩余工作日', '逾期工作日', '任务编号', '任务', '部门', '检查对象', '对象名称', '检查结束', '录入时间', '检查编号'],
  en: ['due', 'working days left', 'working days late', 'draw id', 'task', 'department', 'entity', 'name', 'ended', 'entered', 'visit'],
};

export const reviewRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/visits/:visit/parts/:department/review',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '审核本部门的检查结果：通过或退回（须为未参与录入的审核员）',
      en: "Review the department's results of a visit: pass or return them; not by who recorded them",
    },
    params: z.object({ visit: id, department: id }),
    body: { kind: 'json', schema: reviewBody },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({
        department: z.string(),
        state: z.enum(VISIT_PART_STATES),
        version: z.int(),
        visitState: z.enum(VISIT_STATES),
      }),
    },
    codes: [
      'not-found',
      'not-yours',
      'changed-meanwhile',
      'visit-dropped',
      'already-published',
      'part-not-entered',
      'own-records',
      'records-unsettled',
      'finding-unpublishable',
    ],
    handle: async ({ params, body, by }, service) => {
      const reason = body.decision === 'return' ? body.reason : null;
      const reviewed = await reviewPart(service, by, { ...params, decision: body.decision, reason, version: body.version });
      if (!reviewed.ok) return reviewed;
      const { part, visitState } = reviewed.value;
      return done({ body: { department: part.department, state: part.state, version: part.version, visitState } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/reviews',
    tag: 'publications',
    who: readers,
    summary: { zh: '待审核的检查结果，期限近的在前', en: 'What waits for review, the nearest deadline first' },
    query: pageQuery.extend(FILTERS),
    answer: { status: 200, kind: 'json', schema: pageOf(waitingView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, task, text }, by }, service) => {
      const key = after === undefined ? undefined : readCursor(after, z.tuple([z.string(), z.string(), z.string()]));
      if (key === null) return refused('bad-cursor');
      const found = await waitingReviews(service.store.db, { department: departmentSeen(by), task, text, after: key, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf([last.dueOn, last.visit, last.department]) : null;
      return done({ body: { items: await viewOf(service, by, page), next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/reviews.csv',
    tag: 'publications',
    who: readers,
    summary: { zh: '待审核的检查结果（CSV）', en: 'What waits for review, as CSV' },
    query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { task, text, lang }, by }, service) => {
      const found = await allWaiting(service, { department: departmentSeen(by), task, text });
      const rows = (await viewOf(service, by, found)).map((one) => [
        one.dueOn,
        one.daysLeft,
        one.lateDays,
        one.drawId,
        one.taskTitle,
        one.department,
        one.entity,
        one.name,
        one.endedOn,
        one.enteredAt,
        one.visit,
      ]);
      return done(csvFile(lang === 'zh' ? '待审核.csv' : 'reviews.csv', HEADER[lang], rows));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit/reviews',
    tag: 'publications',
    who: readers,
    summary: {
      zh: '检查结果的审核经过；退回理由只显示给本部门',
      en: 'How the results of a visit were reviewed; reasons of returns for the own department',
    },
    params: z.object({ visit: id }),
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({
        items: z.array(
          z.object({
            department: z.string(),
            number: z.int(),
            decision: z.enum(REVIEW_DECISIONS),
            reason: z.string().nullable(),
            recordsHash: z.string(),
            at: z.string(),
          }),
        ),
      }),
    },
    handle: async ({ params, by }, { store: { db } }) => {
      const visit = await findVisit(db, params.visit);
      const draw = visit === null ? null : await findDraw(db, visit.draw);
      if (visit === null || draw === null || !seesDraw(by, draw)) return refused('not-found');
      const items = (await reviewsOfVisit(db, visit.id)).map(({ department, number, decision, reason, recordsHash, at }) => ({
        department,
        number,
        decision,
        reason: owns(by, department) || readsEverything(by) ? reason : null,
        recordsHash,
        at,
      }));
      return done({ body: { items } });
    },
  }),
];
