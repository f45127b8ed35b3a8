/** The table `draw_facts`: what of each held draw is held against expectation. */

import type { DrawFacts } from '../../statistics/draws/draw-facts.js';
import type { Connection, Transaction } from '../store.js';

/** Ids of draws that were held and are not counted yet, in their order. */
export async function drawsToCount(db: Connection): Promise<readonly string[]> {
  const rows: { id: string }[] = await db('draws as d')
    .leftJoin('draw_facts as f', 'f.draw_id', 'd.id')
    .where({ 'd.state': 'drawn' })
    .whereNull('f.draw_id')
    .orderBy('d.id')
    .select('d.id');
  return rows.map(({ id }) => id);
}

/** @returns whether it was written; not, when it stood there */
export async function insertDrawFacts(tx: Transaction, draw: string, facts: DrawFacts, at: string): Promise<boolean> {
  const written: unknown[] = await tx('draw_facts')
    .insert({ draw_id: draw, facts: JSON.stringify(facts), counted_at: at })
    .onConflict('draw_id')
    .ignore()
    .returning('draw_id');
  return written.length > 0;
}

/** Draws of these tasks as far as they are public: how many stand, how many were voided, and what is known of those that stand. */
export interface DrawsOfYear {
  readonly held: number;
  readonly voided: number;
  /** Of those held, the counted ones. */
  readonly facts: readonly DrawFacts[];
}

interface DrawRow {
  readonly state: string;
  readonly facts: string | null;
}

/** @param tasks ids */
export async function drawsOfTasks(db: Connection, tasks: readonly string[]): Promise<DrawsOfYear> {
  const rows: DrawRow[] = await db('draws as d')
    .leftJoin('draw_facts as f', 'f.draw_id', 'd.id')
    .whereIn('d.task_id', tasks)
    .whereIn('d.state', ['drawn', 'voided'])
    .where((disclosed) => disclosed.where('d.disclosure', 'open').orWhereNotNull('d.disclosed_at'))
    .orderBy('d.id')
    .select('d.state', 'f.facts');
  const held = rows.filter(({ state }) => state === 'drawn');
  return {
    held: held.length,
    voided: rows.length - held.length,
    facts: held.flatMap(({ facts }) => (facts === null ? [] : [JSON.parse(facts) as DrawFacts])),
  };
}
