/** 退回起草: a confirmed task is opened again, as long as nothing is frozen. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { moveTask } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { lockVisibleTask, notOwn, taskNotIn } from './standing.js';

export const takeBackTask = (service: Service, by: Actor, id: string, reason: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task } = locked.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (task.state === 'draft') return unchanged(null);
    const refusal = taskNotIn(task, ['confirmed']);
    if (refusal !== null) return refusal;
    await moveTask(tx, id, ['confirmed'], 'draft', at);
    record('task.taken-back', id, { reason });
    return done(null);
  });
