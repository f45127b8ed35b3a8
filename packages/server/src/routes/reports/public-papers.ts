/** Papers for everybody: what is announced, drawn, found and counted. */

import type { ReportRecord } from '@double-random/reports';
import { z } from 'zod';
import { everybody, type Route, route } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { certificatePaper } from '../../reports/certificate-paper.js';
import { publicPaper } from '../../reports/public-papers.js';
import { publicPlanRecord } from '../../reports/records/annual-plan.js';
import { annualReportOf } from '../../reports/records/annual-report.js';
import { resultsBulletinOf } from '../../reports/records/results-bulletin.js';
import { publicTaskRecord } from '../../reports/records/task.js';
import type { Service } from '../../service.js';
import { findTask, findTaskByDrawId } from '../../store/tasks.js';
import { askedYear, yearOf } from '../plans/asked-year.js';
import { editionParams } from '../plans/plans.js';
import { idParams } from '../tasks/forms.js';
import { optionsOf, PAPER_CODES, PAPER_QUERY, PDF_ANSWER, paperOfRecord, paperQuery } from './paper-query.js';

/** By the task's id or its draw id, as the pages of tasks are found. */
async function ofTask(
  service: Service,
  id: string,
  record: (service: Service, task: string) => Promise<ServiceOutcome<ReportRecord>>,
): Promise<ServiceOutcome<ReportRecord>> {
  const { db } = service.store;
  const task = (await findTask(db, id)) ?? (await findTaskByDrawId(db, id));
  return task === null ? refused('not-found') : record(service, task.id);
}

const planNotice = route({
  method: 'GET',
  path: '/api/v1/public/plans/:plan/notice.pdf',
  tag: 'public',
  who: everybody,
  summary: { zh: '年度抽查计划公告（PDF）：现行版本', en: 'The notice of a published plan as a PDF: the edition that binds' },
  params: editionParams.pick({ plan: true }),
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: PAPER_CODES,
  handle: ({ params, query, by }, service) =>
    publicPaper(service, by, ['plan', params, query], async () =>
      paperOfRecord(service, await publicPlanRecord(service, params.plan, null), optionsOf(query)),
    ),
});

const editionNotice = route({
  method: 'GET',
  path: '/api/v1/public/plans/:plan/editions/:edition/notice.pdf',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '年度抽查计划公告（PDF）：某一版，标明修订',
    en: 'The notice of an edition of a published plan as a PDF, its amendments marked',
  },
  params: editionParams,
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: PAPER_CODES,
  handle: ({ params, query, by }, service) =>
    publicPaper(service, by, ['edition', params, query], async () =>
      paperOfRecord(service, await publicPlanRecord(service, params.plan, params.edition), optionsOf(query)),
    ),
});

const taskNotice = route({
  method: 'GET',
  path: '/api/v1/public/tasks/:id/notice.pdf',
  tag: 'public',
  who: everybody,
  summary: { zh: '抽查任务公告（PDF）', en: 'The notice of a public joint task as a PDF' },
  params: idParams,
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: PAPER_CODES,
  handle: ({ params, query, by }, service) =>
    publicPaper(service, by, ['task', params, query], async () =>
      paperOfRecord(service, await ofTask(service, params.id, publicTaskRecord), optionsOf(query)),
    ),
});

const results = route({
  method: 'GET',
  path: '/api/v1/public/tasks/:id/results.pdf',
  tag: 'public',
  who: everybody,
  summary: { zh: '抽查结果公示表（PDF）', en: 'The published results of a joint task as a PDF' },
  params: idParams,
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: PAPER_CODES,
  handle: ({ params, query, by }, service) =>
    publicPaper(service, by, ['results', params, query], async () =>
      paperOfRecord(service, await ofTask(service, params.id, resultsBulletinOf), optionsOf(query)),
    ),
});

const certificate = route({
  method: 'GET',
  path: '/api/v1/public/draws/:draw/certificate.pdf',
  tag: 'public',
  who: everybody,
  summary: {
    zh: '抽取结果公告（PDF），内附全部公开文件，可用 double-random verify 核验',
    en: 'The certificate of a draw as a PDF, with all its public files inside, for double-random verify',
  },
  params: z.object({ draw: z.string() }),
  query: paperQuery,
  answer: PDF_ANSWER,
  codes: [...PAPER_CODES, 'not-drawn'],
  handle: ({ params, query, by }, service) =>
    publicPaper(service, by, ['certificate', params, query], () => certificatePaper(service, params.draw, optionsOf(query))),
});

const statistics = route({
  method: 'GET',
  path: '/api/v1/public/statistics.pdf',
  tag: 'public',
  who: everybody,
  summary: { zh: '年度统计报告（PDF）：全市或一个部门', en: 'The statistical report of a year as a PDF: of the city or of a department' },
  query: z.object({ year: askedYear, department: z.string().max(64).optional(), ...PAPER_QUERY }),
  answer: PDF_ANSWER,
  codes: PAPER_CODES,
  handle: ({ query: { year: asked, department = null, ...query }, by }, service) => {
    const year = yearOf(asked, service.outside);
    return publicPaper(service, by, ['statistics', year, department, query], async () =>
      paperOfRecord(service, await annualReportOf(service, { year, department }), optionsOf(query)),
    );
  },
});

export const publicPaperRoutes: readonly Route[] = [planNotice, editionNotice, taskNotice, results, certificate, statistics];
