/** What a task's content refers to must be there: its entity directory's department and the planned tasks that it carries out. */

import { refused } from '../../problems/problems.js';
import { findDepartment } from '../../store/departments.js';
import { publishedPlanTasks } from '../../store/planned-task-owner.js';
import type { Connection } from '../../store/store.js';
import type { TaskContent } from '../../store/tasks.js';
import type { TaskSource } from '../../tasks/task.js';
import type { Stop } from './standing.js';

/** A department that is not there, or can no longer act. */
export async function departmentMissing(db: Connection, department: string): Promise<Stop> {
  const found = await findDepartment(db, department);
  if (found === null) return refused('unknown-department', { department });
  return found.closedAt === null ? null : refused('department-closed', { department });
}

/** 无计划，不检查: what is planned must be published, and at least one of the planned tasks be the initiating department's own. */
export async function sourceMissing(db: Connection, department: string, source: TaskSource): Promise<Stop> {
  if (source.kind === 'ad-hoc') return null;
  const owners = await publishedPlanTasks(db, source.planTasks);
  const unpublished = source.planTasks.find((planTask) => !owners.some((owner) => owner.planTask === planTask));
  if (unpublished !== undefined) return refused('not-in-published-plan', { planTask: unpublished });
  return owners.some((owner) => owner.department === department) ? null : refused('not-your-planned-task', { department });
}

/** @param department the initiating one */
export const contentRefused = async (
  db: Connection,
  department: string,
  { entityDirectory, source }: Pick<TaskContent, 'entityDirectory' | 'source'>,
): Promise<Stop> => (await departmentMissing(db, entityDirectory)) ?? (await sourceMissing(db, department, source));
