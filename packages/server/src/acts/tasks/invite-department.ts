/** 邀请配合部门. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { insertPart, updatePart } from '../../store/task-parts.js';
import { touchTask } from '../../store/tasks.js';
import { takesPart } from '../../tasks/states.js';
import { act, unchanged } from '../act.js';
import { departmentMissing } from './check-content.js';
import { lockVisibleTask, notOwn, taskNotIn } from './standing.js';

/** One that declined, or whose invitation was withdrawn, may be invited again; what it had prepared is still there. */
export const inviteDepartment = (service: Service, by: Actor, id: string, department: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task, parts } = locked.value;
    const stop = notOwn(by, task.department) ?? taskNotIn(task, ['draft']) ?? (await departmentMissing(tx, department));
    if (stop !== null) return stop;
    if (department === task.department) return refused('already-initiating', { department });
    const part = parts.find((one) => one.department === department);
    if (part !== undefined && takesPart(part.state)) return unchanged(null);
    if (part === undefined) await insertPart(tx, { taskId: id, department, role: 'cooperating', state: 'invited', changedAt: at });
    else await updatePart(tx, part, { state: 'invited', declineReason: null }, at);
    await touchTask(tx, id, at);
    record('task.department-invited', id, { invited: department, again: part === undefined ? 'no' : 'yes' });
    return done(null);
  });
