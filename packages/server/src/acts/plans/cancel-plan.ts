/** 取消: ends a plan, or an amendment on its way, for a reason. What was published stays public as a tombstone with that reason. */

import { done, failed } from '@double-random/core';
import { isInForce, type PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import { anyOf, notAllowed } from '../../rights/not-allowed.js';
import type { Service } from '../../service.js';
import { cancelPlan as writeCancelled } from '../../store/plans/plans.js';
import { act } from '../act.js';
import { checkNoAmendment } from './no-amendment.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { takeStep } from './take-step.js';

/** An amendment is cancelled without touching the edition in force; any other edition takes the plan with it. Published plans take a reviewer. */
export const cancelPlan = (service: Service, by: UserActor, call: EditionCall, reason: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    return takeStep(acting, await openOwnEdition(acting, call), call, { act: 'cancel', words: reason }, async ({ plan, edition }) => {
      const isBinding = isInForce(edition);
      if (isBinding && !by.roles.has('reviewer')) return failed(notAllowed(anyOf(['reviewer'])));
      const free = isBinding ? await checkNoAmendment(tx, plan.id) : done(null);
      if (!free.ok) return free;
      const endsPlan = isBinding || plan.inForce === null;
      if (endsPlan) await writeCancelled(tx, plan.id, at, reason);
      record('plan.cancelled', plan.id, { edition: edition.edition, reason, whole: endsPlan ? 'plan' : 'amendment' });
      return done({ state: 'cancelled', endedAt: at, endReason: reason });
    });
  });
