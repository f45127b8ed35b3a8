/** Visits as the public may know of them: of draws that are disclosed. */

import type { Manifest } from '@double-random/core';
import type { Connection } from '../store.js';

export interface PublicVisit {
  readonly draw: string;
  readonly drawId: string;
  readonly attempt: number;
  readonly title: string;
  readonly voidedAt: string | null;
  /** When the entity went out of the draw. */
  readonly replacedAt: string | null;
}

interface VisitedRow {
  readonly draw_id: string;
  readonly attempt: number;
  readonly manifest: string;
  readonly disclosed_at: string | null;
  readonly voided_at: string | null;
  readonly state: string;
  readonly dropped_at: string | null;
}

/** In which disclosed draws an entity was drawn, or came in for another, the newest first. */
export async function publicVisitsOfEntity(db: Connection, entity: string, most: number): Promise<readonly PublicVisit[]> {
  const rows: VisitedRow[] = await db('visits as v')
    .join('draws as d', 'd.id', 'v.draw_id')
    .where('v.entity', entity)
    .orderBy('v.created_at', 'desc')
    .limit(most)
    .select('v.draw_id', 'v.state', 'v.dropped_at', 'd.attempt', 'd.manifest', 'd.disclosed_at', 'd.voided_at');
  return rows.flatMap((row) => {
    const { drawId, title, disclosure } = JSON.parse(row.manifest) as Manifest;
    if (disclosure === 'sealed' && row.disclosed_at === null) return [];
    const replacedAt = row.state === 'replaced' ? row.dropped_at : null;
    return [{ draw: row.draw_id, drawId, attempt: row.attempt, title, voidedAt: row.voided_at, replacedAt }];
  });
}
