/** The published annual plans that joint tasks carry out. */

import type { Connection } from '../store.js';

export interface CarriedOutPlan {
  readonly planTask: string;
  readonly plan: string;
  /** Whose plan it is. */
  readonly department: string;
  readonly year: number;
  /** Of the edition that binds, or that bound last, as the document number is. */
  readonly title: string;
  readonly documentNumber: string | null;
}

/** Of these planned tasks. */
export async function plansOfTasks(db: Connection, planTasks: readonly string[]): Promise<readonly CarriedOutPlan[]> {
  const rows: CarriedOutPlan[] = await db('plan_tasks')
    .join('plans', 'plans.id', 'plan_tasks.plan_id')
    .join('plan_editions', (join) => {
      join.on('plan_editions.plan_id', 'plans.id').andOn('plan_editions.edition', 'plans.in_force');
    })
    .whereIn('plan_tasks.id', [...planTasks])
    .orderBy('plan_tasks.id')
    .select({
      planTask: 'plan_tasks.id',
      plan: 'plans.id',
      department: 'plans.department',
      year: 'plans.year',
      title: 'plan_editions.title',
      documentNumber: 'plan_editions.document_number',
    });
  return rows;
}
