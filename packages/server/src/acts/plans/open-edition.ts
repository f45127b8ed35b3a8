/** Takes an edition of a plan into the hand of an act: locked, seen by whoever acts, and theirs. */

import { done } from '@double-random/core';
import type { AnnualPlan, PlanEdition, PlanStep } from '../../plans/plan.js';
import { maySee } from '../../plans/visibility.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { departmentOf, owns } from '../../rights/actor.js';
import { confirmationsOf } from '../../store/plans/confirmations.js';
import { findEdition } from '../../store/plans/editions.js';
import { lockPlan } from '../../store/plans/plans.js';
import { lastStep } from '../../store/plans/steps.js';
import type { Acting } from '../act.js';

/** Which edition is meant, and on which version of it the act is based. */
export interface EditionCall {
  readonly plan: string;
  readonly edition: number;
  readonly version: number;
}

export interface OpenEdition {
  readonly plan: AnnualPlan;
  readonly edition: PlanEdition;
  readonly last: PlanStep | null;
}

/** Locks the plan; refuses with `not-found` what the actor may not see. */
export async function openEdition({ tx, by }: Acting, call: EditionCall): Promise<ServiceOutcome<OpenEdition>> {
  const plan = await lockPlan(tx, call.plan);
  const edition = plan === null ? null : await findEdition(tx, plan.id, call.edition);
  if (plan === null || edition === null) return refused('not-found');
  const asked = await confirmationsOf(tx, plan.id, edition.edition);
  const isNamed = asked.some(({ department }) => department === departmentOf(by));
  if (!maySee(by, plan, edition, isNamed)) return refused('not-found');
  return done({ plan, edition, last: await lastStep(tx, plan.id, edition.edition) });
}

/** As `openEdition`, for acts of the plan's own department. */
export async function openOwnEdition(acting: Acting, call: EditionCall): Promise<ServiceOutcome<OpenEdition>> {
  const opened = await openEdition(acting, call);
  if (!opened.ok || owns(acting.by, opened.value.plan.department)) return opened;
  return refused('not-yours', { department: opened.value.plan.department });
}
