/** 退回: a reviewer sends a plan back to its draft, at legal review, at the collective discussion or before publication. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { BACK_TO_DRAFT, takeStep } from './take-step.js';

export const returnPlan = (service: Service, by: UserActor, call: EditionCall, reason: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) =>
    takeStep(acting, await openOwnEdition(acting, call), call, { act: 'return', words: reason }, async ({ plan, edition }) => {
      acting.record('plan.returned', plan.id, { edition: edition.edition, reason });
      return done(BACK_TO_DRAFT);
    }),
  );
