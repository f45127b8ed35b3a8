/** Published annual plans, for everybody: what was never published does not appear, what was stays for ever. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { pageOf } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { isPublic } from '../../plans/plan.js';
import { METHOD_WORDS, type SamplingRatio, SCOPE_WORDS } from '../../plans/planned-task.js';
import { changesOf, tasksOf } from '../../plans/read-edition.js';
import { PLAN_STATE_WORDS } from '../../plans/state.js';
import { refused } from '../../problems/problems.js';
import { PAPER_PATHS } from '../../reports/paper-paths.js';
import type { PublicActor } from '../../rights/actor.js';
import { findPlan } from '../../store/plans/plans.js';
import type { Connection } from '../../store/store.js';
import { allPlans, pageOfPlans, planFilters, plansQuery, type SeenPlan, seenPlans } from './plan-pages.js';
import { countsOf, countsView, diffView, editionView, plannedTaskView, planView, viewOfEdition, viewOfPlan } from './plan-view.js';
import { editionParams } from './plans.js';

const CACHE = 'public, max-age=60';

/** A user who looks at the public's pages sees what the public sees. */
const THE_PUBLIC: PublicActor = { kind: 'public', origin: { address: '', requestId: '' } };

const publicEdition = editionView.omit({ version: true, awaits: true }).extend({
  approval: z.object({ meetingDate: z.string(), minutesNumber: z.string() }).nullable(),
});

const listedPlan = planView.extend({ current: publicEdition, counts: countsView });

const changesView = z.object({ since: z.number().int(), diff: diffView }).nullable();

const links = z.object({ notice: z.string() }).describe('As PDFs');

const wholePlan = listedPlan.extend({
  links,
  tasks: z.array(plannedTaskView),
  history: z.array(publicEdition.extend({ changes: changesView })).describe('Every published edition, with what it changed and why'),
});

const wholeEdition = publicEdition.extend({ tasks: z.array(plannedTaskView), changes: changesView, links });

function viewOfPublic(edition: SeenPlan['editions'][number]): z.input<typeof publicEdition> {
  const { version: _, awaits: __, ...view } = viewOfEdition(edition);
  const { approval } = edition;
  return {
    ...view,
    approval: approval === null ? null : { meetingDate: approval.meetingDate, minutesNumber: approval.minutesNumber },
  };
}

/** The published plan with the edition that binds, or bound last; `null`: there is none. */
async function publicPlan(db: Connection, { plan, editions }: SeenPlan) {
  const current = editions.find(({ edition }) => edition === plan.inForce);
  if (current === undefined) return null;
  const tasks = await tasksOf(db, plan, current.edition);
  return { tasks, listed: { ...viewOfPlan(plan, editions), current: viewOfPublic(current), counts: countsOf(tasks) } };
}

async function found(db: Connection, id: string): Promise<SeenPlan | null> {
  const plan = await findPlan(db, id);
  const [seen] = plan === null || plan.publishedAt === null ? [] : await seenPlans(db, [plan], THE_PUBLIC);
  return seen ?? null;
}

const list = route({
  method: 'GET',
  path: '/api/v1/public/plans',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的年度抽查计划', en: 'Annual plans that are published' },
  query: plansQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(listedPlan) },
  codes: ['bad-cursor'],
  handle: async ({ query }, { store: { db } }) => {
    const page = await pageOfPlans(db, query, THE_PUBLIC);
    if (!page.ok) return page;
    const plans = await Promise.all(page.value.items.map((plan) => publicPlan(db, plan)));
    const items = plans.filter((plan) => plan !== null).map(({ listed }) => listed);
    return done({ body: { items, next: page.value.next }, cache: CACHE });
  },
});

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '年度',
    '部门',
    '计划名称',
    '文号',
    '版次',
    '状态',
    '取消或完结理由',
    '任务编号',
    '任务名称',
    '抽查事项',
    '配合部门及事项',
    '抽查类型',
    '区域',
    '行业',
    '类别',
    '标签',
    '风险等级',
    '抽查比例',
    '频次（次/年）',
    '开始日期',
    '结束日期',
    '检查方式',
  ],
  en: [
    'Year',
    'Department',
    'Plan',
    'Document number',
    'Edition',
    'State',
    'Reason of its end',
    'Task id',
    'Task',
    'Items',
    'Cooperating departments and items',
    'Scope',
    'Regions',
    'Industries',
    'Categories',
    'Tags',
    'Risk classes',
    'Ratio',
    'Times a year',
    'From',
    'To',
    'Method',
  ],
};

