/** 任务随检查推进: task and parts follow their visits, in the act that changes a visit; they never go back. */

import { partsOf, updatePart } from '../../store/task-parts.js';
import { findTask, moveTask } from '../../store/tasks.js';
import { countVisitParts, type PartCounts } from '../../store/visits/visit-parts.js';
import { countVisits, type VisitCounts } from '../../store/visits/visits.js';
import { PART_STATES, type PartState, TASK_STATES, type TaskState } from '../../tasks/states.js';
import type { Acting } from '../act.js';

/** The states that visits move a task through, in their order. */
const FOLLOWING: readonly TaskState[] = ['dispatched', 'in_progress', 'results_complete', 'published'];

function taskStateOf({ all, begun, complete, published }: VisitCounts): TaskState {
  if (all > 0 && published === all) return 'published';
  if (all > 0 && complete === all) return 'results_complete';
  return begun > 0 ? 'in_progress' : 'dispatched';
}

function partStateOf({ all, begun, entered }: PartCounts): PartState {
  if (all > 0 && entered === all) return 'entered';
  return begun > 0 ? 'in_progress' : 'inspectors_ready';
}

const isLater = <State extends string>(order: readonly State[], to: State, from: State): boolean => order.indexOf(to) > order.indexOf(from);

/** Moves the task and its parts on, if their visits have. The act has locked the task. */
export async function settleTask({ tx, at, record }: Acting, taskId: string): Promise<void> {
  const task = await findTask(tx, taskId);
  if (task === null || !FOLLOWING.includes(task.state)) return;
  const to = taskStateOf(await countVisits(tx, taskId));
  if (isLater(TASK_STATES, to, task.state)) {
    await moveTask(tx, taskId, FOLLOWING, to, at);
    record('task.moved-on', taskId, { from: task.state, to });
  }
  const counts = new Map((await countVisitParts(tx, taskId)).map((count) => [count.department, count]));
  for (const part of await partsOf(tx, taskId)) {
    const count = counts.get(part.department);
    const state = count === undefined ? part.state : partStateOf(count);
    if (isLater(PART_STATES, state, part.state)) {
      await updatePart(tx, part, { state }, at);
      record('task.part-moved-on', taskId, { department: part.department, from: part.state, to: state });
    }
  }
}
