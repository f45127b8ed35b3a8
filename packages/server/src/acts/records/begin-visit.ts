/** Somebody is on site: the visit has begun, whether its arrival or its first record is what came first. */

import { updateVisit } from '../../store/visits/visits.js';
import { AHEAD } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { settleTask } from '../visits/settle-task.js';

type Beginning = Pick<Visit, 'id' | 'task' | 'state'>;

/** Moves visits that are still ahead on to `on_site`, and their tasks with them. The act has locked both. */
export async function beginVisits(acting: Acting, visits: readonly Beginning[]): Promise<void> {
  const ahead = visits.filter(({ state }) => AHEAD.includes(state));
  for (const { id } of ahead) await updateVisit(acting.tx, id, { state: 'on_site', onSiteAt: acting.at });
  for (const task of new Set(ahead.map(({ task: of }) => of))) await settleTask(acting, task);
}

/** As `beginVisits`, of one. */
export const beginVisit = (acting: Acting, visit: Beginning): Promise<void> => beginVisits(acting, [visit]);
