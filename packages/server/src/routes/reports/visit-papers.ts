/** The papers of one visit. */

import { z } from 'zod';
import { only, type Route, route } from '../../http/route.js';
import { inspectionNoticeOf, inspectionOrderOf, onSiteRecordOf } from '../../reports/records/visit-papers.js';
import { paperAnswer } from '../../reports/serve-paper.js';
import { visitParams } from '../visits/forms.js';
import { readers } from '../visits/who.js';
import { optionsOf, PAPER_CODES, PAPER_QUERY, PDF_ANSWER, paperOfRecord, paperQuery } from './paper-query.js';

/** Those who make the visit: these papers name everybody who comes, whichever department sends them. */
const printers = only(['planner', 'inspector'], 'visits:write');

const VISIT_CODES = [...PAPER_CODES, 'not-allowed', 'no-inspector-link', 'visit-dropped'] as const;

const notice = route({
  method: 'GET',
  path: '/api/v1/visits/:visit/notice.pdf',
  tag: 'visits',
  who: printers,
  summary: { zh: '检查通知书（PDF）', en: 'The inspection notice of a visit as a PDF' },
  params: visitParams,
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: VISIT_CODES,
  handle: async ({ params, query, by }, service) => {
    const paper = await paperOfRecord(service, await inspectionNoticeOf(service, by, params.visit), optionsOf(query));
    return paper.ok ? paperAnswer(service, by, paper.value) : paper;
  },
});

const order = route({
  method: 'GET',
  path: '/api/v1/visits/:visit/order.pdf',
  tag: 'visits',
  who: printers,
  summary: { zh: '检查任务书（PDF）', en: 'The inspection order of a visit as a PDF' },
  params: visitParams,
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: VISIT_CODES,
  handle: async ({ params, query, by }, service) => {
    const paper = await paperOfRecord(service, await inspectionOrderOf(service, by, params.visit), optionsOf(query));
    return paper.ok ? paperAnswer(service, by, paper.value) : paper;
  },
});

const record = route({
  method: 'GET',
  path: '/api/v1/visits/:visit/record.pdf',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '现场检查记录表（PDF）：空白（blank）或已填（filled）',
    en: 'The on-site record of a visit as a PDF: a blank form to write on, or filled with what was recorded',
  },
  params: visitParams,
  query: z.object({ form: z.enum(['blank', 'filled']).default('blank'), ...PAPER_QUERY }),
  answer: PDF_ANSWER,
  codes: VISIT_CODES,
  handle: async ({ params, query: { form, ...query }, by }, service) => {
    const paper = await paperOfRecord(service, await onSiteRecordOf(service, by, params.visit, form), optionsOf(query));
    return paper.ok ? paperAnswer(service, by, paper.value) : paper;
  },
});

export const visitPaperRoutes: readonly Route[] = [notice, order, record];
