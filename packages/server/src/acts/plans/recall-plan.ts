/** 撤回: the planner takes a submitted plan back to its draft, before it is approved. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { BACK_TO_DRAFT, takeStep } from './take-step.js';

export const recallPlan = (service: Service, by: UserActor, call: EditionCall, reason: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) =>
    takeStep(acting, await openOwnEdition(acting, call), call, { act: 'recall', words: reason }, async ({ plan, edition }) => {
      acting.record('plan.recalled', plan.id, { edition: edition.edition, reason });
      return done(BACK_TO_DRAFT);
    }),
  );
