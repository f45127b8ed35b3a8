/** Through which districts and streets a day leads. */

import type { AssignmentSheetRecord } from '../../records/assignment-sheet.js';
import type { Writing } from '../writing.js';

type Visited = AssignmentSheetRecord['days'][number]['visits'][number];

/** One stop for visits that follow each other in the same street; a district is named where the route enters it. */
export function routeOf(visits: readonly Visited[], { say, named }: Writing): string {
  const stops: string[] = [];
  let district = '';
  let street: string | null = '';
  for (const { entity } of visits) {
    const region = named(entity.region);
    if (region === district && entity.street === street) continue;
    const own = entity.street ?? '';
    if (region !== district) stops.push(own === '' ? region : say(`${region}${own}`, `${region} ${own}`));
    else if (own !== '') stops.push(own);
    district = region;
    street = entity.street;
  }
  return stops.join(' → ');
}
