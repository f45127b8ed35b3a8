/** Published visits from which nothing follows any more: whose latest result was withdrawn, or can no longer be objected to. */

import type { Connection } from '../store.js';

const closable = (db: Connection, today: string) =>
  db('visits as v')
    .join('publications as p', 'p.visit_id', 'v.id')
    .where({ 'v.state': 'published' })
    .whereRaw('p.edition = (select max(q.edition) from publications q where q.visit_id = v.id)')
    .where((standing) =>
      standing
        .where({ 'p.state': 'withdrawn' })
        .orWhere((over) => over.whereIn('p.state', ['published', 'upheld']).where('p.objections_until', '<', today)),
    )
    .whereNotExists(db('follow_ups as f').whereRaw('f.visit_id = v.id').where({ 'f.state': 'open' }).select(db.raw('1')));

/** Ids of such visits, in their order. @param today YYYY-MM-DD in China @param after the last id of the page before, or '' */
export async function closableVisits(db: Connection, today: string, after: string, limit: number): Promise<readonly string[]> {
  const rows: { id: string }[] = await closable(db, today).where('v.id', '>', after).orderBy('v.id').limit(limit).select('v.id');
  return rows.map(({ id }) => id);
}

/** The publication by whose end of objections, or withdrawal, a visit may be closed; `null`: it may not. */
export async function whatCloses(db: Connection, visit: string, today: string): Promise<string | null> {
  const row: { id: string } | undefined = await closable(db, today).where({ 'v.id': visit }).first('p.id');
  return row?.id ?? null;
}
