import type { VisitState } from '../../visits/states.js';
import type { Connection } from '../store.js';

/** Ids of a task's visits whose every part is passed and whose result is not published, in order. @param after an id */
export async function reviewedVisits(db: Connection, task: string, after: string | null, limit: number): Promise<readonly string[]> {
  const query = db('visits')
    .where({ task_id: task, state: 'reviewed' satisfies VisitState })
    .orderBy('id')
    .limit(limit);
  if (after !== null) void query.where('id', '>', after);
  const rows: { readonly id: string }[] = await query.select('id');
  return rows.map(({ id }) => id);
}
