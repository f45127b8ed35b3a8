/** Of which years there are open data. */

import type { Connection } from '../store.js';

/** The newest first. */
export async function yearsOfData(db: Connection): Promise<readonly number[]> {
  const rows: readonly { readonly year: number }[] = await db
    .union([
      db('plans').whereNotNull('published_at').select('year'),
      db('tasks').whereNotNull('public_since').select('year'),
      db('publications').distinct('year'),
    ])
    .orderBy('year', 'desc');
  return rows.map(({ year }) => year);
}
