/** Items of which more than one submission stands, read from `submissions`. */

import type { Standing } from '../../records/submission.js';
import type { VisitPartState } from '../../visits/states.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';

/** Sort key: visit, department, item. */
export type ConflictKey = readonly [visit: string, department: string, item: string];

export interface Conflict {
  readonly visit: string;
  readonly department: string;
  readonly item: string;
  /** How many stand. */
  readonly heads: number;
}

export interface ConflictFilter {
  /** `null`: of all departments. */
  readonly department: string | null;
  readonly visit: string | null;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text: string | null;
  readonly after: ConflictKey | null;
  readonly limit: number;
}

/** A part that passed its review has no conflicts and takes no records, so that only the others need to be looked through. */
const openVisits = (db: Connection, department: string | null) => {
  const open = db('visit_parts').whereNot({ state: 'passed' satisfies VisitPartState });
  return (department === null ? open : open.where({ department })).select('visit_id');
};

export async function listConflicts(
  db: Connection,
  { department, visit, text, after, limit }: ConflictFilter,
): Promise<readonly Conflict[]> {
  const query = db('submissions')
    .where({ standing: 'head' satisfies Standing })
    .whereIn('visit_id', openVisits(db, department))
    .groupBy(['visit_id', 'department', 'item'])
    .havingRaw('count(*) > 1')
    .orderBy(['visit_id', 'department', 'item'])
    .limit(limit)
    .select('visit_id', 'department', 'item')
    .count({ heads: '*' });
  if (department !== null) void query.where({ department });
  if (visit !== null) void query.where({ visit_id: visit });
  if (text !== null) void query.whereIn('visit_id', whereContains(db('visits'), 'search_text', text.toLowerCase()).select('id'));
  if (after !== null) void query.whereRaw('(visit_id, department, item) > (?, ?, ?)', [...after]);
  const rows = (await query) as { visit_id: string; department: string; item: string; heads: number | string }[];
  return rows.map((row) => ({ visit: row.visit_id, department: row.department, item: row.item, heads: Number(row.heads) }));
}
