/** A visit for whoever reads what was recorded in it. */

import { done } from '@double-random/core';
import type { Draw } from '../draws/draw.js';
import { seesDraw } from '../draws/visibility.js';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import { type Actor, owns, readsEverything } from '../rights/actor.js';
import { findDraw } from '../store/draws/draws.js';
import type { Connection } from '../store/store.js';
import { findTask } from '../store/tasks.js';
import { findVisit } from '../store/visits/visits.js';
import type { Task } from '../tasks/task.js';
import type { Visit } from './visit.js';

export interface SeenVisit {
  readonly visit: Visit;
  readonly task: Task;
  readonly draw: Draw;
}

/** The visit, for those who draw in it. */
export async function seenVisit(db: Connection, by: Actor, id: string): Promise<ServiceOutcome<SeenVisit>> {
  const visit = await findVisit(db, id);
  const [task, draw] = visit === null ? [null, null] : await Promise.all([findTask(db, visit.task), findDraw(db, visit.draw)]);
  return visit === null || task === null || draw === null || !seesDraw(by, draw) ? refused('not-found') : done({ visit, task, draw });
}

/** Whose records somebody reads before they are published: the own department's; the initiating department, which answers for the joint result, all of them. */
export const readsRecordsOf = (by: Actor, task: Pick<Task, 'department'>, department: string): boolean =>
  owns(by, department) || owns(by, task.department) || readsEverything(by);
