/** Reports of inspectors, and what planners decide. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { acceptReport, declineReport } from '../../acts/records/decide-report.js';
import { fileReport } from '../../acts/records/file-report.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { lineText, reasonText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { REPORT_KIND_WORDS, REPORT_KINDS, REPORT_STATES, type Report } from '../../records/report.js';
import { seesOwnOnly, seesReason, seesReport } from '../../records/visibility.js';
import { type Actor, actorIdOf, departmentOf, readsEverything } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import { findReport, listReports, type ReportKey } from '../../store/records/reports.js';
import { publicReason } from '../public-reason.js';
import { inspectors, planners, readers } from '../visits/who.js';
import { sentReport } from './forms.js';

const reportView = z
  .object({
    id: z.string(),
    visit: z.string(),
    draw: z.string(),
    entity: z.string(),
    department: z.string(),
    addressee: z.string().describe('The department whose planner decides'),
    inspector: z.string(),
    kind: z.object({ code: z.enum(REPORT_KINDS), zh: z.string(), en: z.string() }),
    reason: z.string().nullable().describe("null: does not leave the inspector's department"),
    publicReason: z.string(),
    evidence: z.string().nullable(),
    madeAt: z.string(),
    receivedAt: z.string(),
    state: z.enum(REPORT_STATES),
    decision: z
      .object({
        at: z.string(),
        reason: z.string().nullable(),
        event: z.int().nullable().describe('Number of the event that it became'),
      })
      .nullable(),
  })
  .meta({ id: 'VisitReport' });

function viewFor(by: Actor, report: Report): z.input<typeof reportView> {
  const { kind, decision } = report;
  const isReasonSeen = seesReason(by, report);
  return {
    id: report.id,
    visit: report.visit,
    draw: report.draw,
    entity: report.entity,
    department: report.department,
    addressee: report.addressee,
    inspector: report.inspector,
    kind: { code: kind, ...REPORT_KIND_WORDS[kind] },
    reason: isReasonSeen ? report.reason : null,
    publicReason: report.publicReason,
    evidence: isReasonSeen ? report.evidence : null,
    madeAt: report.madeAt,
    receivedAt: report.receivedAt,
    state: report.state,
    decision: decision === null ? null : { at: decision.at, reason: isReasonSeen ? decision.reason : null, event: decision.event },
  };
}

const reportParams = z.object({ report: z.string() });

const file = route({
  method: 'POST',
  path: '/api/v1/visits/:visit/reports',
  tag: 'visits',
  who: inspectors,
  summary: {
    zh: '报告：回避、不能到岗、找不到对象、对象已注销等，由计划员处理',
    en: 'Report a recusal, an absence, an entity that cannot be found or is no more; a planner decides',
  },
  params: z.object({ visit: z.string() }),
  body: { kind: 'json', schema: sentReport },
  answer: { status: 200, kind: 'json', schema: reportView },
  codes: ['no-inspector-link', 'not-found', 'visit-dropped', 'not-in-team', 'visit-not-open', 'entity-recorded', 'report-id-used'],
  handle: async ({ params, body, by }, service) => {
    const filed = await fileReport(service, byUser(by), { ...body, visit: params.visit });
    return filed.ok ? done({ body: viewFor(by, filed.value) }) : filed;
  },
});

const list = route({
  method: 'GET',
  path: '/api/v1/reports',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '检查人员的报告：本部门提出的和待本部门处理的（检查人员只看自己的）',
    en: 'Reports that the department made or has to decide; inspectors see their own',
  },
  query: pageQuery.extend({
    state: z.enum(REPORT_STATES).optional(),
    kind: z.enum(REPORT_KINDS).optional(),
    visit: z.string().max(64).optional(),
    text: lineText(200).optional().describe("Part of the entity's name, id or address"),
  }),
  answer: { status: 200, kind: 'json', schema: pageOf(reportView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { state, kind, visit, text, limit, after }, by }, { store: { db } }) => {
    const mark: ReportKey | null = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const found = await listReports(db, {
      seenBy: readsEverything(by) ? null : (departmentOf(by) ?? ''),
      madeBy: seesOwnOnly(by) ? actorIdOf(by) : null,
      visit: visit ?? null,
      state: state ?? null,
      kind: kind ?? null,
      text: text ?? null,
      after: mark,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last !== undefined ? cursorOf([last.receivedAt, last.id]) : null;
    return done({ body: { items: page.map((one) => viewFor(by, one)), next } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/reports/:report',
  tag: 'visits',
  who: readers,
  summary: { zh: '一份报告及其处理', en: 'A report and what was decided' },
  params: reportParams,
  answer: { status: 200, kind: 'json', schema: reportView },
  codes: ['not-found'],
  handle: async ({ params, by }, { store: { db } }) => {
    const found = await findReport(db, params.report);
    return found === null || !seesReport(by, found) ? refused('not-found') : done({ body: viewFor(by, found) });
  },
});

const accept = route({
  method: 'POST',
  path: '/api/v1/reports/:report/acceptance',
  tag: 'visits',
  who: planners,
  summary: {
    zh: '采纳报告：记为抽取后的变动（理由永久公开）',
    en: 'Accept a report: it becomes an event of the draw, whose reason stays public',
  },
  params: reportParams,
  body: {
    kind: 'json',
    schema: z.strictObject({ publicReason: publicReason.nullable().default(null).describe("null: in the inspector's own words") }),
  },
  answer: { status: 200, kind: 'json', schema: reportView },
  codes: ['not-found', 'not-yours', 'report-decided', 'entity-recorded', 'not-drawn', 'event-refused', 'events-moved-on', 'draw-voided'],
  handle: async ({ params, body, by }, service) => {
    const accepted = await acceptReport(service, by, params.report, body.publicReason);
    return accepted.ok ? done({ body: viewFor(by, accepted.value) }) : accepted;
  },
});

const decline = route({
  method: 'POST',
  path: '/api/v1/reports/:report/refusal',
  tag: 'visits',
  who: planners,
  summary: { zh: '不采纳报告，并告知理由', en: 'Decline a report, and tell the inspector why' },
  params: reportParams,
  body: { kind: 'json', schema: z.strictObject({ reason: reasonText }) },
  answer: { status: 200, kind: 'json', schema: reportView },
  codes: ['not-found', 'not-yours', 'report-decided'],
  handle: async ({ params, body, by }, service) => {
    const declined = await declineReport(service, by, params.report, body.reason);
    return declined.ok ? done({ body: viewFor(by, declined.value) }) : declined;
  },
});

export const reportRoutes: readonly Route[] = [file, list, one, accept, decline];
