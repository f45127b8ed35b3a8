/** 完结: the year's work is done; the plan stays public and counts on. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { checkNoAmendment } from './no-amendment.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { takeStep } from './take-step.js';

export const closePlan = (service: Service, by: UserActor, call: EditionCall, reason: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    return takeStep(acting, await openOwnEdition(acting, call), call, { act: 'close', words: reason }, async ({ plan, edition }) => {
      const free = await checkNoAmendment(tx, plan.id);
      if (!free.ok) return free;
      record('plan.closed', plan.id, { edition: edition.edition, reason });
      return done({ state: 'closed', endedAt: at, endReason: reason });
    });
  });
