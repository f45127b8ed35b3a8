/** What a batch of submissions is held against, read for all of its visits at once: a phone sends what it kept of many. */

import type { VisitState } from '../../visits/states.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Connection, Transaction } from '../store.js';
import type { VisitRow } from '../visits/visits.js';

/** A visit without what a record is not held against. */
export interface BatchVisit {
  readonly id: string;
  readonly task: string;
  readonly draw: string;
  readonly state: VisitState;
}

const visitOf = ({ id, task_id, draw_id, state }: Pick<VisitRow, 'id' | 'task_id' | 'draw_id' | 'state'>): BatchVisit => ({
  id,
  task: task_id,
  draw: draw_id,
  state,
});

/** Locks these visits' tasks and then the visits, each in the order of their ids. @returns those that there are, by id */
export async function lockBatchVisits(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, BatchVisit>> {
  const seen = await tx<VisitRow>('visits').whereIn('id', ids).distinct('task_id');
  await tx('tasks')
    .whereIn(
      'id',
      seen.map(({ task_id }) => task_id),
    )
    .orderBy('id')
    .forUpdate()
    .select('id');
  const rows = await tx<VisitRow>('visits').whereIn('id', ids).orderBy('id').forUpdate().select('id', 'task_id', 'draw_id', 'state');
  return new Map(rows.map((row) => [row.id, visitOf(row)]));
}

type Member = Pick<VisitPart, 'department'> & { readonly inspector: string };

/** Those of these visits in which the inspector sits in the department's team. */
export async function visitsOfMember(
  db: Connection,
  visits: readonly string[],
  { department, inspector }: Member,
): Promise<ReadonlySet<string>> {
  const rows: { readonly visit_id: string }[] = await db('visit_inspectors')
    .where({ department, inspector })
    .whereIn('visit_id', visits)
    .select('visit_id');
  return new Set(rows.map(({ visit_id }) => visit_id));
}

/** When the inspector left the department's team of these visits, by visit. */
export async function leavings(
  db: Connection,
  visits: readonly string[],
  { department, inspector }: Member,
): Promise<ReadonlyMap<string, string>> {
  if (visits.length === 0) return new Map();
  const rows: { readonly visit_id: string; readonly left_at: string }[] = await db('former_inspectors')
    .where({ department, inspector })
    .whereIn('visit_id', visits)
    .select('visit_id', 'left_at');
  return new Map(rows.map(({ visit_id, left_at }) => [visit_id, left_at]));
}

/** The codes of the items that a department checks in the visits of these draws, by draw. */
export async function itemCodes(
  db: Connection,
  draws: readonly string[],
  department: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const codes = new Map<string, Set<string>>(draws.map((draw) => [draw, new Set()]));
  const rows: { readonly draw_id: string; readonly item: string }[] = await db('dispatched_items')
    .where({ department })
    .whereIn('draw_id', draws)
    .select('draw_id', 'item');
  for (const { draw_id, item } of rows) codes.get(draw_id)?.add(item);
  return codes;
}
