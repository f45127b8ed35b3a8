/** Beginning of every act on a draw: task and draw are locked, and whoever may not see the task sees nothing. */

import { done, type Outcome } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import { findDraw, lockDraw } from '../../store/draws/draws.js';
import { partsOf } from '../../store/task-parts.js';
import { lockTask } from '../../store/tasks.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { visibleTo } from '../../tasks/visibility.js';
import type { Acting } from '../act.js';

export interface OpenDraw {
  readonly draw: Draw;
  readonly task: Task;
  readonly parts: readonly TaskPart[];
}

/** Opens a draw to change it; a voided one is closed for ever. */
export async function openDraw({ tx, by }: Acting, id: string): Promise<Outcome<OpenDraw, ServiceProblem>> {
  const seen = await findDraw(tx, id);
  const task = seen === null ? null : await lockTask(tx, seen.task);
  const draw = task === null ? null : await lockDraw(tx, id);
  if (task === null || draw === null) return refused('not-found');
  const parts = await partsOf(tx, task.id);
  if (!visibleTo(by, task, parts)) return refused('not-found');
  return draw.state === 'voided' ? refused('draw-voided') : done({ draw, task, parts });
}
