/** Visits of drawn entities, by the entity and by its name. */

import type { NamesRule } from '../../tasks/settings.js';
import type { EntityFacts } from '../../visits/visit.js';
import { whereContains } from '../like.js';
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

export interface DrawnEntity {
  readonly visit: string;
  readonly createdAt: string;
  readonly entity: string;
  readonly facts: EntityFacts;
  readonly region: string;
  readonly draw: string;
  readonly title: string;
  readonly names: NamesRule;
}

interface DrawnRow {
  readonly id: string;
  readonly created_at: string;
  readonly entity: string;
  readonly facts: string;
  readonly region: string;
  readonly draw_id: string;
  readonly manifest: string;
  readonly names: NamesRule;
}

/** Entities of disclosed draws whose name or code holds a text, the latest drawn first. @param before the place of the last one of the page before */
export async function drawnEntities(
  db: Connection,
  text: string,
  before: readonly [createdAt: string, visit: string] | null,
  limit: number,
): Promise<readonly DrawnEntity[]> {
  const query = db('visits as v')
    .join('draws as d', 'd.id', 'v.draw_id')
    .where((open) => open.where('d.disclosure', 'open').orWhereNotNull('d.disclosed_at'))
    .orderBy([
      { column: 'v.created_at', order: 'desc' },
      { column: 'v.id', order: 'desc' },
    ])
    .limit(limit)
    .select('v.id', 'v.created_at', 'v.entity', 'v.facts', 'v.region', 'v.draw_id', 'd.manifest', 'd.names');
  if (before !== null) void query.whereRaw('(v.created_at, v.id) < (?, ?)', [...before]);
  const rows: DrawnRow[] = await whereContains(query, 'v.search_text', text.toLowerCase());
  return rows.map((row) => ({
    visit: row.id,
    createdAt: row.created_at,
    entity: row.entity,
    facts: JSON.parse(row.facts) as EntityFacts,
    region: row.region,
    draw: row.draw_id,
    title: (JSON.parse(row.manifest) as { readonly title: string }).title,
    names: row.names,
  }));
}
