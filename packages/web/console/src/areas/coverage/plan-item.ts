/** Where an item that is not covered yet can be planned: the department's plan of the year decides. Knows no framework. */

import type { RowOf } from '../../api/read.js';

type ListedPlan = Pick<RowOf<'/api/v1/plans'>, 'id' | 'year' | 'department' | 'cancellation' | 'current' | 'pending'>;

export type PlanningWay =
  /** There is no plan of the year: one is drafted. */
  | { readonly kind: 'draft-new' }
  /** A draft is open: the item goes into it. */
  | { readonly kind: 'edit'; readonly plan: string; readonly edition: number }
  /** A plan binds: it is amended. */
  | { readonly kind: 'amend'; readonly plan: string; readonly edition: number; readonly version: number }
  /** An edition is being reviewed: it has to be taken back first. */
  | { readonly kind: 'under-review'; readonly plan: string }
  /** The year's plan is over. */
  | { readonly kind: 'over'; readonly plan: string };

const IN_FORCE: readonly string[] = ['published', 'active'];

export function planningWay(plans: readonly ListedPlan[], department: string, year: number): PlanningWay {
  const plan = plans.find((one) => one.department === department && one.year === year && one.cancellation === null);
  if (plan === undefined) return { kind: 'draft-new' };
  const { id, pending, current } = plan;
  if (pending !== null) {
    return pending.state.code === 'draft' ? { kind: 'edit', plan: id, edition: pending.edition } : { kind: 'under-review', plan: id };
  }
  if (current !== null && IN_FORCE.includes(current.state.code)) {
    return { kind: 'amend', plan: id, edition: current.edition, version: current.version };
  }
  return { kind: 'over', plan: id };
}
