/** 延期: the deadline is moved, with a reason. */

import { done } from '@double-random/core';
import { FOLLOW_UP_KINDS } from '../../follow-ups/states.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setDueOn } from '../../store/follow-ups/follow-ups.js';
import { act, unchanged } from '../act.js';
import { openOwn, pastProblem } from './open-for-change.js';

export interface NewDeadline {
  readonly id: string;
  readonly version: number;
  readonly dueOn: string;
  readonly reason: string;
}

export const moveDeadline = (service: Service, by: Actor, { id, version, dueOn, reason }: NewDeadline): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await openOwn(acting, id, version, FOLLOW_UP_KINDS);
    if (!opened.ok) return opened;
    const { visit, dueOn: from } = opened.value;
    if (from === dueOn) return unchanged(null);
    const stop = pastProblem(acting, dueOn);
    if (stop !== null) return stop;
    await setDueOn(acting.tx, id, dueOn);
    acting.record('follow-up.deadline-moved', id, { visit, from, to: dueOn, reason });
    return done(null);
  });
