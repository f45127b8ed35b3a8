/** Submissions of records, and the history of a visit's records. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { submit } from '../../acts/records/submit.js';
import type { Taking } from '../../acts/records/take-submissions.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { REFUSAL_SCHEMA } from '../../http/refusal-schema.js';
import { type Route, route } from '../../http/route.js';
import { refusal, refused } from '../../problems/problems.js';
import type { RecordAttachment } from '../../records/standing-record.js';
import { STANDINGS, type Submission } from '../../records/submission.js';
import { departmentOf, readsEverything } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import { newsOf, type SubmissionNews } from '../../store/records/submission-answers.js';
import { attachmentsOf } from '../../store/records/submission-attachments.js';
import { type SubmissionKey, submissionHistory } from '../../store/records/submissions.js';
import { readsRecordsOf, seenVisit } from '../../visits/seen-visit.js';
import { inspectors, readers } from '../visits/who.js';
import { sentRecord } from './forms.js';
import { recordView, viewOfRecord } from './record-view.js';

const MOST_AT_ONCE = 200;
/** Bytes of a batch. */
const BATCH_LIMIT = 4_194_304;

const answerView = z
  .object({
    id: z.string(),
    outcome: z.enum(['accepted', 'repeated', 'refused']).describe('repeated: it had come before, with this very content'),
    heads: z.array(z.string()).readonly().describe('Submissions that stand for its item now; more than one: a conflict to be settled'),
    missing: z.array(z.string()).readonly().describe('SHA-256 of its files that have not come yet: send them'),
    refusal: REFUSAL_SCHEMA.nullable().describe('Why it was not taken; the phone keeps the record and shows this'),
  })
  .meta({ id: 'SubmissionAnswer' });

const NO_NEWS: SubmissionNews = { heads: [], missing: [] };

function answerOf(id: string, taking: Taking, news: SubmissionNews | undefined, requestId: string): z.input<typeof answerView> {
  if (taking.ok) return { id, outcome: taking.value, ...(news ?? NO_NEWS), refusal: null };
  const { code, zh, en, reasons } = refusal(taking.problems, requestId);
  return { id, outcome: 'refused', ...NO_NEWS, refusal: { code, zh, en, requestId, reasons: [...reasons] } };
}

const send = route({
  method: 'POST',
  path: '/api/v1/submissions',
  tag: 'visits',
  who: inspectors,
  summary: {
    zh: '提交检查记录（一批；可迟到、可重复，逐条答复）',
    en: 'Submit records of items, as a batch that may come late and twice; each is answered by itself',
  },
  body: {
    kind: 'json',
    schema: z.strictObject({ submissions: z.array(sentRecord).min(1).max(MOST_AT_ONCE) }),
    limit: BATCH_LIMIT,
  },
  answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(answerView) }) },
  codes: [
    'no-inspector-link',
    'not-found',
    'visit-dropped',
    'not-in-team',
    'part-closed',
    'unknown-item',
    'record-faulty',
    'submission-id-used',
  ],
  handle: async ({ body: { submissions }, by }, service) => {
    const taken = await submit(service, byUser(by), submissions);
    if (!taken.ok) return taken;
    const ids = submissions.flatMap(({ id }, i) => (taken.value[i]?.ok === true ? [id] : []));
    const news = await newsOf(service.store.db, ids);
    const items = submissions.map(({ id }, i) => answerOf(id, taken.value[i] as Taking, news.get(id), by.origin.requestId));
    return done({ body: { items } });
  },
});

const historyView = recordView.extend({
  department: z.string(),
  item: z.string(),
  standing: z.enum(STANDINGS),
  replaces: z.array(z.string()).readonly(),
});

const viewOfSubmission = (one: Submission, attachments: readonly RecordAttachment[]): z.input<typeof historyView> => ({
  ...viewOfRecord({ ...one, submission: one.id, attachments }),
  department: one.department,
  item: one.item,
  standing: one.standing,
  replaces: one.replaces,
});

const keyShape = z.tuple([z.string(), z.string(), z.string(), z.string()]);

const keyOf = ({ department, item, receivedAt, id }: Submission): SubmissionKey => [department, item, receivedAt, id];

const history = route({
  method: 'GET',
  path: '/api/v1/visits/:visit/submissions',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '一次检查的全部提交，含已被替换的（本部门；发起部门与审计员可看全部）',
    en: "All submissions of a visit, those replaced too: the own department's; all of them for the initiating department and auditors",
  },
  params: z.object({ visit: z.string() }),
  query: pageQuery.extend({ department: z.string().max(64).optional(), item: z.string().max(64).optional() }),
  answer: { status: 200, kind: 'json', schema: pageOf(historyView) },
  codes: ['not-found', 'not-yours', 'bad-cursor'],
  handle: async ({ params, query: { department, item, limit, after }, by }, { store: { db } }) => {
    const seen = await seenVisit(db, by, params.visit);
    if (!seen.ok) return seen;
    const mark = after === undefined ? null : readCursor(after, keyShape);
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const { task } = seen.value;
    const isAll = readsEverything(by) || departmentOf(by) === task.department;
    const wanted = department ?? (isAll ? null : departmentOf(by));
    if (wanted !== null && !readsRecordsOf(by, task, wanted)) return refused('not-yours', { department: wanted });
    const found = await submissionHistory(db, {
      visit: params.visit,
      department: wanted,
      item: item ?? null,
      after: mark,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const files = await attachmentsOf(
      db,
      page.map(({ id }) => id),
    );
    const last = page.at(-1);
    const next = found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null;
    return done({ body: { items: page.map((one) => viewOfSubmission(one, files.get(one.id) ?? [])), next } });
  },
});

export const submissionRoutes: readonly Route[] = [send, history];
