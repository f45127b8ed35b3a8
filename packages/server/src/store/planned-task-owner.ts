/** Whose planned task it is, as joint tasks ask. */

import { IN_FORCE } from '../plans/state.js';
import type { Connection } from './store.js';

export interface PlannedTaskOwner {
  readonly planTask: string;
  /** The department whose annual plan it stands in. */
  readonly department: string;
}

/** Of these planned tasks, those that stand in a published plan in force. */
export async function publishedPlanTasks(db: Connection, planTasks: readonly string[]): Promise<PlannedTaskOwner[]> {
  const rows: { id: string; department: string }[] = await db('plan_tasks')
    .join('plans', 'plans.id', 'plan_tasks.plan_id')
    .join('plan_task_contents', (join) => {
      join.on('plan_task_contents.plan_task_id', 'plan_tasks.id').andOn('plan_task_contents.edition', 'plans.in_force');
    })
    .join('plan_editions', (join) => {
      join.on('plan_editions.plan_id', 'plans.id').andOn('plan_editions.edition', 'plans.in_force');
    })
    .whereIn('plan_tasks.id', planTasks)
    .whereIn('plan_editions.state', IN_FORCE)
    .select('plan_tasks.id as id', 'plans.department as department');
  return rows.map(({ id, department }) => ({ planTask: id, department }));
}
