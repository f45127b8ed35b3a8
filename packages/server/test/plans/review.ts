/** Leads plans through the review in tests. */

import type { ExecutionContext } from 'ava';
import { answerPlan } from '../../dist/acts/plans/answer-plan.js';
import { approvePlan } from '../../dist/acts/plans/approve-plan.js';
import { draftPlan } from '../../dist/acts/plans/draft-plan.js';
import type { EditionCall } from '../../dist/acts/plans/open-edition.js';
import { passPlan } from '../../dist/acts/plans/pass-plan.js';
import { publishPlan } from '../../dist/acts/plans/publish-plan.js';
import { submitPlan } from '../../dist/acts/plans/submit-plan.js';
import type { PlanEdition } from '../../dist/plans/plan.js';
import { type PlanForm, planForm } from '../../dist/plans/task-form.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { TestService } from '../support/service.js';
import { user } from './city.js';

export const APPROVAL = { meetingDate: '2026-11-20', minutesNumber: '〔2026〕12号', participants: ['张三', '李四', '王五'] };

export type TaskInput = Readonly<Record<string, unknown>>;

/** A task of the market department, by itself unless told. */
export const task = (more: TaskInput = {}): TaskInput => ({
  title: '食品生产抽查',
  items: ['M1'],
  scope: 'directed',
  filter: { industry: ['C'] },
  ratio: { rule: { rate: '10%' } },
  window: { from: '2027-03-01', to: '2027-05-31' },
  ...more,
});

export const form = (...tasks: readonly TaskInput[]): PlanForm => planForm.parse({ title: '2027 年度抽查计划', tasks });

export function must<Value>(t: ExecutionContext, outcome: ServiceOutcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  t.log(outcome.problems);
  throw new Error(outcome.problems.map(({ code }) => code).join(', '));
}

export const codeOf = (outcome: ServiceOutcome<unknown>): string | null => (outcome.ok ? null : (outcome.problems[0]?.code ?? 'none'));

export const callOf = ({ planId, edition, version }: PlanEdition): EditionCall => ({ plan: planId, edition, version });

/** From submission to just before publication, by persons of the department. */
export async function approved(t: ExecutionContext, service: TestService, draft: PlanEdition, department = 'market'): Promise<PlanEdition> {
  const planner = user(`planner-${department}`, department, 'planner');
  const reviewer = (name: string): UserActor => user(`${name}-${department}`, department, 'reviewer');
  let edition = must(t, await submitPlan(service, planner, callOf(draft)));
  if (edition.state === 'departments_confirming') {
    const asked: { department: string }[] = await service.store
      .db('plan_confirmations')
      .where({ plan_id: edition.planId, edition: edition.edition })
      .select('department');
    for (const { department: other } of asked) {
      edition = must(t, await answerPlan(service, user(`answers-${other}`, other, 'reviewer'), callOf(edition), { reason: null }));
    }
  }
  edition = must(t, await passPlan(service, reviewer('legal'), callOf(edition), '合法'));
  return must(t, await approvePlan(service, reviewer('approver'), callOf(edition), APPROVAL));
}

export async function published(
  t: ExecutionContext,
  service: TestService,
  draft: PlanEdition,
  department = 'market',
): Promise<PlanEdition> {
  const edition = await approved(t, service, draft, department);
  return must(t, await publishPlan(service, user(`publisher-${department}`, department, 'reviewer'), callOf(edition)));
}

export async function drafted(
  t: ExecutionContext,
  service: TestService,
  given: PlanForm,
  { department = 'market', year = 2027 }: { readonly department?: string; readonly year?: number } = {},
): Promise<PlanEdition> {
  return must(t, await draftPlan(service, user(`planner-${department}`, department, 'planner'), { year, form: given }));
}
