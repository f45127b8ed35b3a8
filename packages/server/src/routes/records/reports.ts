/** Reports of inspectors, and what planners decide. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { acceptReport, declineReport } from '../../acts/records/decide-report.js';
import { fileReport } from '../../acts/records/file-report.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { lineText, reasonText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { REPORT_KIND_WORDS, REPORT_KINDS, REPORT_STATE_WORDS, REPORT_STATES, type Report } from '../../records/report.js';
import { seesOwnOnly, seesReason, seesReport } from '../../records/visibility.js';
import { type Actor, actorIdOf, departmentOf, owns, readsEverything } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import { findReport, listReports, type ReportFilter, type ReportKey } from '../../store/records/reports.js';
import type { Connection } from '../../store/store.js';
import { type InspectorNames, inspectorNames } from '../../store/visits/inspector-names.js';
import { entitiesOfVisits } from '../../store/visits/visits.js';
import { publicReason } from '../public-reason.js';
import { inspectors, planners, readers } from '../visits/who.js';
import { sentReport } from './forms.js';

const reportView = z
  .object({
    id: z.string(),
    visit: z.string(),
    draw: z.string(),
    entity: z.string(),
    name: z.string().describe('Of the entity'),
    department: z.string(),
    addressee: z.string().describe('The department whose planner decides'),
    inspector: z.string(),
    inspectorName: z.string().nullable().describe("null: of another department's inspector"),
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

type ReportView = z.input<typeof reportView>;

/** The reports with the names of their entities, and of the reader's own inspectors. */
async function viewsFor(db: Connection, by: Actor, reports: readonly Report[]): Promise<ReportView[]> {
  const ids = [...new Set(reports.map(({ visit }) => visit))];
  const [entities, nameOf] = await Promise.all([entitiesOfVisits(db, ids), inspectorNames(db, ids, departmentOf(by))]);
  return reports.map((report) => viewFor(by, report, entities.get(report.visit)?.name ?? report.entity, nameOf));
}

async function answerFor(db: Connection, by: Actor, report: Report) {
  const [view] = await viewsFor(db, by, [report]);
  return view === undefined ? refused('not-found') : done({ body: view });
}

function viewFor(by: Actor, report: Report, name: string, nameOf: InspectorNames): ReportView {
  const { kind, decision } = report;
  const isReasonSeen = seesReason(by, report);
  return {
    id: report.id,
    visit: report.visit,
    draw: report.draw,
    entity: report.entity,
    name,
    department: report.department,
    addressee: report.addressee,
    inspector: report.inspector,
    inspectorName: owns(by, report.department) ? (nameOf(report.visit, report.inspector)?.name ?? null) : null,
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
    return filed.ok ? answerFor(service.store.db, by, filed.value) : filed;
  },
});

const FILTERS = {
  state: z.enum(REPORT_STATES).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  visit: z.string().max(64).optional(),
  text: lineText(200).optional().describe("Part of the entity's name, id or address"),
};

/** The filter of whoever asks: inspectors see their own reports, others those of and for their department. */
const filterFor = (
  by: Actor,
  { state, kind, visit, text }: z.output<z.ZodObject<typeof FILTERS>>,
): Omit<ReportFilter, 'after' | 'limit'> => ({
  seenBy: readsEverything(by) ? null : (departmentOf(by) ?? ''),
  madeBy: seesOwnOnly(by) ? actorIdOf(by) : null,
  visit: visit ?? null,
  state: state ?? null,
  kind: kind ?? null,
  text: text ?? null,
});

const keyOf = ({ receivedAt, id }: Report): ReportKey => [receivedAt, id];

const list = route({
  method: 'GET',
  path: '/api/v1/reports',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '检查人员的报告：本部门提出的和待本部门处理的（检查人员只看自己的）',
    en: 'Reports that the department made or has to decide; inspectors see their own',
  },
  query: pageQuery.extend(FILTERS),
  answer: { status: 200, kind: 'json', schema: pageOf(reportView) },
  codes: ['bad-cursor'],
  handle: async ({ query: { limit, after, ...filters }, by }, { store: { db } }) => {
    const mark: ReportKey | null = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const found = await listReports(db, { ...filterFor(by, filters), after: mark, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null;
    return done({ body: { items: await viewsFor(db, by, page), next } });
  },
});

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['收到时间', '类型', '状态', '部门', '人员', '检查对象', '公开理由', '处理部门', '处理时间', '不采纳理由'],
  en: ['Received', 'Kind', 'State', 'Department', 'Inspector', 'Entity', 'Public reason', 'Decided by', 'Decided at', 'Why declined'],
};

const rowFor =
  (by: Actor, lang: Language) =>
  (report: Report): CsvCell[] => [
    report.receivedAt,
    REPORT_KIND_WORDS[report.kind][lang],
    REPORT_STATE_WORDS[report.state][lang],
    report.department,
    report.inspector,
    report.entity,
    report.publicReason,
    report.addressee,
    report.decision?.at ?? null,
    seesReason(by, report) ? (report.decision?.reason ?? null) : null,
  ];

const PAGE = 500;

async function allReports(db: Connection, filter: Omit<ReportFilter, 'after' | 'limit'>): Promise<readonly Report[]> {
  const all: Report[] = [];
  for (let after: ReportKey | null = null; ; ) {
    const page = await listReports(db, { ...filter, after, limit: PAGE });
    all.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || last === undefined) return all;
    after = keyOf(last);
  }
}

const csv = route({
  method: 'GET',
  path: '/api/v1/reports.csv',
  tag: 'visits',
  who: readers,
  summary: { zh: '检查人员的报告（CSV，不含私密理由）', en: 'Reports of inspectors as CSV, without their private reasons' },
  query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters }, by }, { store: { db } }) => {
    const reports = await allReports(db, filterFor(by, filters));
    return done(csvFile('reports.csv', HEADER[lang], reports.map(rowFor(by, lang))));
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
    return found === null || !seesReport(by, found) ? refused('not-found') : answerFor(db, by, found);
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
    return accepted.ok ? answerFor(service.store.db, by, accepted.value) : accepted;
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
    return declined.ok ? answerFor(service.store.db, by, declined.value) : declined;
  },
});

export const reportRoutes: readonly Route[] = [file, list, csv, one, accept, decline];
