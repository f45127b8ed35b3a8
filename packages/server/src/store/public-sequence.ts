/** How far the public record has come, read from the audit log: every change is there, in its order, in the transaction of its act. */

import type { AuditEvent } from '../audit/catalogue.js';
import type { Connection } from './store.js';

/** Acts that change what the public sees of draws, visits and results. */
const CHANGING = [
  'draw.frozen',
  'draw.held',
  'draw.disclosed',
  'draw.voided',
  'task.dispatched',
  'visit.dropped',
  'visit.substitutes-added',
  'result.published',
  'result.correction-begun',
  'result.corrected',
  'result.withdrawn',
  'objection.received',
  'objection.decided',
  // What the statistics count beside these.
  'draw.event-recorded',
  'draw.counted',
  'task.moved-on',
  'plan.published',
  'plan.cancelled',
  'directory.changed',
] as const satisfies readonly AuditEvent[];

/** By event each is one step down an index; over all of them together it would be a walk. */
const NEWEST = CHANGING.map(() => 'select max(sequence) as sequence from audit_entries where event = ?').join(' union all ');

/** As `publicSequence`, cheaper where the log has not grown since: how far it had, and what was found then. */
export interface PublicStand {
  readonly head: number;
  readonly sequence: number;
}

export async function publicStand(db: Connection, before: PublicStand | null): Promise<PublicStand> {
  const { sequence: head }: { readonly sequence: number } = await db('audit_head').where({ id: 1 }).first('sequence');
  return before?.head === head ? before : { head, sequence: await publicSequence(db) };
}

/** The number of the newest entry that changed what is public; 0: nothing has. */
export async function publicSequence(db: Connection): Promise<number> {
  const [found]: readonly { readonly newest: number | null }[] = await db
    .from(db.raw(`(${NEWEST}) as newest_of_each`, [...CHANGING]))
    .max({ newest: 'sequence' });
  return found?.newest ?? 0;
}
