/** Who recorded something of a part, read from `submissions`. */

import type { Connection } from '../store.js';

/** The users who made submissions of a department in a visit, those replaced since too. */
export async function recordersOf(db: Connection, visit: string, department: string): Promise<ReadonlySet<string>> {
  const rows: { readonly made_by: string }[] = await db('submissions').where({ visit_id: visit, department }).distinct('made_by');
  return new Set(rows.map(({ made_by }) => made_by));
}
