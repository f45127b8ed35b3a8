/** 确认任务: every department is ready and the task can be read as the plan of a draw. */

import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { moveTask } from '../../store/tasks.js';
import { takesPart } from '../../tasks/states.js';
import { act, unchanged } from '../act.js';
import { confirmationProblems } from './confirmation-problems.js';
import { lockVisibleTask, notOwn, stale, taskNotIn } from './standing.js';

/** @param without declined departments that the task goes on without */
export const confirmTask = (
  service: Service,
  by: Actor,
  id: string,
  version: number,
  without: readonly string[],
): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task, parts } = locked.value;
    const stop = notOwn(by, task.department);
    if (stop !== null) return stop;
    if (task.state === 'confirmed') return unchanged(null);
    const refusal = taskNotIn(task, ['draft']) ?? stale(version, task);
    if (refusal !== null) return refusal;
    const problems = await confirmationProblems(tx, task, parts, without, service.outside.now());
    if (problems.length > 0) return { ok: false, problems };
    await moveTask(tx, id, ['draft'], 'confirmed', at);
    const departments = parts.filter(({ state }) => takesPart(state)).map(({ department }) => department);
    record('task.confirmed', id, { departments, without, version: task.version + 1 });
    return done(null);
  });
