import type { FollowUp } from '../../follow-ups/follow-up.js';
import { type FollowUpRow, followUpOf } from '../follow-ups/follow-ups.js';
import { type Connection, ROWS_AT_ONCE } from '../store.js';

/** Those of these follow-ups that a department has to do or is notified of; `null`: all of them. */
export async function copiedFollowUps(db: Connection, department: string | null, ids: readonly string[]): Promise<readonly FollowUp[]> {
  const found: FollowUp[] = [];
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const rows = await db<FollowUpRow>('follow_ups')
      .whereIn('id', ids.slice(from, from + ROWS_AT_ONCE))
      .modify((query) => {
        if (department !== null) query.where((seen) => seen.where({ department }).orWhere({ to_department: department }));
      });
    found.push(...rows.map(followUpOf));
  }
  return found;
}
