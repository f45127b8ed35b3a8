/** Gives new tasks of a plan their ids. */

import { done } from '@double-random/core';
import type { PlannedTask } from '../../plans/planned-task.js';
import type { TaskForm } from '../../plans/task-form.js';
import type { ServiceOutcome, ServiceProblem } from '../../problems/problems.js';
import { taskIdsOfPlan } from '../../store/plans/plan-tasks.js';
import type { Acting } from '../act.js';
import { outcomeOf } from './check-tasks.js';

/** Refuses ids that the plan never had, or twice. */
export async function numberTasks(
  { tx, newId }: Pick<Acting, 'tx' | 'newId'>,
  planId: string,
  tasks: readonly TaskForm[],
): Promise<ServiceOutcome<readonly PlannedTask[]>> {
  const known = await taskIdsOfPlan(tx, planId);
  const seen = new Set<string>();
  const found: ServiceProblem[] = [];
  const numbered = tasks.map((task, i): PlannedTask => {
    const { id = newId(), ...content } = task;
    const place = { path: `tasks[${i}].id` };
    if (task.id !== undefined && !known.has(id)) found.push({ code: 'unknown-planned-task', place, details: { task: id } });
    if (seen.has(id)) found.push({ code: 'repeated-planned-task', place, details: { task: id } });
    seen.add(id);
    return { ...content, id };
  });
  const outcome = outcomeOf(found);
  return outcome.ok ? done(numbered) : outcome;
}
