/** Joint tasks as lists show them, in one of their orders. */

import { PART_STATES, type TaskState, takesPart } from '../tasks/states.js';
import type { Task } from '../tasks/task.js';
import { inKeyOrder } from './key-order.js';
import { whereContains } from './like.js';
import type { Connection } from './store.js';
import { keyOrderOf, type TaskKey, type TaskOrder } from './task-order.js';
import { type TaskRow, tasksOf } from './tasks.js';

export interface TaskSearch {
  /** Part of the title, document number or draw id; case does not count. */
  readonly text: string | null;
  readonly state: TaskState | null;
  /** A department that takes part. */
  readonly department: string | null;
  /** Of the period's first day, or of the drafting. */
  readonly year: number | null;
  /** Only what this department sees; `null`: everything. */
  readonly seenBy: string | null;
  readonly publicOnly: boolean;
  readonly order: TaskOrder;
  readonly after: TaskKey | null;
  readonly limit: number;
}

const TAKING_PART = PART_STATES.filter(takesPart);
const SEEING = PART_STATES.filter((state) => state !== 'withdrawn');

const tasksWithPart = (db: Connection, department: string, states: readonly string[]) =>
  db('task_parts').where({ department }).whereIn('state', states).select('task_id');

export async function searchTasks(db: Connection, search: TaskSearch): Promise<Task[]> {
  const { text, state, department, year, seenBy, publicOnly, order, after, limit } = search;
  const query = db('tasks').limit(limit).select<TaskRow[]>('tasks.*');
  inKeyOrder(query, keyOrderOf(db, order), after);
  if (text !== null) whereContains(query, 'search_text', text.toLowerCase());
  if (state !== null) query.where({ state });
  if (department !== null) query.whereIn('id', tasksWithPart(db, department, TAKING_PART));
  // For the public, the year in which a task became public: when its visits are made may still be secret.
  if (year !== null && publicOnly) query.where('public_since', '>=', `${year}-`).where('public_since', '<', `${year + 1}-`);
  else if (year !== null) query.where({ year });
  if (seenBy !== null) query.whereIn('id', tasksWithPart(db, seenBy, SEEING));
  if (publicOnly) query.whereNotNull('public_since');
  return tasksOf(db, await query);
}
