/** Plans, editions and planned tasks as the API shows them. */

import { z } from 'zod';
import type { PlanDiff } from '../../plans/diff.js';
import { TASK_PARTS } from '../../plans/diff.js';
import type { AnnualPlan, PlanEdition } from '../../plans/plan.js';
import { INSPECTION_METHODS, isJoint, type PlannedTask, TASK_SCOPES } from '../../plans/planned-task.js';
import { PLAN_STATE_WORDS, PLAN_STATES, phaseOf } from '../../plans/state.js';

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const texts = list(z.string());

export const filterView = z
  .object({ region: texts, industry: texts, category: texts, tag: texts, risk: texts })
  .readonly()
  .meta({ id: 'EntityFilter' });

const ruleView = z.union([
  z.object({ count: z.number().int() }).readonly(),
  z
    .object({
      rate: z.tuple([z.number().int(), z.number().int()]).readonly().describe('Numerator and denominator: [3, 100] is 3 %'),
      rounding: z.enum(['ceil', 'floor', 'half-up']),
      minimum: z.number().int(),
      maximum: z.number().int().nullable(),
    })
    .readonly(),
]);

export const plannedTaskView = z
  .object({
    id: z.string().describe('Stays the same from edition to edition'),
    title: z.string(),
    items: texts,
    cooperating: list(z.object({ department: z.string(), items: texts }).readonly()),
    scope: z.enum(TASK_SCOPES),
    filter: filterView,
    ratio: z.object({ rule: ruleView, byRisk: z.record(z.string(), ruleView).readonly() }).readonly(),
    timesPerYear: z.number().int(),
    window: z.object({ from: z.string(), to: z.string() }).readonly(),
    method: z.enum(INSPECTION_METHODS),
  })
  .readonly()
  .meta({ id: 'PlannedTask' });

const stateView = z.object({ code: z.enum(PLAN_STATES), zh: z.string(), en: z.string() });

/** Of an edition, without its content. */
export const editionView = z
  .object({
    plan: z.string(),
    edition: z.number().int(),
    version: z.number().int().describe('What changes and steps name as the version that they are based on'),
    state: stateView,
    awaits: z.enum(['departments', 'legal-opinion', 'collective-approval', 'publication']).nullable(),
    title: z.string(),
    documentNumber: z.string().nullable(),
    amendmentReason: z.string().nullable(),
    publishedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'PlanEdition' });

const AWAITS = {
  departments_confirming: 'departments',
  legal_review: 'legal-opinion',
  collective_discussion: 'collective-approval',
  approved: 'publication',
} as const;

const awaitsOf = (edition: PlanEdition): z.input<typeof editionView>['awaits'] => {
  const phase = phaseOf(edition);
  return phase in AWAITS ? AWAITS[phase as keyof typeof AWAITS] : null;
};

export const viewOfEdition = (edition: PlanEdition): z.input<typeof editionView> => ({
  plan: edition.planId,
  edition: edition.edition,
  version: edition.version,
  state: { code: edition.state, ...PLAN_STATE_WORDS[edition.state] },
  awaits: awaitsOf(edition),
  title: edition.title,
  documentNumber: edition.documentNumber,
  amendmentReason: edition.amendmentReason,
  publishedAt: edition.publishedAt,
  endedAt: edition.endedAt,
  endReason: edition.endReason,
});

export const planView = z
  .object({
    id: z.string(),
    department: z.string(),
    year: z.number().int(),
    publishedAt: z.string().nullable(),
    cancellation: z.object({ at: z.string(), reason: z.string() }).nullable(),
    current: editionView.nullable().describe('The edition that binds, or bound last'),
  })
  .meta({ id: 'AnnualPlan' });

export function viewOfPlan(plan: AnnualPlan, editions: readonly PlanEdition[]): z.input<typeof planView> {
  const current = editions.find(({ edition }) => edition === plan.inForce);
  const { cancelledAt, cancelReason } = plan;
  return {
    id: plan.id,
    department: plan.department,
    year: plan.year,
    publishedAt: plan.publishedAt,
    cancellation: cancelledAt === null || cancelReason === null ? null : { at: cancelledAt, reason: cancelReason },
    current: current === undefined ? null : viewOfEdition(current),
  };
}

export const diffView = z
  .object({
    added: list(plannedTaskView),
    changed: list(z.object({ before: plannedTaskView, after: plannedTaskView, parts: list(z.enum(TASK_PARTS)) }).readonly()),
    removed: list(plannedTaskView),
  })
  .readonly()
  .meta({ id: 'PlanDiff' }) satisfies z.ZodType<PlanDiff>;

export const countsView = z.object({ tasks: z.number().int(), joint: z.number().int() });

export const countsOf = (tasks: readonly PlannedTask[]): z.input<typeof countsView> => ({
  tasks: tasks.length,
  joint: tasks.filter(isJoint).length,
});
