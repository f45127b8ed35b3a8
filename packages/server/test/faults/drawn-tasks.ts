/** Tasks that have been drawn: what is done with visits begins here. */

import { findDraw } from '../../dist/store/draws/draws.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { confirmedTask, heldDraw } from '../draws/joint-draw.js';
import type { TestService } from '../support/service.js';

/** Few visits, and a substitute for each kind. */
const FEW: Pick<TaskSettings, 'strata'> = { strata: { by: 'risk', rules: { A: { count: 2, reserve: 2 }, B: { count: 1, reserve: 1 } } } };

/** A task of the joint city that waits to be dispatched, with three visits to come. */
export async function addDrawnTask(service: TestService, number: number): Promise<string> {
  const task = await confirmedTask(service, FEW, `hz-test-${String(number).padStart(3, '0')}`);
  await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  return task;
}

/** Adds one if there is none that waits. */
export async function supplyDrawnTask(service: TestService): Promise<void> {
  const tasks: { state: string }[] = await service.store.db('tasks').select('state');
  if (!tasks.some(({ state }) => state === 'drawn')) await addDrawnTask(service, tasks.length + 1);
}
