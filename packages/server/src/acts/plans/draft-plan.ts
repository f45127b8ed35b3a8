/** 起草: a department's plan for a year begins as the draft of its first edition. */

import { done, failed } from '@double-random/core';
import type { AnnualPlan, PlanEdition } from '../../plans/plan.js';
import { isSameContent, type PlanForm } from '../../plans/task-form.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import { notAllowed, PLANNER_OF_DEPARTMENT } from '../../rights/not-allowed.js';
import type { Service } from '../../service.js';
import { findEdition, insertEdition } from '../../store/plans/editions.js';
import { replaceTasks, tasksOfEditions } from '../../store/plans/plan-tasks.js';
import { findPlanOfYear, insertPlan } from '../../store/plans/plans.js';
import { addStep, lastStep } from '../../store/plans/steps.js';
import { type Acting, act, unchanged } from '../act.js';
import { checkTasks } from './check-tasks.js';
import { numberTasks } from './number-tasks.js';
import { isRepeated } from './take-step.js';

const FIRST = 1;

export interface DraftedPlan {
  readonly year: number;
  readonly form: PlanForm;
}

/** The draft that the same person has just made of the same content. */
async function sameDraft({ tx, by }: Acting, department: string, { year, form }: DraftedPlan): Promise<PlanEdition | null> {
  const plan = await findPlanOfYear(tx, department, year);
  if (plan === null) return null;
  const edition = await findEdition(tx, plan.id, FIRST);
  const last = await lastStep(tx, plan.id, FIRST);
  if (edition === null || !isRepeated(last, by, { act: 'draft', words: null })) return null;
  const kept = await tasksOfEditions(tx, [{ planId: plan.id, edition: FIRST, department }]);
  const tasks = kept.map(({ task }) => task);
  return isSameContent(form, { title: edition.title, documentNumber: edition.documentNumber, tasks }) ? edition : null;
}

export const firstEdition = (plan: AnnualPlan, { title, documentNumber }: PlanForm): PlanEdition => ({
  planId: plan.id,
  edition: FIRST,
  version: 1,
  state: 'draft',
  title,
  documentNumber,
  amendmentReason: null,
  createdAt: plan.createdAt,
  submittedBy: null,
  legalBy: null,
  legalOpinion: null,
  approvedBy: null,
  approval: null,
  publishedAt: null,
  endedAt: null,
  endReason: null,
});

/** Asked for twice with the same content, it is drafted once. */
export const draftPlan = (service: Service, by: Actor, drafted: DraftedPlan): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, newId, record } = acting;
    const { year, form } = drafted;
    const department = departmentOf(by);
    if (department === null) return failed(notAllowed(PLANNER_OF_DEPARTMENT));
    const plan: AnnualPlan = {
      id: newId(),
      department,
      year,
      inForce: null,
      createdAt: at,
      publishedAt: null,
      cancelledAt: null,
      cancelReason: null,
    };
    if (!(await insertPlan(tx, plan))) {
      const same = await sameDraft(acting, department, drafted);
      return same === null ? refused('plan-exists', { year }) : unchanged(same);
    }
    const checked = await checkTasks(tx, plan, form.tasks);
    if (!checked.ok) return checked;
    const tasks = await numberTasks(acting, plan.id, form.tasks);
    if (!tasks.ok) return tasks;
    const edition = firstEdition(plan, form);
    await insertEdition(tx, edition);
    await replaceTasks(tx, { planId: plan.id, edition: FIRST, department }, tasks.value, at);
    const taken = { act: 'draft', byId: actorIdOf(by), byName: by.name, department, at, state: 'draft', words: null } as const;
    await addStep(tx, plan.id, FIRST, taken);
    record('plan.drafted', plan.id, { department, year, title: form.title });
    return done(edition);
  });
