/** 批准临时任务: a reviewer of the initiating department, who did not write it, lets an ad hoc task go on. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { approveTask as writeApproval } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { lockVisibleTask, notOwn, stale, taskNotIn } from './standing.js';

export const approveTask = (service: Service, by: Actor, id: string, version: number): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task } = locked.value;
    const stop = notOwn(by, task.department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    if (task.source.kind !== 'ad-hoc') return refused('not-ad-hoc');
    if (task.approval !== null) return unchanged(null);
    const approver = actorIdOf(by);
    if (approver === task.createdBy || approver === task.changedBy) return refused('own-draft');
    const refusal = stale(version, task);
    if (refusal !== null) return refusal;
    await writeApproval(tx, id, { by: approver, name: by.name, at });
    record('task.approved', id, { version: task.version + 1 });
    return done(null);
  });
