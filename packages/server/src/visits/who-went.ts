/** Who went to a visit. */

import type { VisitInspector, VisitPart } from './visit.js';

/**
 * Staff numbers of those who went for a department: the team as it was when its part was entered, and not those who took over their places in the draw since.
 * Before the entry, those who stand in the team now; an empty place is nobody.
 */
export const whoWent = (
  { department, team }: Pick<VisitPart, 'department' | 'team'>,
  places: readonly VisitInspector[],
): readonly string[] =>
  team ?? places.flatMap((place) => (place.department === department && place.inspector !== null ? [place.inspector] : []));
