/** Reading and drawing up annual plans. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { draftPlan } from '../../acts/plans/draft-plan.js';
import { editPlan } from '../../acts/plans/edit-plan.js';
import { pageOf } from '../../http/page.js';
import { only, type Route, route } from '../../http/route.js';
import { changesOf, tasksOf } from '../../plans/read-edition.js';
import { isPending } from '../../plans/state.js';
import { planForm } from '../../plans/task-form.js';
import { FIRST_YEAR, LAST_YEAR } from '../../plans/year.js';
import { refused } from '../../problems/problems.js';
import { owns, readsEverything } from '../../rights/actor.js';
import { ROLES } from '../../rights/role.js';
import { confirmationsOf } from '../../store/plans/confirmations.js';
import { findPlan } from '../../store/plans/plans.js';
import { stepsOf } from '../../store/plans/steps.js';
import { pageOfPlans, plansQuery, seenPlans } from './plan-pages.js';
import { diffView, editionView, plannedTaskView, planView, viewOfEdition, viewOfPlan } from './plan-view.js';

/** Every role reads plans; which editions, depends on the department. */
export const planReaders = only(ROLES, 'plans:read');

const planId = z.string().max(64);
export const editionParams = z.object({ plan: planId, edition: z.coerce.number().int().min(1) });

const MEBIBYTE = 1_048_576;
const PLAN_LIMIT = 4 * MEBIBYTE;

const listedPlan = planView.extend({
  pending: editionView.nullable().describe('The edition on its way to publication, if you may see it'),
});

const stepView = z.object({
  step: z.number().int(),
  act: z.string(),
  by: z.string(),
  department: z.string().nullable(),
  at: z.string(),
  state: z.string(),
  words: z.string().nullable(),
});

const confirmationView = z.object({
  department: z.string(),
  answer: z.enum(['asked', 'confirmed', 'objected']),
  reason: z.string().nullable(),
  at: z.string().nullable(),
});

const contentView = editionView.extend({
  department: z.string(),
  year: z.number().int(),
  tasks: z.array(plannedTaskView),
  changes: z.object({ since: z.number().int(), diff: diffView }).nullable().describe('Against the published edition before'),
  approval: z.object({ meetingDate: z.string(), minutesNumber: z.string(), participants: z.array(z.string()).readonly() }).nullable(),
  legalOpinion: z.string().nullable(),
  confirmations: z.array(confirmationView),
  steps: z.array(stepView).describe("Of the plan's own department and for auditors; empty for others"),
});

const list = route({
  method: 'GET',
  path: '/api/v1/plans',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '查询年度抽查计划', en: 'Search annual plans' },
  query: plansQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(listedPlan) },
  codes: ['bad-cursor'],
  handle: async ({ query, by }, { store: { db } }) => {
    const page = await pageOfPlans(db, query, by);
    if (!page.ok) return page;
    const items = page.value.items.map(({ plan, editions }) => {
      const pending = editions.find(({ state }) => isPending(state));
      return { ...viewOfPlan(plan, editions), pending: pending === undefined ? null : viewOfEdition(pending) };
    });
    return done({ body: { items, next: page.value.next } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/plans/:plan',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '一份年度计划及其各版', en: 'An annual plan and its editions' },
  params: z.object({ plan: planId }),
  answer: { status: 200, kind: 'json', schema: planView.extend({ editions: z.array(editionView) }) },
  codes: ['not-found'],
  handle: async ({ params, by }, { store: { db } }) => {
    const plan = await findPlan(db, params.plan);
    const [seen] = plan === null ? [] : await seenPlans(db, [plan], by);
    if (seen === undefined || seen.editions.length === 0) return refused('not-found');
    return done({ body: { ...viewOfPlan(seen.plan, seen.editions), editions: seen.editions.map(viewOfEdition) } });
  },
});

const content = route({
  method: 'GET',
  path: '/api/v1/plans/:plan/editions/:edition',
  tag: 'plans',
  who: planReaders,
  summary: { zh: '年度计划某一版的全部内容', en: 'All that an edition of a plan says' },
  params: editionParams,
  answer: { status: 200, kind: 'json', schema: contentView },
  codes: ['not-found'],
  handle: async ({ params, by }, { store: { db } }) => {
    const plan = await findPlan(db, params.plan);
    const [seen] = plan === null ? [] : await seenPlans(db, [plan], by);
    const edition = seen?.editions.find((each) => each.edition === params.edition);
    if (seen === undefined || edition === undefined) return refused('not-found');
    const isInside = owns(by, seen.plan.department) || readsEverything(by);
    const confirmations = await confirmationsOf(db, edition.planId, edition.edition);
    const steps = isInside ? await stepsOf(db, edition.planId, edition.edition) : [];
    return done({
      body: {
        ...viewOfEdition(edition),
        department: seen.plan.department,
        year: seen.plan.year,
        tasks: await tasksOf(db, seen.plan, edition.edition),
        changes: await changesOf(db, seen.plan, seen.editions, edition.edition),
        approval: edition.approval === null ? null : { ...edition.approval, participants: isInside ? edition.approval.participants : [] },
        legalOpinion: isInside ? edition.legalOpinion : null,
        confirmations: confirmations
          .filter(({ department }) => isInside || owns(by, department))
          .map(({ department, answer, reason, at }) => ({ department, answer, reason, at })),
        steps: steps.map(({ step, act, byName, department, at, state, words }) => ({
          step,
          act,
          by: byName,
          department,
          at,
          state,
          words,
        })),
      },
    });
  },
});

const draft = route({
  method: 'POST',
  path: '/api/v1/plans',
  tag: 'plans',
  who: only(['planner'], 'plans:write'),
  summary: { zh: '起草本部门的年度抽查计划', en: "Draft the department's annual plan" },
  body: {
    kind: 'json',
    schema: planForm.extend({ year: z.number().int().min(FIRST_YEAR).max(LAST_YEAR) }),
    limit: PLAN_LIMIT,
  },
  answer: { status: 201, kind: 'json', schema: editionView },
  codes: ['plan-exists', 'items-not-listed', 'tasks-not-fit', 'not-allowed'],
  handle: async ({ body: { year, ...form }, by }, service) => {
    const drafted = await draftPlan(service, by, { year, form });
    return drafted.ok ? done({ body: viewOfEdition(drafted.value) }) : drafted;
  },
});

const edit = route({
  method: 'PUT',
  path: '/api/v1/plans/:plan/editions/:edition',
  tag: 'plans',
  who: only(['planner'], 'plans:write'),
  summary: { zh: '修改草稿：以全部内容替换', en: 'Replace the content of a draft' },
  params: editionParams,
  body: { kind: 'json', schema: planForm.extend({ version: z.number().int() }), limit: PLAN_LIMIT },
  answer: { status: 200, kind: 'json', schema: editionView },
  codes: ['not-found', 'not-yours', 'wrong-plan-state', 'changed-meanwhile', 'items-not-listed', 'tasks-not-fit'],
  handle: async ({ params, body: { version, ...form }, by }, service) => {
    const edited = await editPlan(service, by, { ...params, version }, form);
    return edited.ok ? done({ body: viewOfEdition(edited.value) }) : edited;
  },
});

export const planRoutes: readonly Route[] = [list, one, content, draft, edit];
