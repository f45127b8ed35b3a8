/** Somebody is on site: the visit has begun, whether its arrival or its first record is what came first. */

import { updateVisit } from '../../store/visits/visits.js';
import { AHEAD } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { settleTask } from '../visits/settle-task.js';

/** Moves a visit that is still ahead on to `on_site`, and the task with it. The act has locked both. */
export async function beginVisit(acting: Acting, { id, task, state }: Pick<Visit, 'id' | 'task' | 'state'>): Promise<void> {
  if (!AHEAD.includes(state)) return;
  await updateVisit(acting.tx, id, { state: 'on_site', onSiteAt: acting.at });
  await settleTask(acting, task);
}
