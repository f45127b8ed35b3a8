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

/** What a draw says of one department, beside its strata. */
const factsFor = (facts: DrawFacts, department: string | null): DrawFacts =>
  department === null ? facts : { ...facts, departments: facts.departments.filter((one) => one.department === department) };

/** @param tasks ids @param department only draws in which it takes part, and of inspectors only its own */
export async function drawsOfTasks(db: Connection, tasks: readonly string[], department: string | null): Promise<DrawsOfYear> {
  const query = db('draws as d')
    .leftJoin('draw_facts as f', 'f.draw_id', 'd.id')
    .whereIn('d.task_id', tasks)
    .whereIn('d.state', ['drawn', 'voided'])
    .where((disclosed) => disclosed.where('d.disclosure', 'open').orWhereNotNull('d.disclosed_at'))
    .orderBy('d.id')
    .select('d.state', 'f.facts');
  if (department !== null) query.whereIn('d.id', db('draw_departments').where({ department }).select('draw_id'));
  const rows: DrawRow[] = await query;
  const held = rows.filter(({ state }) => state === 'drawn');
  return {
    held: held.length,
    voided: rows.length - held.length,
    facts: held.flatMap(({ facts }) => (facts === null ? [] : [factsFor(JSON.parse(facts) as DrawFacts, department)])),
  };
}
