/** 谢绝邀请, with a reason; also after accepting, as long as the task is a draft. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import { act, unchanged } from '../act.js';
import { lockVisiblePart, notOwn, partNotIn, taskNotIn } from './standing.js';

export const declineInvitation = (
  service: Service,
  by: Actor,
  id: string,
  department: string,
  reason: string,
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisiblePart(acting, id, department);
    if (!locked.ok) return locked;
    const { task, part } = locked.value;
    const stop = notOwn(by, department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    if (part.role === 'initiating') return refused('initiating-part-stays');
    if (part.state === 'declined') return unchanged(null);
    const refusal = partNotIn(part, ['invited', 'accepted', 'inspectors_ready']);
    if (refusal !== null) return refusal;
    await updatePart(tx, part, { state: 'declined', declineReason: reason, readiness: null }, at);
    record('task.declined', id, { reason });
    return done(null);
  });
