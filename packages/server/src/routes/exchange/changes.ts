/** Changes for systems of departments that keep a copy: page by page from a mark on, and again later from the mark of the last page. */

import { done, failed, type Words } from '@double-random/core';
import { z } from 'zod';
import { type ChangeFeed, changesOf } from '../../exchange/changes/change-feed.js';
import { followUpChanges } from '../../exchange/changes/follow-ups.js';
import { BEGINNING, MARK } from '../../exchange/changes/mark.js';
import { recordChanges, visitRecordsCopy } from '../../exchange/changes/records.js';
import { resultChanges, resultCopy } from '../../exchange/changes/results.js';
import { visitChanges, visitCopy } from '../../exchange/changes/visits.js';
import { shownFollowUp } from '../../follow-ups/shown-follow-up.js';
import { type Route, route } from '../../http/route.js';
import { departmentOf, readsEverything } from '../../rights/actor.js';
import { notAllowed, OWN_DEPARTMENT_OR_AUDITOR } from '../../rights/not-allowed.js';
import { exchangeReaders } from './exchange-readers.js';

const MOST = 1000;
const USUAL = 200;

const changesQuery = z.object({
  after: z.string().regex(MARK).default(BEGINNING).describe('The mark of the page before; 0: from the beginning'),
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).describe('Things of one page; what one act changed stays together'),
});

const changesForm = <Item extends z.ZodObject>(item: Item) =>
  z.object({
    items: z.array(item.extend({ sequence: z.int().describe('Of the last change that this page knows of') })),
    after: z.string().describe('The mark to go on from: at once while there is more, later otherwise'),
    more: z.boolean(),
  });

/** The route of one kind of thing. */
const changesRoute = <Item extends object, Form extends z.ZodObject & z.ZodType<Item>>(
  path: `/${string}`,
  summary: Words,
  feed: ChangeFeed<Item>,
  form: Form,
): Route =>
  route({
    method: 'GET',
    path: `/api/v1/exchange${path}`,
    tag: 'exchange',
    who: exchangeReaders,
    summary,
    query: changesQuery,
    answer: { status: 200, kind: 'json', schema: changesForm(form) as z.ZodType },
    codes: ['mark-unknown', 'not-allowed'],
    handle: async ({ query: { after, limit }, by }, { store: { db } }) => {
      const department = readsEverything(by) ? null : departmentOf(by);
      if (department === null && !readsEverything(by)) return failed(notAllowed(OWN_DEPARTMENT_OR_AUDITOR));
      const changes = await changesOf(db, feed, { department, after, limit });
      return changes.ok ? done({ body: changes.value }) : changes;
    },
  });

export const changesRoutes: readonly Route[] = [
  changesRoute(
    '/visits',
    {
      zh: '本部门参加的检查的变动（供其他系统增量同步）',
      en: 'Changes of visits that the department takes part in, for systems that keep a copy',
    },
    visitChanges,
    visitCopy,
  ),
  changesRoute(
    '/records',
    { zh: '本部门检查记录的变动', en: "Changes of the department's own records of items" },
    recordChanges,
    visitRecordsCopy,
  ),
  changesRoute(
    '/results',
    {
      zh: '本部门参加的检查的结果公示及其更正、撤回',
      en: 'Published results of the visits that the department takes part in, their corrections and withdrawals',
    },
    resultChanges,
    resultCopy,
  ),
  changesRoute(
    '/follow-ups',
    { zh: '本部门办理或收到的后续处置的变动', en: 'Changes of follow-ups that the department has to do or is notified of' },
    followUpChanges,
    shownFollowUp,
  ),
];
