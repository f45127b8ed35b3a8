/** Visits with what their tasks are called. */

import type { Visit } from '../../visits/visit.js';
import { type Connection, ROWS_AT_ONCE } from '../store.js';
import { type VisitRow, visitOf } from '../visits/visits.js';

export interface CopiedVisit {
  readonly visit: Visit;
  readonly drawId: string;
  readonly title: string;
}

type Row = VisitRow & { readonly task_draw_id: string; readonly task_title: string };

export async function copiedVisits(db: Connection, ids: readonly string[]): Promise<readonly CopiedVisit[]> {
  const found: CopiedVisit[] = [];
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows: Row[] = await db('visits')
      .join('tasks', 'tasks.id', 'visits.task_id')
      .whereIn('visits.id', ids.slice(from, from + ROWS_AT_ONCE))
      .select('visits.*', { task_draw_id: 'tasks.draw_id', task_title: 'tasks.title' });
    found.push(...rows.map(({ task_draw_id: drawId, task_title: title, ...row }) => ({ visit: visitOf(row), drawId, title })));
  }
  return found;
}
