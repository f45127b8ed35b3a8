/** A published visit is in follow-up while anything that follows from it is open, and published again when nothing is. */

import { followUpsOfVisit } from '../../store/follow-ups/follow-ups.js';
import { findVisit, updateVisit } from '../../store/visits/visits.js';
import type { Acting } from '../act.js';

/** The act has locked the visit. Before its result is published, and while a part is being corrected, the visit stays as it is. */
export async function settleVisit({ tx, record }: Acting, id: string): Promise<void> {
  const visit = await findVisit(tx, id);
  if (visit === null || (visit.state !== 'published' && visit.state !== 'follow_up')) return;
  const open = (await followUpsOfVisit(tx, id)).filter(({ state }) => state === 'open').length;
  const state = open > 0 ? 'follow_up' : 'published';
  if (state === visit.state) return;
  await updateVisit(tx, id, { state });
  if (open > 0) record('visit.follow-up-begun', id, { open });
  else record('visit.follow-up-ended', id);
}
