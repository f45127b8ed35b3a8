/** One visit: when it is, who goes, and its notices. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { giveBackVisit } from '../../acts/visits/give-back-visit.js';
import { moveVisit } from '../../acts/visits/move-visit.js';
import { setOpeningDays } from '../../acts/visits/set-opening-days.js';
import { calendarOf } from '../../calendar/calendar-of.js';
import { isDisclosed } from '../../draws/draw.js';
import { type Answer, type Route, route } from '../../http/route.js';
import { dayText } from '../../plans/texts.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import { type Actor, departmentOf, owns, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { noticesOfVisit } from '../../store/visits/notices.js';
import { openingDays } from '../../store/visits/opening-days.js';
import { noticeBy } from '../../visits/notice.js';
import { type SeenVisit, seenVisit } from '../../visits/seen-visit.js';
import { entityView } from '../directories/record-views.js';
import { startTime, visitParams } from './forms.js';
import { noticeView, viewOfNotice } from './notice-view.js';
import { conflictsOfVisit, conflictView } from './schedule-view.js';
import { listedVisits, viewOfVisit, visitView } from './visit-view.js';
import { planners, readers } from './who.js';

const MOST_WEEKDAYS = 7;

const weekdays = z
  .array(z.int().min(1).max(MOST_WEEKDAYS))
  .max(MOST_WEEKDAYS)
  .refine((days) => days.every((day, i) => i === 0 || day > (days[i - 1] as number)), {
    error: '应由小到大且不重复 / ascending, none twice',
  });

const wholeVisitView = visitView
  .extend({
    facts: entityView,
    openDays: z.array(z.int()).readonly().describe('ISO weekdays on which the entity is open; empty: every working day'),
    noticeBy: z.string().nullable().describe('The day by which the notice is delivered'),
    noticeOnSite: z.boolean().describe('The list is secret: the notice is handed over on site'),
    notices: z.array(noticeView).describe('All of them, those that no longer stand too'),
    dropped: z.object({ at: z.string(), reason: z.string() }).nullable(),
    conflicts: z.array(conflictView).describe('What speaks against its day'),
    links: z.object({ notice: z.string(), order: z.string(), blank: z.string(), filled: z.string() }).describe('Its papers as PDFs'),
  })
  .meta({ id: 'WholeVisit' });

async function wholeOf(service: Service, by: Actor, { visit, task, draw }: SeenVisit): Promise<z.input<typeof wholeVisitView>> {
  const { db } = service.store;
  const [listed] = await listedVisits(service, [visit], departmentOf(by));
  if (listed === undefined) throw new Error('a visit that was found is not listed');
  const isSecret = !isDisclosed(draw);
  const days = isSecret ? 0 : service.settings.noticeDays;
  const open = await openingDays(db, task.entityDirectory, [visit.entity]);
  return {
    ...viewOfVisit(listed),
    facts: { ...visit.facts, extra: owns(by, task.entityDirectory) || readsEverything(by) ? visit.facts.extra : {} },
    openDays: open.get(visit.entity) ?? [],
    noticeBy: visit.date === null ? null : noticeBy(await calendarOf(db), visit.date, days),
    noticeOnSite: isSecret,
    notices: (await noticesOfVisit(db, visit.id)).map((notice) => viewOfNotice(by, notice)),
    dropped: visit.dropped,
    conflicts: await conflictsOfVisit(service, task, visit),
    links: {
      notice: PAPER_PATHS.notice(visit.id),
      order: PAPER_PATHS.order(visit.id),
      blank: PAPER_PATHS.record(visit.id, 'blank'),
      filled: PAPER_PATHS.record(visit.id, 'filled'),
    },
  };
}

async function answerVisit(service: Service, by: Actor, id: string): Promise<ServiceOutcome<Answer<z.input<typeof wholeVisitView>>>> {
  const seen = await seenVisit(service.store.db, by, id);
  return seen.ok ? done({ body: await wholeOf(service, by, seen.value) }) : seen;
}

export const visitRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit',
    tag: 'visits',
    who: readers,
    summary: { zh: '一次检查：时间、检查组、通知书与冲突', en: 'A visit: its day, its teams, its notices and what speaks against its day' },
    params: visitParams,
    answer: { status: 200, kind: 'json', schema: wholeVisitView },
    codes: ['not-found'],
    handle: ({ params, by }, service) => answerVisit(service, by, params.visit),
  }),
  route({
    method: 'PUT',
    path: '/api/v1/visits/:visit/day',
    tag: 'visits',
    who: planners,
    summary: {
      zh: '手工安排检查时间（发起部门）：重新排期时保留，冲突一并告知',
      en: 'Set the day of a visit by hand (initiating department): planning again keeps it, and what speaks against it is told',
    },
    params: visitParams,
    body: { kind: 'json', schema: z.strictObject({ date: dayText, start: startTime, version: z.int().min(1) }) },
    answer: { status: 200, kind: 'json', schema: wholeVisitView },
    codes: ['not-found', 'not-yours', 'changed-meanwhile', 'visit-dropped', 'visit-begun', 'day-is-past'],
    handle: async ({ params, body, by }, service) => {
      const moved = await moveVisit(service, by, params.visit, body);
      return moved.ok ? answerVisit(service, by, params.visit) : moved;
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/visits/:visit/day',
    tag: 'visits',
    who: planners,
    summary: {
      zh: '把手工安排的检查交还排期（发起部门）：下次排期前时间不变',
      en: 'Give a visit that was placed by hand back to the schedule (initiating department): it keeps its day until the next planning',
    },
    params: visitParams,
    answer: { status: 200, kind: 'json', schema: wholeVisitView },
    codes: ['not-found', 'not-yours', 'visit-dropped', 'visit-begun'],
    handle: async ({ params, by }, service) => {
      const given = await giveBackVisit(service, by, params.visit);
      return given.ok ? answerVisit(service, by, params.visit) : given;
    },
  }),
  route({
    method: 'PUT',
    path: '/api/v1/visits/:visit/opening-days',
    tag: 'visits',
    who: planners,
    summary: {
      zh: '登记检查对象的营业日（1 周一至 7 周日；空：所有工作日），今后的任务同样适用',
      en: 'Set the weekdays on which the entity is open (1 Monday to 7 Sunday; none: every working day); it holds for later tasks too',
    },
    params: visitParams,
    body: { kind: 'json', schema: z.strictObject({ days: weekdays }) },
    answer: { status: 200, kind: 'json', schema: wholeVisitView },
    codes: ['not-found', 'not-yours', 'visit-dropped'],
    handle: async ({ params, body, by }, service) => {
      const set = await setOpeningDays(service, by, params.visit, body.days);
      return set.ok ? answerVisit(service, by, params.visit) : set;
    },
  }),
];
