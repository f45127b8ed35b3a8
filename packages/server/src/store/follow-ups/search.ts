/** Follow-ups as lists show them: the earliest deadline first, those without one last. */

import type { FollowUp, OpenFollowUps } from '../../follow-ups/follow-up.js';
import type { FollowUpKind, FollowUpState } from '../../follow-ups/states.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';
import { type FollowUpRow, followUpOf } from './follow-ups.js';

/** A day later than any deadline. */
const NO_DEADLINE = '9999-12-31';

/** Sort key of the lists: the last day in time, and the id. */
export type FollowUpKey = readonly [dueOn: string, id: string];

export const keyOfFollowUp = ({ id, dueOn }: FollowUp): FollowUpKey => [dueOn ?? NO_DEADLINE, id];

export interface FollowUpSearch {
  /** Only what this department has to do or is notified of; `null`: everything. */
  readonly seenBy: string | null;
  /** `own`: what it has to do; `received`: what it is notified of. */
  readonly side: 'own' | 'received' | null;
  /** Who has to do it. */
  readonly department: string | null;
  readonly kind: FollowUpKind | null;
  readonly state: FollowUpState | null;
  /** Open, and due before this day. */
  readonly overdueOn: string | null;
  readonly task: string | null;
  readonly visit: string | null;
  /** Part of the entity's name, id or address. */
  readonly text: string | null;
  readonly after: FollowUpKey | null;
  readonly limit: number;
}

/** With what it is about. */
export interface ListedFollowUp {
  readonly followUp: FollowUp;
  readonly task: string;
  readonly drawId: string;
  readonly taskTitle: string;
  readonly entity: string;
  readonly entityName: string;
}

type ListedRow = FollowUpRow & {
  readonly task_id: string;
  readonly draw_id: string;
  readonly title: string;
  readonly entity: string;
  readonly entity_name: string;
};

const listedOf = (row: ListedRow): ListedFollowUp => ({
  followUp: followUpOf(row),
  task: row.task_id,
  drawId: row.draw_id,
  taskTitle: row.title,
  entity: row.entity,
  entityName: row.entity_name,
});

const listed = (db: Connection) =>
  db('follow_ups as f')
    .join('visits as v', 'v.id', 'f.visit_id')
    .join('tasks as t', 't.id', 'v.task_id')
    .select<ListedRow[]>('f.*', 'v.task_id', 'v.entity', { entity_name: 'v.name' }, 't.draw_id', 't.title');

const DUE = `coalesce(f.due_on, '${NO_DEADLINE}')`;

export async function searchFollowUps(db: Connection, search: FollowUpSearch): Promise<readonly ListedFollowUp[]> {
  const { seenBy, side, department, kind, state, overdueOn, task, visit, text, after, limit } = search;
  const query = listed(db).orderByRaw(`${DUE}, f.id`).limit(limit);
  if (seenBy !== null && side === null) query.where((seen) => seen.where('f.department', seenBy).orWhere('f.to_department', seenBy));
  if (seenBy !== null && side !== null) query.where(side === 'own' ? 'f.department' : 'f.to_department', seenBy);
  if (department !== null) query.where('f.department', department);
  if (kind !== null) query.where('f.kind', kind);
  if (state !== null) query.where('f.state', state);
  if (overdueOn !== null) query.where('f.state', 'open' satisfies FollowUpState).where('f.due_on', '<', overdueOn);
  if (task !== null) query.where('v.task_id', task);
  if (visit !== null) query.where('f.visit_id', visit);
  if (text !== null) whereContains(query, 'v.search_text', text.toLowerCase());
  if (after !== null) query.whereRaw(`(${DUE}, f.id) > (?, ?)`, [...after]);
  return (await query).map(listedOf);
}

export async function findListedFollowUp(db: Connection, id: string): Promise<ListedFollowUp | null> {
  const row = await listed(db).where('f.id', id).first();
  return row === undefined ? null : listedOf(row);
}

/** How many are open, by department and kind. @param seenBy only of this department; `null`: of all @param today YYYY-MM-DD in China */
export async function countOpenFollowUps(db: Connection, seenBy: string | null, today: string): Promise<readonly OpenFollowUps[]> {
  const query = db('follow_ups')
    .where({ state: 'open' satisfies FollowUpState })
    .groupBy('department', 'kind')
    .orderBy(['department', 'kind'])
    .select(
      'department',
      'kind',
      db.raw('count(*) as "open"'),
      db.raw('sum(case when due_on < ? then 1 else 0 end) as "overdue"', [today]),
    );
  if (seenBy !== null) query.where({ department: seenBy });
  const rows: { department: string; kind: FollowUpKind; open: number | string; overdue: number | string }[] = await query;
  return rows.map(({ department, kind, open, overdue }) => ({ department, kind, open: Number(open), overdue: Number(overdue) }));
}