const ruleText = (rule: SamplingRatio['rule']): string => ('count' in rule ? String(rule.count) : rule.rate.join('/'));

const ratioText = ({ rule, byRisk }: SamplingRatio): string =>
  [...Object.entries(byRisk).map(([risk, own]) => `${risk} ${ruleText(own)}`), ruleText(rule)].join('; ');

/** One row for each planned task. */
async function rowsOf(db: Connection, seen: SeenPlan, lang: Language): Promise<CsvCell[][]> {
  const plan = await publicPlan(db, seen);
  if (plan === null) return [];
  const { year, department, current } = plan.listed;
  const of = [year, department, current.title, current.documentNumber, current.edition];
  const state = [PLAN_STATE_WORDS[current.state.code][lang], current.endReason];
  return plan.tasks.map((task) => [
    ...of,
    ...state,
    task.id,
    task.title,
    task.items.join('; '),
    task.cooperating.map((part) => `${part.department}: ${part.items.join(', ')}`).join('; '),
    SCOPE_WORDS[task.scope][lang],
    ...[task.filter.region, task.filter.industry, task.filter.category, task.filter.tag, task.filter.risk].map((all) => all.join('; ')),
    ratioText(task.ratio),
    task.timesPerYear,
    task.window.from,
    task.window.to,
    METHOD_WORDS[task.method][lang],
  ]);
}

const file = route({
  method: 'GET',
  path: '/api/v1/public/plans.csv',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的年度抽查计划（CSV，每个抽查任务一行）', en: 'Annual plans that are published, as CSV with a row for each task' },
  query: planFilters.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
  handle: async ({ query: { lang, ...filters } }, { store: { db } }) => {
    const rows: CsvCell[][] = [];
    for (const plan of await allPlans(db, filters, THE_PUBLIC)) rows.push(...(await rowsOf(db, plan, lang)));
    return done({ ...csvFile('plans.csv', HEADER[lang], rows), cache: CACHE });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/public/plans/:plan',
  tag: 'public',
  who: everybody,
  summary: { zh: '一份公布的年度计划：现行内容与历次修订', en: 'A published plan: what it says now, and its amendments' },
  params: editionParams.pick({ plan: true }),
  answer: { status: 200, kind: 'json', schema: wholePlan },
  codes: ['not-found'],
  handle: async ({ params }, { store: { db } }) => {
    const seen = await found(db, params.plan);
    const plan = seen === null ? null : await publicPlan(db, seen);
    if (seen === null || plan === null) return refused('not-found');
    const history = [];
    for (const edition of seen.editions.filter(isPublic)) {
      history.push({ ...viewOfPublic(edition), changes: await changesOf(db, seen.plan, seen.editions, edition.edition) });
    }
    const papers = { notice: PAPER_PATHS.planNotice(seen.plan.id) };
    return done({ body: { ...plan.listed, tasks: plan.tasks, history, links: papers }, cache: CACHE });
  },
});

const edition = route({
  method: 'GET',
  path: '/api/v1/public/plans/:plan/editions/:edition',
  tag: 'public',
  who: everybody,
  summary: { zh: '公布的年度计划的某一版', en: 'An edition of a published plan' },
  params: editionParams,
  answer: { status: 200, kind: 'json', schema: wholeEdition },
  codes: ['not-found'],
  handle: async ({ params }, { store: { db } }) => {
    const seen = await found(db, params.plan);
    const wanted = seen?.editions.find((each) => each.edition === params.edition);
    if (seen === null || wanted === undefined) return refused('not-found');
    const tasks = await tasksOf(db, seen.plan, wanted.edition);
    const changes = await changesOf(db, seen.plan, seen.editions, wanted.edition);
    const papers = { notice: PAPER_PATHS.editionNotice(seen.plan.id, wanted.edition) };
    return done({ body: { ...viewOfPublic(wanted), tasks, changes, links: papers }, cache: CACHE });
  },
});

export const publicPlanRoutes: readonly Route[] = [list, file, one, edition];
