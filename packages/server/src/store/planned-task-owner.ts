/** Whose planned task it is, as joint tasks ask. */

import type { OwnedTask } from '../plans/planned-task.js';
import { IN_FORCE } from '../plans/state.js';
import { tasksOfEditions } from './plans/plan-tasks.js';
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

/** What the plans in force say of these planned tasks. */
export async function plannedTasksInForce(db: Connection, planTasks: readonly string[]): Promise<OwnedTask[]> {
  const editions: { planId: string; edition: number; department: string }[] = await db('plans')
    .whereNotNull('in_force')
    .whereIn('id', db('plan_tasks').whereIn('id', planTasks).select('plan_id'))
    .select({ planId: 'id', edition: 'in_force', department: 'department' });
  const departments = new Map(editions.map(({ planId, department }) => [planId, department]));
  const found = (await tasksOfEditions(db, editions)).filter(({ task }) => planTasks.includes(task.id));
  return found.map(({ planId, task }) => ({ department: departments.get(planId) ?? '', task }));
}
