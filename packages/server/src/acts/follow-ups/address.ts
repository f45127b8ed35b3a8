/** 确定接收单位: who receives a transfer or a notification. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setRecipient } from '../../store/follow-ups/follow-ups.js';
import { act, unchanged } from '../act.js';
import { openOwn } from './open-for-change.js';
import { recipientProblem } from './recipient.js';

export interface Address {
  readonly id: string;
  readonly version: number;
  readonly toDepartment: string | null;
  readonly authority: string | null;
}

export const addressFollowUp = (
  service: Service,
  by: Actor,
  { id, version, toDepartment, authority }: Address,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await openOwn(acting, id, version, ['transfer', 'notification']);
    if (!opened.ok) return opened;
    const followUp = opened.value;
    if (followUp.toDepartment === toDepartment && followUp.authority === authority) return unchanged(null);
    const stop = await recipientProblem(acting.tx, followUp, { toDepartment, authority });
    if (stop !== null) return stop;
    await setRecipient(acting.tx, id, { toDepartment, authority });
    acting.record('follow-up.addressed', id, { visit: followUp.visit, toDepartment, authority });
    return done(null);
  });
