/** Follow-ups follow what is published: an edition opens what it asks for, and ends what it no longer does; called in the act that publishes or withdraws. */

import { following, wantedBy } from '../../follow-ups/of-result.js';
import type { PublishedResult } from '../../publications/published-result.js';
import { followUpsOfVisit, setDueOn } from '../../store/follow-ups/follow-ups.js';
import type { Acting } from '../act.js';
import { addFollowUp, dropWithReCheck } from './add-follow-up.js';
import { settleVisit } from './settle-visit.js';

/** Kept with what an edition has ended. */
const NO_LONGER_ASKED = '更正后的结果不再要求 / the corrected result no longer asks for it';

/**
 * Brings the follow-ups of a visit to an edition of its result; the same edition again changes nothing. The visit is locked and `published` when this is
 * called, and `follow_up` afterwards if anything is open.
 */
export async function followPublication(acting: Acting, visit: string, publication: Pick<PublishedResult, 'id' | 'parts'>): Promise<void> {
  const present = await followUpsOfVisit(acting.tx, visit);
  const { open, moved, drop } = following(wantedBy(publication), present);
  // Re-checks go with their orders.
  for (const followUp of drop) if (followUp.kind !== 're-check') await dropWithReCheck(acting, followUp, NO_LONGER_ASKED);
  for (const { followUp, dueOn } of moved) {
    await setDueOn(acting.tx, followUp.id, dueOn);
    const reason = `更正 / corrected: ${publication.id}`;
    acting.record('follow-up.deadline-moved', followUp.id, { visit, from: followUp.dueOn, to: dueOn, reason });
  }
  for (const wanted of open) await addFollowUp(acting, { ...wanted, visit, origin: 'publication', publication: publication.id });
  await settleVisit(acting, visit);
}

/** The result was withdrawn: nothing follows from it any more but what people opened by hand. The visit is locked. */
export async function followWithdrawal(acting: Acting, visit: string, reason: string): Promise<void> {
  const present = await followUpsOfVisit(acting.tx, visit);
  for (const followUp of present)
    if (followUp.state === 'open' && followUp.origin !== 'by-hand' && followUp.kind !== 're-check')
      await dropWithReCheck(acting, followUp, reason);
  await settleVisit(acting, visit);
}
