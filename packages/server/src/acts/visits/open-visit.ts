/** Beginning of every act on a visit: task and visit are locked, and whoever may not see the visit finds none. */

import { done, type Outcome } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { seesDraw } from '../../draws/visibility.js';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { findDraw } from '../../store/draws/draws.js';
import { lockTask } from '../../store/tasks.js';
import { findVisit, lockVisit } from '../../store/visits/visits.js';
import type { Task } from '../../tasks/task.js';
import { DROPPED } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import type { Acting } from '../act.js';

export interface OpenVisit {
  readonly visit: Visit;
  readonly task: Task;
  /** Read, not locked. */
  readonly draw: Draw;
}

/** The visit with its task and draw, whatever its state. */
export async function lockVisibleVisit({ tx, by }: Acting, id: string): Promise<Outcome<OpenVisit, ServiceProblem>> {
  const seen = await findVisit(tx, id);
  const task = seen === null ? null : await lockTask(tx, seen.task);
  const visit = task === null ? null : await lockVisit(tx, id);
  const draw = visit === null ? null : await findDraw(tx, visit.draw);
  return task === null || visit === null || draw === null || !seesDraw(by, draw) ? refused('not-found') : done({ visit, task, draw });
}

/** Opens a visit to change it; one that was dropped is closed for ever. */
export async function openVisit(acting: Acting, id: string): Promise<Outcome<OpenVisit, ServiceProblem>> {
  const found = await lockVisibleVisit(acting, id);
  return found.ok && DROPPED.includes(found.value.visit.state) ? refused('visit-dropped', { state: found.value.visit.state }) : found;
}
