/** Reading jobs: how far they are, and what came of them. Each is asked for by the act that needs it. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { only, type Route, route } from '../../http/route.js';
import { JOB_KINDS, JOB_STATES, type Job } from '../../jobs/job.js';
import { refused } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import { ROLES } from '../../rights/role.js';
import { findJob, listJobs } from '../../store/jobs.js';

const facts = z.record(z.string(), z.unknown());

const jobForm = z.object({
  id: z.string(),
  kind: z.enum(JOB_KINDS),
  department: z.string().nullable(),
  askedBy: z.string(),
  state: z.enum(JOB_STATES),
  progress: z.object({ done: z.number().int(), total: z.number().int(), stage: z.string() }),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
});

const wholeJobForm = jobForm.extend({ result: facts.nullable(), refusal: facts.nullable() });

/** Auditors and system administrators see every department's jobs. */
const seesAll = (by: Actor): boolean => readsEverything(by) || (by.kind === 'user' && by.roles.has('system-admin'));

const isOwn = (by: Actor, { department }: Job): boolean => department === null || department === departmentOf(by);

const shown = ({ id, kind, department, askedBy, state, progress, createdAt, endedAt }: Job): z.input<typeof jobForm> => ({
  id,
  kind,
  department,
  askedBy,
  state,
  progress,
  createdAt,
  endedAt,
});

// Rows of a directory stand in results and reasons, with what must not leave the department: others see that the job failed, and its code.
const withoutReasons = (refusal: Job['refusal']): Job['refusal'] => (refusal === null ? null : { ...refusal, reasons: [] });

const who = only(ROLES, 'jobs:read');

const list = route({
  method: 'GET',
  path: '/api/v1/jobs',
  tag: 'jobs',
  who,
  summary: { zh: '列出本部门的后台作业（新的在前）', en: "List the department's jobs, newest first" },
  query: pageQuery.extend({ state: z.enum(JOB_STATES).optional(), kind: z.enum(JOB_KINDS).optional() }),
  answer: { status: 200, kind: 'json', schema: pageOf(jobForm) },
  codes: ['bad-cursor'],
  handle: async ({ query: { limit, after, state, kind }, by }, { store }) => {
    const key = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
    if (after !== undefined && key === null) return refused('bad-cursor');
    const visible = seesAll(by) ? 'all' : { department: departmentOf(by) };
    const rows = await listJobs(store.db, { visible, state, kind }, key, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last !== undefined ? cursorOf([last.createdAt, last.id]) : null;
    return done({ body: { items: page.map(shown), next } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/jobs/:id',
  tag: 'jobs',
  who,
  summary: { zh: '查看作业的进度和结果', en: "Read a job's progress and what came of it" },
  params: z.object({ id: z.string().max(64) }),
  answer: { status: 200, kind: 'json', schema: wholeJobForm },
  handle: async ({ params: { id }, by }, { store }) => {
    const job = await findJob(store.db, id);
    if (job === null || !(isOwn(by, job) || seesAll(by))) return refused('not-found');
    const own = isOwn(by, job);
    const { result, refusal } = job;
    return done({ body: { ...shown(job), result: own ? result : null, refusal: own ? refusal : withoutReasons(refusal) } });
  },
});

export const jobRoutes: readonly Route[] = [list, one];
