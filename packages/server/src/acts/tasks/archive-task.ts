/** 归档: the initiating department closes a task whose visits are all closed. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { countOpenVisits } from '../../store/follow-ups/open-visits.js';
import { moveTask } from '../../store/tasks.js';
import { act, unchanged } from '../act.js';
import { lockVisibleTask, notOwn, taskNotIn } from './standing.js';

export const archiveTask = (service: Service, by: Actor, id: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task } = locked.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (task.state === 'archived') return unchanged(null);
    const refusal = taskNotIn(task, ['published']);
    if (refusal !== null) return refusal;
    const { all, open } = await countOpenVisits(acting.tx, id);
    if (open > 0) return refused('visits-not-closed', { open });
    await moveTask(acting.tx, id, ['published'], 'archived', acting.at);
    acting.record('task.archived', id, { visits: all });
    return done(null);
  });
