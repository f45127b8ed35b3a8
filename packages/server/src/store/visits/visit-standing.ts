/** How far the visits of a task are, for those who ask what comes next; read from `visits`, `visit_parts` and `schedules`. */

import { AHEAD, type VisitState } from '../../visits/states.js';
import type { Connection } from '../store.js';
import { findSchedule } from './schedules.js';

export interface PartStanding {
  readonly department: string;
  /** Parts not entered, or sent back, of visits that have a day. */
  readonly toEnter: number;
  /** Parts that wait for the department's reviewer. */
  readonly toReview: number;
}

export interface VisitStanding {
  /** Whether its days were ever planned. */
  readonly isPlanned: boolean;
  /** Visits ahead that have no day. */
  readonly withoutDay: number;
  readonly parts: readonly PartStanding[];
  /** Visits of which every part is passed and whose result is not published. */
  readonly reviewed: number;
}

async function partStandings(db: Connection, task: string): Promise<PartStanding[]> {
  const rows: { department: string; enter: number | string; review: number | string }[] = await db('visit_parts as p')
    .join('visits as v', 'v.id', 'p.visit_id')
    .where({ 'v.task_id': task })
    .whereNull('v.dropped_at')
    .groupBy('p.department')
    .orderBy('p.department')
    .select('p.department')
    .select(db.raw(`sum(case when p.state in ('awaiting', 'returned') and v.date is not null then 1 else 0 end) as "enter"`))
    .select(db.raw(`sum(case when p.state = 'entered' then 1 else 0 end) as "review"`));
  return rows.map(({ department, enter, review }) => ({ department, toEnter: Number(enter), toReview: Number(review) }));
}

const counted = (rows: readonly { readonly rows: number | string }[]): number => Number(rows[0]?.rows ?? 0);

export async function visitStanding(db: Connection, task: string): Promise<VisitStanding> {
  const ahead: { rows: number | string }[] = await db('visits')
    .where({ task_id: task })
    .whereIn('state', [...AHEAD])
    .whereNull('date')
    .count({ rows: '*' });
  const reviewed: { rows: number | string }[] = await db('visits')
    .where({ task_id: task, state: 'reviewed' satisfies VisitState })
    .count({ rows: '*' });
  return {
    isPlanned: ((await findSchedule(db, task))?.plan ?? null) !== null,
    withoutDay: counted(ahead),
    parts: await partStandings(db, task),
    reviewed: counted(reviewed),
  };
}
