/** Visits of drawn entities, by the entity. */

import type { Connection } from '../store.js';
import { type VisitRow, visitOf } from '../visits/visits.js';

/** The visit of an entity in each of these draws that has sent somebody there. @param draws ids, a page of them */
export async function visitsOfEntity(
  db: Connection,
  entity: string,
  draws: readonly string[],
): Promise<ReadonlyMap<string, ReturnType<typeof visitOf>>> {
  const rows = await db<VisitRow>('visits')
    .where({ entity })
    .whereIn('draw_id', [...draws])
    .select('visits.*');
  return new Map(rows.map((row) => [row.draw_id, visitOf(row)]));
}
