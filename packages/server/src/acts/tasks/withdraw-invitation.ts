/** 撤回邀请: the task goes on without the department, which no longer sees it. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import { touchTask } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { lockVisiblePart, notOwn, taskNotIn } from './standing.js';

export const withdrawInvitation = (service: Service, by: Actor, id: string, department: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisiblePart(acting, id, department);
    if (!locked.ok) return locked;
    const { task, part } = locked.value;
    const stop = notOwn(by, task.department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    if (part.role === 'initiating') return refused('initiating-part-stays');
    if (part.state === 'withdrawn') return unchanged(null);
    await updatePart(tx, part, { state: 'withdrawn', declineReason: null, readiness: null }, at);
    await touchTask(tx, id, at);
    record('task.invitation-withdrawn', id, { withdrawn: department });
    return done(null);
  });
