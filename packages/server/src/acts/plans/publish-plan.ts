/** 公布: from here on the edition binds, everybody reads it, and the one before is amended. */

import { done } from '@double-random/core';
import { type AnnualPlan, isInForce, type PlanEdition } from '../../plans/plan.js';
import { yearInChina } from '../../plans/year.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findEdition, updateEdition } from '../../store/plans/editions.js';
import { tasksOfEditions } from '../../store/plans/plan-tasks.js';
import { putInForce } from '../../store/plans/plans.js';
import { type Acting, act } from '../act.js';
import { checkTasks } from './check-tasks.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { takeStep } from './take-step.js';

/** Ends the edition in force, if there is one. @returns its number */
async function amendEdition({ tx, at }: Acting, plan: AnnualPlan, by: PlanEdition): Promise<number | null> {
  const before = plan.inForce === null ? null : await findEdition(tx, plan.id, plan.inForce);
  if (before === null || !isInForce(before)) return null;
  await updateEdition(tx, { ...before, state: 'amended', version: before.version + 1, endedAt: at, endReason: by.amendmentReason });
  return before.edition;
}

export const publishPlan = (service: Service, by: UserActor, call: EditionCall): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    return takeStep(acting, await openOwnEdition(acting, call), call, { act: 'publish', words: null }, async ({ plan, edition }) => {
      const name = { planId: plan.id, edition: edition.edition, department: plan.department };
      const tasks = (await tasksOfEditions(tx, [name])).map(({ task }) => task);
      // The lists may have changed since the plan was submitted.
      const checked = await checkTasks(tx, plan, tasks);
      if (!checked.ok) return checked;
      const amends = await amendEdition(acting, plan, edition);
      await putInForce(tx, plan.id, edition.edition, at);
      record('plan.published', plan.id, { edition: edition.edition, amends, tasks: tasks.length });
      return done({ state: yearInChina(at) >= plan.year ? 'active' : 'published', publishedAt: at });
    });
  });
