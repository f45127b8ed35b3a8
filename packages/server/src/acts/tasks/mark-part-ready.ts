/** 备妥: the department's items and team are right as far as they can be judged, and its directories are ready; their versions are noted. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import { FIRST_ATTEMPT, planOf, planReasons } from '../../tasks/plan-tree.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { act, unchanged } from '../act.js';
import { readInspectors } from './inspectors-of-part.js';
import { lockVisiblePart, notOwn, partNotIn, type Stop, stale, taskNotIn } from './standing.js';
import { itemsUnlisted } from './unlisted-items.js';

function partFaulty(task: Task, parts: readonly TaskPart[], department: string): Stop {
  const plan = planOf(task, parts, FIRST_ATTEMPT);
  const reasons = plan.ok ? [] : planReasons(parts, plan.problems, department);
  return reasons.length === 0 ? null : refused('part-faulty', { department }, reasons);
}

/** @param version of the part */
export const markPartReady = (
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
    const { task, parts, part } = locked.value;
    const stop = notOwn(by, department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    if (part.state === 'inspectors_ready') return unchanged(null);
    const refusal = partNotIn(part, ['accepted']) ?? stale(version, part);
    if (refusal !== null) return refusal;
    const { preparation } = part;
    if (preparation === null) return refused('part-not-prepared', { department });
    const fault = partFaulty(task, parts, department) ?? (await itemsUnlisted(tx, department, preparation.items));
    if (fault !== null) return fault;
    const found = await readInspectors(tx, department, preparation.inspectors);
    if (!found.ok) return found;
    await updatePart(tx, part, { state: 'inspectors_ready', readiness: { at, ...found.value } }, at);
    record('task.part-ready', id, { ...found.value });
    return done(null);
  });
