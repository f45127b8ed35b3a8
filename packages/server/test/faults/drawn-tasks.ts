/** Tasks that have been drawn: what is done with visits begins here. */

import { findDraw } from '../../dist/store/draws/draws.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addJointCity, confirmedTask, heldDraw } from '../draws/joint-draw.js';
import type { TestService } from '../support/service.js';

/** Few visits, and a substitute for each kind. */
const FEW: Pick<TaskSettings, 'strata'> = { strata: { by: 'risk', rules: { A: { count: 2, reserve: 2 }, B: { count: 1, reserve: 1 } } } };

/** A joint city with so many tasks that wait to be dispatched, three visits in each. @returns their ids */
export async function drawnTasks(service: TestService, count: number): Promise<readonly string[]> {
  await addJointCity(service);
  const tasks: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const task = await confirmedTask(service, FEW, `hz-test-${String(number).padStart(3, '0')}`);
    await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
    tasks.push(task);
  }
  return tasks;
}
