/** The published annual plans that joint tasks carry out. */

import type { Connection } from '../store.js';

export interface CarriedOutPlan {
  readonly planTask: string;
  readonly plan: string;
  /** Whose plan it is. */
  readonly department: string;
  /** Of the edition that binds, or that bound last. */
  readonly title: string;
}

/** Of these planned tasks. */
export async function plansOfTasks(db: Connection, planTasks: readonly string[]): Promise<readonly CarriedOutPlan[]> {
  const rows: { planTask: string; plan: string; department: string; title: string }[] = await db('plan_tasks')
    .join('plans', 'plans.id', 'plan_tasks.plan_id')
    .join('plan_editions', (join) => {
      join.on('plan_editions.plan_id', 'plans.id').andOn('plan_editions.edition', 'plans.in_force');
    })
    .whereIn('plan_tasks.id', [...planTasks])
    .orderBy('plan_tasks.id')
    .select({ planTask: 'plan_tasks.id', plan: 'plans.id', department: 'plans.department', title: 'plan_editions.title' });
  return rows;
}
