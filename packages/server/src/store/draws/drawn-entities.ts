/** The table `drawn_entities`: whom the draws have drawn, with the names that everybody may know. */

import { folded } from '../../directories/folded.js';
import { whereContains } from '../like.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

export interface DrawnEntity {
  readonly draw: string;
  readonly entity: string;
  /** As the task's rule publishes it; `null`: the list of drawn entities is not published. */
  readonly name: string | null;
  readonly region: string;
  /** When it was drawn, or came in for one that went out. */
  readonly drawnAt: string;
}

/** Found by what is published of them alone: what a rule masks is not in the text that is searched. */
export async function addDrawnEntities(tx: Transaction, entities: readonly DrawnEntity[]): Promise<void> {
  for (let from = 0; from < entities.length; from += ROWS_AT_ONCE) {
    const rows = entities.slice(from, from + ROWS_AT_ONCE).map(({ draw, entity, name, region, drawnAt }) => ({
      draw_id: draw,
      entity,
      name,
      region,
      search_text: `${folded(name ?? '')}\n${folded(entity)}`,
      drawn_at: drawnAt,
    }));
    await tx('drawn_entities').insert(rows);
  }
}

export interface FoundEntity extends DrawnEntity {
  readonly title: string;
  /** When the draw was voided; `null`: it stands. */
  readonly voidedAt: string | null;
}

interface FoundRow {
  readonly draw_id: string;
  readonly entity: string;
  readonly name: string | null;
  readonly region: string;
  readonly drawn_at: string;
  readonly voided_at: string | null;
  readonly manifest: string;
}

/** Entities of disclosed draws whose published name or code holds a text, the latest drawn first. @param before the place of the last one of the page before */
export async function findDrawnEntities(
  db: Connection,
  text: string,
  before: readonly [drawnAt: string, draw: string, entity: string] | null,
  limit: number,
): Promise<readonly FoundEntity[]> {
  const query = db('drawn_entities as e')
    .join('draws as d', 'd.id', 'e.draw_id')
    .where((open) => open.where('d.disclosure', 'open').orWhereNotNull('d.disclosed_at'))
    .orderBy([
      { column: 'e.drawn_at', order: 'desc' },
      { column: 'e.draw_id', order: 'desc' },
      { column: 'e.entity', order: 'desc' },
    ])
    .limit(limit)
    .select('e.draw_id', 'e.entity', 'e.name', 'e.region', 'e.drawn_at', 'd.voided_at', 'd.manifest');
  if (before !== null) void query.whereRaw('(e.drawn_at, e.draw_id, e.entity) < (?, ?, ?)', [...before]);
  const rows: FoundRow[] = await whereContains(query, 'e.search_text', folded(text));
  return rows.map((row) => ({
    draw: row.draw_id,
    entity: row.entity,
    name: row.name,
    region: row.region,
    drawnAt: row.drawn_at,
    title: (JSON.parse(row.manifest) as { readonly title: string }).title,
    voidedAt: row.voided_at,
  }));
}
