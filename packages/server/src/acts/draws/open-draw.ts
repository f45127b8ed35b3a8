/** Beginning of every act on a draw: task and draw are locked, and whoever may not see the draw finds none. */

import { done, type Outcome } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { seesDraw } from '../../draws/visibility.js';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { findDraw, lockDraw } from '../../store/draws/draws.js';
import { lockTask } from '../../store/tasks.js';
import type { Task } from '../../tasks/task.js';
import type { Acting } from '../act.js';

export interface OpenDraw {
  readonly draw: Draw;
  readonly task: Task;
}

/** The draw with its task, whatever its state. */
export async function lockVisibleDraw({ tx, by }: Acting, id: string): Promise<Outcome<OpenDraw, ServiceProblem>> {
  const seen = await findDraw(tx, id);
  const task = seen === null ? null : await lockTask(tx, seen.task);
  const draw = task === null ? null : await lockDraw(tx, id);
  return task === null || draw === null || !seesDraw(by, draw) ? refused('not-found') : done({ draw, task });
}

/** Opens a draw to change it; a voided one is closed for ever. */
export async function openDraw(acting: Acting, id: string): Promise<Outcome<OpenDraw, ServiceProblem>> {
  const found = await lockVisibleDraw(acting, id);
  return found.ok && found.value.draw.state === 'voided' ? refused('draw-voided') : found;
}
