/** 检查任务分派表: what an inspector does in some days. */

import { dayNumber } from '@double-random/core';
import { z } from 'zod';
import { only, type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { dayText } from '../../plans/texts.js';
import { dayInChina } from '../../plans/year.js';
import { assignmentSheetOf } from '../../reports/records/assignment-sheet.js';
import { paperAnswer } from '../../reports/serve-paper.js';
import type { UserActor } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import type { Service } from '../../service.js';
import { inspectors } from '../visits/who.js';
import { optionsOf, PAPER_CODES, PAPER_QUERY, PDF_ANSWER, paperOfRecord } from './paper-query.js';

const MOST_DAYS = 400;

const sheetQuery = z
  .object({
    from: dayText.optional().describe('First day; today unless told'),
    to: dayText.optional().describe('Last day; the first one unless told'),
    ...PAPER_QUERY,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || (from <= to && dayNumber(to) - dayNumber(from) < MOST_DAYS), {
    error: `应为至多 ${MOST_DAYS} 天，起止顺序正确 / at most ${MOST_DAYS} days, the first one first`,
  })
  .refine(({ from, to }) => to === undefined || from !== undefined, { error: '有截止日期时须写明起始日期 / a last day needs a first one' });

type SheetQuery = z.output<typeof sheetQuery>;

async function sheetOf(service: Service, by: UserActor, inspector: string | null, { from: first, to, ...query }: SheetQuery) {
  const from = first ?? dayInChina(momentOf(service.outside.now()));
  const record = await assignmentSheetOf(service, by, { inspector, from, to: to ?? from });
  const paper = await paperOfRecord(service, record, optionsOf(query));
  return paper.ok ? paperAnswer(service, by, paper.value) : paper;
}

const own = route({
  method: 'GET',
  path: '/api/v1/my/visits.pdf',
  tag: 'visits',
  who: inspectors,
  summary: { zh: '我的检查任务分派表（PDF）', en: 'The assignment sheet of the asking inspector as a PDF' },
  query: sheetQuery,
  answer: PDF_ANSWER,
  codes: [...PAPER_CODES, 'no-inspector-link', 'not-allowed'],
  handle: ({ query, by }, service) => sheetOf(service, byUser(by), null, query),
});

const ofInspector = route({
  method: 'GET',
  path: '/api/v1/inspectors/:inspector/visits.pdf',
  tag: 'visits',
  who: only(['planner', 'inspector']),
  summary: {
    zh: '本部门执法检查人员的检查任务分派表（PDF）：计划员查看本部门人员，执法检查人员查看本人',
    en: "The assignment sheet of an inspector as a PDF: planners have those of their department's inspectors, inspectors their own",
  },
  params: z.object({ inspector: z.string().max(64).describe("Staff number in the own department's directory") }),
  query: sheetQuery,
  answer: PDF_ANSWER,
  codes: [...PAPER_CODES, 'no-inspector-link', 'not-allowed'],
  handle: ({ params, query, by }, service) => sheetOf(service, byUser(by), params.inspector, query),
});

export const assignmentSheetRoutes: readonly Route[] = [own, ofInspector];
