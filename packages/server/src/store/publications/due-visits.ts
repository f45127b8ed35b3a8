/** Visits whose result waits to be published, by the day on which it is due; read from `visits`, `visit_parts`, `publications` and `corrections`. */

import type { CorrectionState } from '../../publications/states.js';
import type { VisitState } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';
import { type VisitRow, visitOf } from '../visits/visits.js';

/** Between the first part that is entered and publication; a correction makes a visit whose result was published `returned` again. */
const UNPUBLISHED: readonly VisitState[] = ['on_site', 'recorded', 'returned', 'reviewed'];

export interface DueFilter {
  /** Also those whose published result is being corrected: no deadline runs for them. */
  readonly withCorrections?: boolean | undefined;
  /** With a part of this department. */
  readonly department?: string | undefined;
  /** Only where this department's part is not passed. */
  readonly missing?: string | undefined;
  readonly task?: string | undefined;
  /** Part of the entity's name, id or address; case does not count. */
  readonly text?: string | undefined;
  /** Due up to and including this day. */
  readonly dueUntil?: string | undefined;
  /** After this key. */
  readonly after?: readonly [dueOn: string, id: string] | undefined;
  readonly limit: number;
}

export interface DueVisit extends Visit {
  readonly dueOn: string;
  readonly endedOn: string;
  /** Its result was published, and is being corrected. */
  readonly correction: boolean;
}

/** Visits whose check has ended in at least one department and whose result was never published, or is corrected, what is due first coming first. */
export async function dueVisits(
  db: Connection,
  { withCorrections = false, department, missing, task, text, dueUntil, after, limit }: DueFilter,
): Promise<readonly DueVisit[]> {
  const publications = db('publications as p').whereRaw('p.visit_id = v.id');
  const corrected = publications
    .clone()
    .join('corrections as c', 'c.publication_id', 'p.id')
    .where('c.state', 'under_way' satisfies CorrectionState)
    .select('p.visit_id');
  const query = db<VisitRow>('visits as v')
    .whereNotNull('v.due_on')
    .whereIn('v.state', [...UNPUBLISHED])
    .where((open) => {
      void open.whereNotExists(publications.clone().select('p.visit_id'));
      if (withCorrections) void open.orWhereExists(corrected);
    })
    .orderBy(['v.due_on', 'v.id'])
    .limit(limit);
  if (department !== undefined) void query.whereIn('v.id', db('visit_parts').where({ department }).select('visit_id'));
  if (missing !== undefined)
    void query.whereIn('v.id', db('visit_parts').where({ department: missing }).whereNot({ state: 'passed' }).select('visit_id'));
  if (task !== undefined) void query.where('v.task_id', task);
  if (text !== undefined) void whereContains(query, 'v.search_text', text.toLowerCase());
  if (dueUntil !== undefined) void query.where('v.due_on', '<=', dueUntil);
  if (after !== undefined) void query.whereRaw('(v.due_on, v.id) > (?, ?)', [...after]);
  const rows: VisitRow[] = await query.select('v.*');
  const ids = rows.map(({ id }) => id);
  const published: { readonly visit_id: string }[] = withCorrections
    ? await db('publications').whereIn('visit_id', ids).distinct('visit_id')
    : [];
  const corrections = new Set(published.map(({ visit_id }) => visit_id));
  return rows
    .map((row) => ({ ...visitOf(row), correction: corrections.has(row.id) }))
    .filter((visit): visit is DueVisit => visit.dueOn !== null && visit.endedOn !== null);
}
