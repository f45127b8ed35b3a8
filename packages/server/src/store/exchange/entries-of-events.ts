/** Entries of the audit log by their events, in the order of the chain. */

import type { AuditEvent } from '../../audit/catalogue.js';
import type { HashedEntry } from '../audit.js';
import type { Connection } from '../store.js';

export interface EventEntry<Event extends AuditEvent = AuditEvent>
  extends Pick<HashedEntry, 'sequence' | 'at' | 'subject' | 'details' | 'hash'> {
  readonly event: Event;
}

interface EntryRow<Event> {
  readonly sequence: number | string;
  readonly at: string;
  readonly event: Event;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: string;
  readonly hash: string;
}

const entryOfRow = <Event extends AuditEvent>(row: EntryRow<Event>): EventEntry<Event> => ({
  sequence: Number(row.sequence),
  at: row.at,
  event: row.event,
  subject: { kind: row.subject_kind, id: row.subject_id },
  details: JSON.parse(row.details) as HashedEntry['details'],
  hash: row.hash,
});

/** After one sequence and up to another. */
export async function entriesOfEvents<Event extends AuditEvent>(
  db: Connection,
  events: readonly Event[],
  { after, last, limit }: { readonly after: number; readonly last: number; readonly limit: number },
): Promise<readonly EventEntry<Event>[]> {
  const rows: EntryRow<Event>[] = await db('audit_entries')
    .whereIn('event', [...events])
    .where('sequence', '>', after)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .limit(limit)
    .select('sequence', 'at', 'event', 'subject_kind', 'subject_id', 'details', 'hash');
  return rows.map((row) => entryOfRow(row));
}

/** Hash of the entry with this number; `null`: there is none. */
export async function hashOfEntry(db: Connection, sequence: number): Promise<string | null> {
  const row: { hash: string } | undefined = await db('audit_entries').where({ sequence }).first('hash');
  return row?.hash ?? null;
}

/** Whether there is any after this sequence. */
export async function isAnyAfter(db: Connection, events: readonly AuditEvent[], after: number): Promise<boolean> {
  const row: unknown = await db('audit_entries')
    .whereIn('event', [...events])
    .where('sequence', '>', after)
    .first('sequence');
  return row !== undefined;
}
