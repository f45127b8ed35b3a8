/** How many follow-ups there are of the visits of a year's tasks, for the open data. */

import type { FollowUpKind, FollowUpOrigin, FollowUpOutcome, FollowUpState } from '../../follow-ups/states.js';
import type { Connection } from '../store.js';

export interface FollowUpCount {
  readonly task: string;
  readonly department: string;
  readonly kind: FollowUpKind;
  readonly origin: FollowUpOrigin;
  readonly state: FollowUpState;
  readonly outcome: FollowUpOutcome | null;
  readonly followUps: number;
}

const GROUPS = {
  task: 'v.task_id',
  department: 'f.department',
  kind: 'f.kind',
  origin: 'f.origin',
  state: 'f.state',
  outcome: 'f.outcome',
} as const;

export async function followUpCounts(db: Connection, tasks: readonly string[]): Promise<readonly FollowUpCount[]> {
  const rows: (Omit<FollowUpCount, 'followUps'> & { readonly followUps: number | string })[] = await db('follow_ups as f')
    .join('visits as v', 'v.id', 'f.visit_id')
    .whereIn('v.task_id', tasks)
    .groupBy(Object.values(GROUPS))
    .orderBy(Object.values(GROUPS))
    .select(GROUPS)
    .count({ followUps: '*' });
  return rows.map(({ followUps, ...row }) => ({ ...row, followUps: Number(followUps) }));
}
