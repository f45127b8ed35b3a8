/** 接受邀请: to the task as the department has read it. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import { act, unchanged } from '../act.js';
import { lockVisiblePart, notOwn, partNotIn, stale, taskNotIn } from './standing.js';

/** @param version of the task, not of the part */
export const acceptInvitation = (
  service: Service,
  by: Actor,
  id: string,
  department: string,
  version: number,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisiblePart(acting, id, department);
    if (!locked.ok) return locked;
    const { task, part } = locked.value;
    const stop = notOwn(by, department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    if (part.state === 'accepted' || part.state === 'inspectors_ready') return unchanged(null);
    const refusal = partNotIn(part, ['invited']) ?? stale(version, task);
    if (refusal !== null) return refusal;
    await updatePart(tx, part, { state: 'accepted' }, at);
    record('task.accepted', id, { version });
    return done(null);
  });
