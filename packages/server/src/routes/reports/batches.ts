/** Papers of many visits at once: asked for, made by a job, fetched as a file. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { askPapers } from '../../acts/papers/ask-papers.js';
import { type Answer, type FileAnswer, type Route, route } from '../../http/route.js';
import type { Job } from '../../jobs/job.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { batchForm } from '../../reports/batch/asked.js';
import { isExpired, openBatch } from '../../reports/batch/batch-file.js';
import { PDF_TYPE } from '../../reports/serve-paper.js';
import { owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findJob } from '../../store/jobs.js';
import { ZIP_TYPE } from '../draws/bundle-answer.js';
import { planners } from '../visits/who.js';

const BODY_LIMIT = 1_048_576;

const ask = route({
  method: 'POST',
  path: '/api/v1/tasks/:task/papers',
  tag: 'visits',
  who: planners,
  summary: {
    zh: '批量制作检查文书（后台作业）：通知书、任务书、记录表或分派表，合为一个 PDF 或打包为 ZIP',
    en: 'Have papers of many visits made, as a job: notices, orders, records or assignment sheets, in one PDF or a ZIP',
  },
  params: z.object({ task: z.string() }),
  body: { kind: 'json', schema: batchForm, limit: BODY_LIMIT },
  answer: {
    status: 202,
    kind: 'json',
    schema: z.object({ job: z.string(), papers: z.int(), file: z.string().describe('Where the file is once the job is done') }),
  },
  codes: ['not-found', 'not-allowed', 'no-inspector-link', 'no-papers', 'too-many-papers'],
  handle: async ({ params, body, by }, service) => {
    const asked = await askPapers(service, by, params.task, body);
    return asked.ok ? done({ body: { ...asked.value, file: `/api/v1/jobs/${asked.value.job}/file` } }) : asked;
  },
});

const written = z.object({ name: z.string(), plainName: z.string() });

async function fileOf(service: Service, { id, state, result, endedAt }: Job): Promise<ServiceOutcome<Answer<FileAnswer>>> {
  const file = written.safeParse(result);
  if (state !== 'done' || endedAt === null || !file.success) return refused('no-file-of-job', { state });
  const content = isExpired(service, endedAt) ? null : await openBatch(service, id);
  if (content === null) return refused('file-expired', { days: service.settings.papersDays });
  const { name, plainName } = file.data;
  return done({ body: { type: name.endsWith('.zip') ? ZIP_TYPE : PDF_TYPE, name, plainName, content } });
}

const fetched = route({
  method: 'GET',
  path: '/api/v1/jobs/:id/file',
  tag: 'jobs',
  who: planners,
  summary: {
    zh: '下载批量文书（作业完成后，保留期内）',
    en: 'Fetch the papers that a job of the department has made, as long as they are kept',
  },
  params: z.object({ id: z.string().max(64) }),
  answer: { status: 200, kind: 'file', types: [PDF_TYPE, ZIP_TYPE] },
  codes: ['not-found', 'no-file-of-job', 'file-expired'],
  handle: async ({ params, by }, service) => {
    const job = await findJob(service.store.db, params.id);
    if (job === null || job.department === null || !owns(by, job.department)) return refused('not-found');
    return fileOf(service, job);
  },
});

export const batchRoutes: readonly Route[] = [ask, fetched];
