/** Publishing results, correcting and withdrawing them. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { beginCorrection } from '../../acts/publications/begin-correction.js';
import { previewResult } from '../../acts/publications/preview-result.js';
import { publish } from '../../acts/publications/publish.js';
import { publishTask } from '../../acts/publications/publish-task.js';
import { withdraw } from '../../acts/publications/withdraw.js';
import { seesDraw } from '../../draws/visibility.js';
import { type Route, route } from '../../http/route.js';
import { refusal, refused } from '../../problems/problems.js';
import type { Publication } from '../../publications/publication.js';
import { publishedResult } from '../../publications/published-result.js';
import { PUBLICATION_STATES } from '../../publications/states.js';
import { findDraw } from '../../store/draws/draws.js';
import { correctionUnderWay } from '../../store/publications/corrections.js';
import { countOpenObjections } from '../../store/publications/objections.js';
import { editionsOfVisit } from '../../store/publications/publications.js';
import type { Connection } from '../../store/store.js';
import { findVisit } from '../../store/visits/visits.js';
import { publicReason } from '../public-reason.js';
import { readers, reviewers } from '../visits/who.js';

const MOST_ID = 64;
const MOST_DEPARTMENTS = 50;

const id = z.string().max(MOST_ID);
const publicationParams = z.object({ publication: id });

const published = z.object({ publication: z.string(), edition: z.int() });

const editionView = z.object({
  id: z.string(),
  edition: z.int(),
  state: z.enum(PUBLICATION_STATES),
  contentHash: z.string(),
  publishedAt: z.string(),
  dueOn: z.string(),
  lateDays: z.int(),
  objectionsUntil: z.string(),
  openObjections: z.int(),
  supersedes: z.string().nullable(),
  supersededAt: z.string().nullable(),
  withdrawn: z.object({ at: z.string(), reason: z.string() }).nullable(),
  correction: z
    .object({
      id: z.string(),
      reason: z.string(),
      departments: z.array(z.string()).readonly(),
      department: z.string(),
      askedAt: z.string(),
    })
    .nullable()
    .describe('The correction that is under way'),
});

async function viewOfEdition(db: Connection, publication: Publication): Promise<z.input<typeof editionView>> {
  const { content: _content, ...facts } = publication;
  return { ...facts, openObjections: await countOpenObjections(db, facts.id), correction: await correctionUnderWay(db, facts.id) };
}

const ENDED = ['not-found', 'not-yours', 'result-superseded', 'result-withdrawn'] as const;

export const publishRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/visits/:visit/publication',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '公示一次检查的统一结果（各部门审核通过后，由任一参与部门的审核员）',
      en: 'Publish the unified result of a visit, once every department has passed its part, by a reviewer of any of them',
    },
    params: z.object({ visit: id }),
    answer: { status: 200, kind: 'json', schema: published },
    codes: [
      'not-found',
      'not-yours',
      'visit-dropped',
      'visit-not-reviewed',
      'draw-still-sealed',
      'records-changed-since-review',
      'result-withdrawn',
    ],
    handle: async ({ params, by }, service) => {
      const edition = await publish(service, by, params.visit);
      return edition.ok ? done({ body: edition.value }) : edition;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit/publication',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '公示预览：各部门审核通过后，公示前的统一结果（编号为空）',
      en: 'What would be published of a visit now, once every department has passed its part; it has no id yet',
    },
    params: z.object({ visit: id }),
    answer: { status: 200, kind: 'json', schema: publishedResult },
    codes: ['not-found', 'not-yours', 'visit-not-reviewed', 'records-changed-since-review'],
    handle: async ({ params, by }, service) => {
      const preview = await previewResult(service, by, params.visit);
      return preview.ok ? done({ body: preview.value }) : preview;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/tasks/:task/publication',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '公示任务中已审核通过的全部检查结果（每次至多 200 项）',
      en: "Publish all results of a task's visits that are reviewed, at most 200 a request",
    },
    params: z.object({ task: id }),
    body: { kind: 'json', schema: z.strictObject({ after: id.nullable().default(null).describe('`next` of the answer before') }) },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({
        published: z.array(published.extend({ visit: z.string() })),
        refused: z.array(z.object({ visit: z.string(), code: z.string(), zh: z.string(), en: z.string() })),
        next: z.string().nullable(),
      }),
    },
    codes: ['not-found'],
    handle: async ({ params, body, by }, service) => {
      const answer = await publishTask(service, by, params.task, body.after);
      if (!answer.ok) return answer;
      const notPublished = answer.value.refused.map(({ visit, problem }) => {
        const { code, zh, en } = refusal([problem], by.origin.requestId);
        return { visit, code, zh, en };
      });
      return done({ body: { published: [...answer.value.published], refused: notPublished, next: answer.value.next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/visits/:visit/publications',
    tag: 'publications',
    who: readers,
    summary: { zh: '一次检查的各版公示结果', en: 'All editions of the published result of a visit' },
    params: z.object({ visit: id }),
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(editionView) }) },
    handle: async ({ params, by }, { store: { db } }) => {
      const visit = await findVisit(db, params.visit);
      const draw = visit === null ? null : await findDraw(db, visit.draw);
      if (visit === null || draw === null || !seesDraw(by, draw)) return refused('not-found');
      const editions = await editionsOfVisit(db, visit.id);
      return done({ body: { items: await Promise.all(editions.map((one) => viewOfEdition(db, one))) } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/publications/:publication/correction',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '发起更正：退回所列部门的部分（发起部门可退回任一部分，其他部门退回自己的；理由永久公开）',
      en: 'Begin a correction: send parts back, any of them by the initiating department, its own by another; the reason stays public',
    },
    params: publicationParams,
    body: {
      kind: 'json',
      schema: z.strictObject({ departments: z.array(id).min(1).max(MOST_DEPARTMENTS), reason: publicReason }),
    },
    answer: { status: 200, kind: 'json', schema: z.object({ correction: z.string() }) },
    codes: [...ENDED, 'part-not-in-result', 'correction-under-way'],
    handle: async ({ params, body, by }, service) => {
      const begun = await beginCorrection(service, by, params.publication, body);
      return begun.ok ? done({ body: begun.value }) : begun;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/publications/:publication/withdrawal',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '撤回公示结果（由发起部门；理由永久公开，不能恢复）',
      en: 'Withdraw a published result, by the initiating department; the reason stays public, and there is no way back',
    },
    params: publicationParams,
    body: { kind: 'json', schema: z.strictObject({ reason: publicReason }) },
    answer: { status: 200, kind: 'json', schema: z.object({ withdrawnAt: z.string() }) },
    codes: [...ENDED, 'own-records'],
    handle: async ({ params, body, by }, service) => {
      const withdrawn = await withdraw(service, by, params.publication, body.reason);
      return withdrawn.ok ? done({ body: withdrawn.value }) : withdrawn;
    },
  }),
];
