/** 集体审议: a third person records that the meeting approved the plan. */

import { done } from '@double-random/core';
import type { Approval, PlanEdition } from '../../plans/plan.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { type EditionCall, openOwnEdition } from './open-edition.js';
import { checkOtherPerson } from './other-persons.js';
import { takeStep } from './take-step.js';

/** The minutes as a step shows them. */
const minutesText = ({ meetingDate, minutesNumber, participants }: Approval): string =>
  `${meetingDate} ${minutesNumber} ${participants.join('、')}`;

export const approvePlan = (service: Service, by: UserActor, call: EditionCall, approval: Approval): Promise<ServiceOutcome<PlanEdition>> =>
  act(service, by, async (acting) => {
    const step = { act: 'approve', words: minutesText(approval) } as const;
    return takeStep(acting, await openOwnEdition(acting, call), call, step, async ({ plan, edition }) => {
      const other = checkOtherPerson(edition, by.id);
      if (!other.ok) return other;
      const { meetingDate, minutesNumber, participants } = approval;
      acting.record('plan.approved', plan.id, { edition: edition.edition, meetingDate, minutesNumber, participants });
      return done({ state: 'approved', approvedBy: by.id, approval });
    });
  });
