/** Lists of follow-ups: what a department has to do, what is overdue first; auditors see all. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { FOLLOW_UP_KIND_WORDS, FOLLOW_UP_KINDS, FOLLOW_UP_OUTCOME_WORDS, FOLLOW_UP_STATE_WORDS } from '../../follow-ups/states.js';
import { seesFollowUp } from '../../follow-ups/visibility.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { lineText } from '../../plans/texts.js';
import { dayInChina } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import {
  countOpenFollowUps,
  type FollowUpSearch,
  findListedFollowUp,
  keyOfFollowUp,
  type ListedFollowUp,
  searchFollowUps,
} from '../../store/follow-ups/search.js';
import { readers } from '../visits/who.js';
import { departmentId, followUpParams } from './forms.js';
import { followUpView, viewOfFollowUp } from './view.js';

const MOST_TEXT = 200;
const FILE_PAGE = 500;

const FILTERS = {
  state: z.enum(['open', 'overdue', 'done', 'cancelled']).optional(),
  kind: z.enum(FOLLOW_UP_KINDS).optional(),
  side: z.enum(['own', 'received']).optional().describe('What the department has to do, or what it is notified of'),
  department: departmentId.optional(),
  task: z.string().max(64).optional(),
  visit: z.string().max(64).optional(),
  text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address"),
};

type Filters = z.output<z.ZodObject<typeof FILTERS>>;

const todayOf = ({ outside }: Service): string => dayInChina(momentOf(outside.now()));

/** Those who belong to no department and do not read everything see nothing. */
const seenBy = (by: Actor): string | null => (readsEverything(by) ? null : (departmentOf(by) ?? ''));

const searchOf = (filters: Filters, by: Actor, today: string): Omit<FollowUpSearch, 'after' | 'limit'> => ({
  seenBy: seenBy(by),
  side: filters.side ?? null,
  department: filters.department ?? null,
  kind: filters.kind ?? null,
  state: filters.state === undefined || filters.state === 'overdue' ? null : filters.state,
  overdueOn: filters.state === 'overdue' ? today : null,
  task: filters.task ?? null,
  visit: filters.visit ?? null,
  text: filters.text ?? null,
});

async function allOf(service: Service, search: Omit<FollowUpSearch, 'after' | 'limit'>): Promise<ListedFollowUp[]> {
  const found: ListedFollowUp[] = [];
  for (;;) {
    const last = found.at(-1);
    const after = last === undefined ? null : keyOfFollowUp(last.followUp);
    const page = await searchFollowUps(service.store.db, { ...search, after, limit: FILE_PAGE });
    found.push(...page);
    if (page.length < FILE_PAGE) return found;
  }
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '期限',
    '状态',
    '类型',
    '部门',
    '检查对象',
    '对象名称',
    '事项',
    '内容',
    '接收单位',
    '任务',
    '登记时间',
    '结果',
    '办理日期',
    '文号',
    '说明',
    '编号',
  ],
  en: [
    'Due on',
    'State',
    'Kind',
    'Department',
    'Entity',
    'Entity name',
    'Item',
    'Text',
    'Recipient',
    'Task',
    'Opened at',
    'Outcome',
    'On',
    'Document number',
    'Remarks',
    'Id',
  ],
};

const rowOf =
  (lang: Language, today: string) =>
  (listed: ListedFollowUp): CsvCell[] => {
    const { id, department, kind, state, dueOn, item, text, toDepartment, authority, openedAt, ended, overdue } = viewOfFollowUp(
      listed,
      today,
    );
    const outcome = ended?.outcome ?? null;
    return [
      dueOn,
      FOLLOW_UP_STATE_WORDS[overdue ? 'overdue' : state][lang],
      FOLLOW_UP_KIND_WORDS[kind][lang],
      department,
      listed.entity,
      listed.entityName,
      item,
      text,
      toDepartment ?? authority,
      listed.taskTitle,
      openedAt,
      outcome === null ? null : FOLLOW_UP_OUTCOME_WORDS[outcome][lang],
      ended?.on ?? null,
      ended?.documentNumber ?? null,
      ended?.text ?? null,
      id,
    ];
  };

const countView = z.object({ open: z.int(), overdue: z.int() });

export const followUpListRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/follow-ups',
    tag: 'visits',
    who: readers,
    summary: {
      zh: '后续处置：期限最早（含已逾期）的在前',
      en: 'Follow-ups, the earliest deadline first, so what is overdue stands at the top',
    },
    query: pageQuery.extend(FILTERS),
    answer: { status: 200, kind: 'json', schema: pageOf(followUpView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, ...filters }, by }, service) => {
      const key = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
      if (after !== undefined && key === null) return refused('bad-cursor');
      const today = todayOf(service);
      const found = await searchFollowUps(service.store.db, { ...searchOf(filters, by, today), after: key, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf(keyOfFollowUp(last.followUp)) : null;
      return done({ body: { items: page.map((one) => viewOfFollowUp(one, today)), next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/follow-ups.csv',
    tag: 'visits',
    who: readers,
    summary: { zh: '后续处置（CSV）', en: 'Follow-ups, as CSV' },
    query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters }, by }, service) => {
      const today = todayOf(service);
      const found = await allOf(service, searchOf(filters, by, today));
      return done(csvFile('follow-ups.csv', HEADER[lang], found.map(rowOf(lang, today))));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/follow-ups/open',
    tag: 'visits',
    who: readers,
    summary: { zh: '各部门在办与逾期的后续处置数', en: 'How many follow-ups are open and overdue, by department and kind' },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({
        today: z.string(),
        departments: z.array(
          countView.extend({ department: z.string(), kinds: z.array(countView.extend({ kind: z.enum(FOLLOW_UP_KINDS) })) }),
        ),
      }),
    },
    handle: async ({ by }, service) => {
      const today = todayOf(service);
      const counts = await countOpenFollowUps(service.store.db, seenBy(by), today);
      const departments = [...new Set(counts.map(({ department }) => department))].map((department) => {
        const kinds = counts.filter((count) => count.department === department).map(({ kind, open, overdue }) => ({ kind, open, overdue }));
        const sum = (of: 'open' | 'overdue'): number => kinds.reduce((total, count) => total + count[of], 0);
        return { department, open: sum('open'), overdue: sum('overdue'), kinds };
      });
      return done({ body: { today, departments } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/follow-ups/:followUp',
    tag: 'visits',
    who: readers,
    summary: { zh: '一项后续处置', en: 'A follow-up' },
    params: followUpParams,
    answer: { status: 200, kind: 'json', schema: followUpView },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const found = await findListedFollowUp(service.store.db, params.followUp);
      if (found === null || !seesFollowUp(by, found.followUp)) return refused('not-found');
      return done({ body: viewOfFollowUp(found, todayOf(service)) });
    },
  }),
];
