/** How many visits of a task there are, and how many of them are not closed; those dropped do not count. */

import type { Connection } from '../store.js';

export async function countOpenVisits(db: Connection, task: string): Promise<{ readonly all: number; readonly open: number }> {
  const [row]: { all: number | string; open: number | string | null }[] = await db('visits')
    .where({ task_id: task })
    .whereNull('dropped_at')
    .select(db.raw('count(*) as "all"'), db.raw(`sum(case when state = 'closed' then 0 else 1 end) as "open"`));
  return { all: Number(row?.all ?? 0), open: Number(row?.open ?? 0) };
}
