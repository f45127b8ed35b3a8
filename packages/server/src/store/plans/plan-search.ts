/** Annual plans as lists show them: the latest year first, then by department. */

import type { AnnualPlan } from '../../plans/plan.js';
import { whereContains } from '../like.js';
import type { Connection } from '../store.js';
import { PLAN_COLUMNS, type PlanRow, planOfRow } from './plans.js';

/** Sort key of the lists. */
export type PlanKey = readonly [year: number, department: string, id: string];

/** `all`, what the public sees, or that and what concerns a department. */
export type SeenBy = 'all' | 'public' | { readonly department: string };

export interface PlanSearch {
  readonly year: number | null;
  readonly department: string | null;
  /** Part of a title or document number of an edition that the reader sees, or of the title of one of its tasks; case does not count. */
  readonly text: string | null;
  readonly seenBy: SeenBy;
  readonly after: PlanKey | null;
  /** `null`: all. */
  readonly limit: number | null;
}

/** Editions that the reader sees, as a condition on `plan_editions` joined with `plans`. */
function editionsSeen(db: Connection, seenBy: SeenBy) {
  const editions = db('plan_editions').whereRaw('plan_editions.plan_id = plans.id');
  if (seenBy === 'all') return editions;
  return editions.where((either) => {
    either.whereNotNull('plan_editions.published_at');
    if (seenBy === 'public') return;
    either
      .orWhere('plans.department', seenBy.department)
      .orWhereExists(
        db('plan_confirmations')
          .whereRaw('plan_confirmations.plan_id = plans.id and plan_confirmations.edition = plan_editions.edition')
          .where('plan_confirmations.department', seenBy.department)
          .select(db.raw('1')),
      );
  });
}

export async function searchPlans(db: Connection, { year, department, text, seenBy, after, limit }: PlanSearch): Promise<AnnualPlan[]> {
  const seen = editionsSeen(db, seenBy).select(db.raw('1'));
  if (text !== null) {
    const folded = text.toLowerCase();
    seen.where((either) => {
      either
        .where((title) => whereContains(title, 'plan_editions.folded_title', folded))
        .orWhere((number) => whereContains(number, 'plan_editions.document_number', text))
        .orWhereExists(
          whereContains(
            db('plan_task_contents')
              .whereRaw('plan_task_contents.plan_id = plans.id and plan_task_contents.edition = plan_editions.edition')
              .select(db.raw('1')),
            'plan_task_contents.folded_title',
            folded,
          ),
        );
    });
  }
  const query = db('plans')
    .whereExists(seen)
    .orderBy([{ column: 'year', order: 'desc' }, { column: 'department' }, { column: 'id' }])
    .select<PlanRow[]>(PLAN_COLUMNS);
  if (year !== null) query.where({ year });
  if (department !== null) query.where({ department });
  if (after !== null) query.whereRaw('(-year, department, id) > (?, ?, ?)', [-after[0], after[1], after[2]]);
  if (limit !== null) query.limit(limit);
  return (await query).map(planOfRow);
}
