/** What the public sees of joint tasks: from their first freeze on, and of sealed ones only what warns nobody. */

import type { Language } from '@double-random/core';
import { done } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { pageOf } from '../../http/page.js';
import { everybody, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import { itemsInForce } from '../../store/directories/items-in-force.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask, findTaskByDrawId } from '../../store/tasks.js';
import { type PublicPlan, publicPlan, publicSummary } from '../../tasks/public-task.js';
import { TASK_STATE_WORDS, TASK_STATES } from '../../tasks/states.js';
import { idParams } from './forms.js';
import { allTasks, type ListedTask, pageOfTasks, tasksFileQuery, tasksQuery, type Viewer } from './task-pages.js';

const CACHE = 'public, max-age=60';

const PUBLIC: Viewer = { seenBy: null, publicOnly: true };

const texts = z.array(z.string());

const summaryView = z
  .object({
    id: z.string(),
    drawId: z.string(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    state: z.enum(TASK_STATES),
    publicSince: z.string().nullable(),
    scope: z.enum(['directed', 'undirected']),
    disclosure: z.enum(['open', 'sealed']),
    listPublished: z.boolean(),
    /** `null` as long as a sealed task keeps it to itself. */
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    departments: z.array(
      z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable(), role: z.enum(['initiating', 'cooperating']) }),
    ),
    cancellation: z.object({ at: z.string(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'PublicTaskSummary' });

const ruleView = z.union([
  z.object({ count: z.number() }),
  z.object({
    rate: z.tuple([z.number(), z.number()]),
    rounding: z.enum(['ceil', 'floor', 'half-up']),
    minimum: z.number(),
    maximum: z.number().nullable(),
  }),
]);

const planView = z.object({
  strataBy: z.string().nullable(),
  /** `stratum` `null`: every stratum without a rule of its own. */
  strata: z.array(z.object({ stratum: z.string().nullable(), rule: ruleView, reserve: z.number() })),
  /** `null`, as `items`, as long as a sealed task keeps it to itself. */
  filter: z.object({ region: texts, industry: texts, category: texts, tag: texts, risk: texts }).nullable(),
  items: z.array(z.object({ department: z.string(), code: z.string(), name: z.string().nullable() })).nullable(),
  teams: z
    .array(
      z.object({
        department: z.string(),
        places: z.array(
          z.object({
            role: z.string(),
            name: z.string(),
            nameEn: z.string().nullable(),
            count: z.int(),
            requires: z.array(z.string()).readonly().describe('Qualifications that whoever takes the place must have'),
          }),
        ),
      }),
    )
    .describe('Whom each department draws for each visit'),
  entropy: z.enum(['none', 'drand', 'witnessed']),
  commitBy: z.string(),
  revealBy: z.string(),
});

/** `plan` is `null` while the task is prepared anew after a voided draw. */
const taskView = summaryView
  .extend({ plan: planView.nullable(), links: z.object({ notice: z.string(), results: z.string() }).describe('As PDFs') })
  .meta({ id: 'PublicTask' });

type PlanView = z.input<typeof planView>;

/** Codes with the names that the published lists give them now. */
async function namedItems(db: Connection, items: NonNullable<PublicPlan['items']>): Promise<PlanView['items']> {
  const named: NonNullable<PlanView['items']> = [];
  for (const { department, codes } of items) {
    const names = new Map((await itemsInForce(db, department)).map(({ code, name }) => [code, name]));
    named.push(...codes.map((code) => ({ department, code, name: names.get(code) ?? null })));
  }
  return named;
}

const ruleOf = ({ stratum, rule, reserve }: PublicPlan['strata'][number]): PlanView['strata'][number] => ({
  stratum,
  rule: 'count' in rule ? rule : { ...rule, rate: [rule.rate[0], rule.rate[1]] },
  reserve,
});

const filterOf = (filter: NonNullable<PublicPlan['filter']>): PlanView['filter'] => ({
  region: [...filter.region],
  industry: [...filter.industry],
  category: [...filter.category],
  tag: [...filter.tag],
  risk: [...filter.risk],
});

async function planAnswer(db: Connection, plan: PublicPlan): Promise<PlanView> {
  const { strata, filter, items, teams, entropy, ...rest } = plan;
  return {
    ...rest,
    entropy: entropy.kind,
    strata: strata.map(ruleOf),
    filter: filter === null ? null : filterOf(filter),
    items: items === null ? null : await namedItems(db, items),
    teams: teams.map(({ department, team }) => ({
      department,
      places: team.map(({ role, name, nameEn, count, requires }) => ({ role, name, nameEn: nameEn ?? null, count, requires })),
    })),
  };
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['抽取编号', '任务名称', '文号', '状态', '部门', '定向', '检查期起', '检查期止', '公开时间', '取消理由'],
  en: ['Draw id', 'Title', 'Document number', 'State', 'Departments', 'Directed', 'From', 'To', 'Public since', 'Reason of cancellation'],
};

const rowOf =
  (lang: Language) =>
  ({ task, parts }: ListedTask): CsvCell[] => {
    const { drawId, title, documentNumber, state, departments, scope, period, publicSince, cancellation } = publicSummary(task, parts);
    return [
      drawId,
      title,
      documentNumber,
      TASK_STATE_WORDS[state][lang],
      departments.map(({ name, nameEn }) => (lang === 'en' && nameEn ? nameEn : name)).join('; '),
      { directed: { zh: '定向', en: 'directed' }, undirected: { zh: '不定向', en: 'undirected' } }[scope][lang],
      period?.from ?? null,
      period?.to ?? null,
      publicSince,
      cancellation?.reason ?? null,
    ];
  };

export const publicTasksRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/public/tasks',
    tag: 'public',
    who: everybody,
    summary: { zh: '公开的抽查任务', en: 'Joint tasks that are public' },
    query: tasksQuery,
    answer: { status: 200, kind: 'json', schema: pageOf(summaryView) },
    codes: ['bad-cursor'],
    handle: async ({ query }, service) => {
      const page = await pageOfTasks(service, query, PUBLIC);
      if (!page.ok) return page;
      const { items, next } = page.value;
      return done({ body: { items: items.map(({ task, parts }) => publicSummary(task, parts)), next }, cache: CACHE });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/tasks.csv',
    tag: 'public',
    who: everybody,
    summary: { zh: '公开的抽查任务（CSV）', en: 'Joint tasks that are public, as CSV' },
    query: tasksFileQuery,
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters } }, service) => {
      const tasks = await allTasks(service, filters, PUBLIC);
      return done({ ...csvFile('tasks.csv', HEADER[lang], tasks.map(rowOf(lang))), cache: CACHE });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/tasks/:id',
    tag: 'public',
    who: everybody,
    summary: { zh: '一个公开的抽查任务（任务编号或抽取编号）', en: 'One public joint task, by its id or its draw id' },
    params: idParams,
    answer: { status: 200, kind: 'json', schema: taskView },
    codes: ['not-found'],
    handle: async ({ params: { id } }, { store: { db } }) => {
      const task = (await findTask(db, id)) ?? (await findTaskByDrawId(db, id));
      if (task === null || task.publicSince === null) return refused('not-found');
      const parts = await partsOf(db, task.id);
      const plan = publicPlan(task, parts);
      const links = { notice: PAPER_PATHS.taskNotice(task.id), results: PAPER_PATHS.results(task.id) };
      const body = { ...publicSummary(task, parts), plan: plan === null ? null : await planAnswer(db, plan), links };
      return done({ body, cache: CACHE });
    },
  }),
];
