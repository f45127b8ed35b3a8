/** Parts of visits that wait for their reviewer; read from `visit_parts`, `visits` and `tasks`. */

import { DROPPED } from '../../visits/states.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';

export interface WaitingReview {
  readonly visit: string;
  readonly department: string;
  /** Of the part. */
  readonly version: number;
  readonly task: string;
  readonly drawId: string;
  readonly taskTitle: string;
  /** Id in the draw. */
  readonly entity: string;
  readonly name: string;
  readonly enteredAt: string;
  readonly endedOn: string;
  readonly dueOn: string;
  /** Nobody who entered it reviews it. User id. */
  readonly enteredBy: string;
}

export interface WaitingFilter {
  /** `null`: every department's. */
  readonly department: string | null;
  readonly task?: string | undefined;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text?: string | undefined;
  /** After this key. */
  readonly after?: readonly [dueOn: string, visit: string, department: string] | undefined;
  readonly limit: number;
}

/** What is due for publication first comes first. */
export async function waitingReviews(
  db: Connection,
  { department, task, text, after, limit }: WaitingFilter,
): Promise<readonly WaitingReview[]> {
  const query = db('visit_parts as p')
    .join('visits as v', 'v.id', 'p.visit_id')
    .join('tasks as t', 't.id', 'v.task_id')
    .where('p.state', 'entered')
    .whereNotNull('v.due_on')
    .whereNotIn('v.state', [...DROPPED])
    .orderBy(['v.due_on', 'p.visit_id', 'p.department'])
    .limit(limit);
  if (department !== null) void query.where('p.department', department);
  if (task !== undefined) void query.where('v.task_id', task);
  if (text !== undefined) void whereContains(query, 'v.search_text', text.toLowerCase());
  if (after !== undefined) void query.whereRaw('(v.due_on, p.visit_id, p.department) > (?, ?, ?)', [...after]);
  return query.select(
    'p.visit_id as visit',
    'p.department as department',
    'p.version as version',
    'v.task_id as task',
    't.draw_id as drawId',
    't.title as taskTitle',
    'v.entity as entity',
    'v.name as name',
    'p.entered_at as enteredAt',
    'p.ended_on as endedOn',
    'v.due_on as dueOn',
    'p.entered_by as enteredBy',
  );
}
