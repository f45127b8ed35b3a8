/** 合法性审核: a reviewer who did not submit the plan gives the legal opinion. */

import { done } from '@double-random/core';
import type { PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { checkOtherPerson } from './other-persons.js';
import { takeStep } from './take-step.js';

export const passPlan = (service: Service, by: UserActor, call: EditionCall, opinion: string): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) =>
    takeStep(acting, await openOwnEdition(acting, call), call, { act: 'pass', words: opinion }, async ({ plan, edition }) => {
      const other = checkOtherPerson(edition, by.id);
      if (!other.ok) return other;
      acting.record('plan.legally-reviewed', plan.id, { edition: edition.edition, opinion });
      return done({ state: 'legal_review', legalBy: by.id, legalOpinion: opinion });
    }),
  );
