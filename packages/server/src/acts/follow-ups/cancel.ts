/** 撤销: what was opened in error, or is no longer needed, with the reason. */

import { done } from '@double-random/core';
import { FOLLOW_UP_KINDS } from '../../follow-ups/states.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { dropWithReCheck } from './add-follow-up.js';
import { openOwn } from './open-for-change.js';
import { settleVisit } from './settle-visit.js';

export interface Cancellation {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

export const cancelFollowUp = (service: Service, by: Actor, { id, version, reason }: Cancellation): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await openOwn(acting, id, version, FOLLOW_UP_KINDS);
    if (!opened.ok) return opened;
    const followUp = opened.value;
    await dropWithReCheck(acting, followUp, reason);
    await settleVisit(acting, followUp.visit);
    return done(null);
  });
