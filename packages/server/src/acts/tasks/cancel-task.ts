/** 取消任务, with a reason: public if the task was. What is frozen has to be voided first. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { cancelTask as writeCancellation } from '../../store/tasks.js';
import { CANCELLABLE } from '../../tasks/states.js';
import { act, unchanged } from '../act.js';
import { lockVisibleTask, notOwn, taskNotIn } from './standing.js';

export const cancelTask = (service: Service, by: Actor, id: string, reason: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task } = locked.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (task.state === 'cancelled') return unchanged(null);
    const refusal = taskNotIn(task, CANCELLABLE);
    if (refusal !== null) return refusal;
    await writeCancellation(tx, id, reason, at);
    record('task.cancelled', id, { reason, from: task.state });
    return done(null);
  });
