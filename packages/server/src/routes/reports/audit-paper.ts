/** 审计摘录: every act on one task, in order. */

import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { auditExtractOf } from '../../reports/records/audit-extract.js';
import { paperAnswer } from '../../reports/serve-paper.js';
import { auditReaders } from '../audit/entries.js';
import { optionsOf, PAPER_CODES, PDF_ANSWER, paperOfRecord, paperQuery } from './paper-query.js';

export const auditPaperRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/tasks/:task/audit.pdf',
    tag: 'audit',
    who: auditReaders,
    summary: {
      zh: '审计摘录（PDF）：一个任务的全部操作，按次序，附哈希',
      en: 'The audit extract of a task as a PDF: every act on it, in order, with its hashes',
    },
    params: z.object({ task: z.string() }),
    query: paperQuery,
    answer: PDF_ANSWER,
    codes: [...PAPER_CODES, 'not-allowed'],
    handle: async ({ params, query, by }, service) => {
      const paper = await paperOfRecord(service, await auditExtractOf(service, by, params.task), optionsOf(query));
      return paper.ok ? paperAnswer(service, by, paper.value) : paper;
    },
  }),
];
