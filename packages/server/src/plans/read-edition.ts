/** What an edition says, and what it changes in the published one before. */

import { tasksOfEditions } from '../store/plans/plan-tasks.js';
import type { Connection } from '../store/store.js';
import { diffOf, type PlanDiff } from './diff.js';
import { type AnnualPlan, isPublic, type PlanEdition } from './plan.js';
import type { PlannedTask } from './planned-task.js';

/** The tasks of an edition, in its order. */
export async function tasksOf(db: Connection, { id, department }: AnnualPlan, edition: number): Promise<PlannedTask[]> {
  return (await tasksOfEditions(db, [{ planId: id, edition, department }])).map(({ task }) => task);
}

/** `null`: nothing was published before it. @param editions those of the plan that the reader sees, by number */
export async function changesOf(
  db: Connection,
  plan: AnnualPlan,
  editions: readonly PlanEdition[],
  edition: number,
): Promise<{ readonly since: number; readonly diff: PlanDiff } | null> {
  const before = editions.findLast((other) => other.edition < edition && isPublic(other));
  if (before === undefined) return null;
  const [old, now] = [await tasksOf(db, plan, before.edition), await tasksOf(db, plan, edition)];
  return { since: before.edition, diff: diffOf(old, now) };
}
