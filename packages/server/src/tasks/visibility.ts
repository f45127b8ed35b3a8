/** Who sees a joint task before the public does: its participants and those who read everything. */

import { type Actor, departmentOf, readsEverything } from '../rights/actor.js';
import { takesPart } from './states.js';
import type { Task, TaskPart } from './task.js';

/** A department whose invitation was withdrawn sees the task no longer; one that declined still does. */
export function visibleTo(actor: Actor, task: Pick<Task, 'department'>, parts: readonly Pick<TaskPart, 'department' | 'state'>[]): boolean {
  if (readsEverything(actor)) return true;
  const own = departmentOf(actor);
  if (own === null) return false;
  return own === task.department || parts.some(({ department, state }) => department === own && state !== 'withdrawn');
}

/** Who sees what the departments prepare for the draw: those that take part. A department that declined does not. */
export function seesPreparations(actor: Actor, parts: readonly Pick<TaskPart, 'department' | 'state'>[]): boolean {
  const own = departmentOf(actor);
  return readsEverything(actor) || parts.some(({ department, state }) => department === own && takesPart(state));
}
