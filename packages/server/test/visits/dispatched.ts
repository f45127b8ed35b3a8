/** A dispatched task for tests: two departments, nine visits. */

import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { addJointCity, confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';

export interface DispatchedTask {
  readonly task: string;
  readonly draw: string;
  /** In the order of their ids. */
  readonly visits: readonly Visit[];
}

/** A joint city with a task that is drawn and dispatched. */
export async function dispatchedTask(service: TestService, settings: Partial<TaskSettings> = {}): Promise<DispatchedTask> {
  await addJointCity(service);
  const task = await confirmedTask(service, settings);
  const draw = await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  valueIn(await dispatch(service, plannerOf('market'), task));
  return { task, draw, visits: await visitsOfDraw(service.store.db, draw) };
}
