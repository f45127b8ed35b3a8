/** After submissions have come: which of their items' submissions stand, and what that does to the part. */

import { headsAmong } from '../../records/heads.js';
import { setStanding, submissionsOfItems, type VisitItem } from '../../store/records/submissions.js';
import { partsOfVisit, updateVisitPart } from '../../store/visits/visit-parts.js';
import { updateVisit } from '../../store/visits/visits.js';
import { stateOfParts } from '../../visits/states.js';
import type { VisitPart } from '../../visits/visit.js';
import type { Acting } from '../act.js';

/** Writes which submissions of these items of a department stand now, and notes the items in conflict. */
export async function settleStanding(acting: Acting, department: string, items: readonly VisitItem[]): Promise<void> {
  const rising: string[] = [];
  const giving: string[] = [];
  for (const { visit, item, submissions } of await submissionsOfItems(acting.tx, department, items)) {
    const heads = headsAmong(submissions);
    rising.push(...submissions.filter(({ id, standing }) => heads.has(id) && standing === 'replaced').map(({ id }) => id));
    giving.push(...submissions.filter(({ id, standing }) => !heads.has(id) && standing === 'head').map(({ id }) => id));
    if (heads.size > 1) acting.record('record.conflict', visit, { department, item, submissions: [...heads].sort() });
  }
  await setStanding(acting.tx, rising, 'head');
  await setStanding(acting.tx, giving, 'replaced');
}

/** A part that was entered is to be entered again: what came after its entry is not to pass unseen. */
export async function reopenPart(acting: Acting, part: VisitPart): Promise<void> {
  if (part.state !== 'entered') return;
  await updateVisitPart(acting.tx, part, { state: 'awaiting' });
  const states = (await partsOfVisit(acting.tx, part.visit)).map(({ state }) => state);
  await updateVisit(acting.tx, part.visit, { state: stateOfParts(states) });
  acting.record('part.reopened', part.visit, { department: part.department });
}
