/** Entries of the audit log by which something becomes public, in the order of the chain. */

import type { AnnouncedEvent } from '../../exchange/announced-events.js';
import type { HashedEntry } from '../audit.js';
import type { Connection } from '../store.js';

export interface AnnouncedEntry extends Pick<HashedEntry, 'sequence' | 'at' | 'subject' | 'details'> {
  readonly event: AnnouncedEvent;
}

interface EntryRow {
  readonly sequence: number | string;
  readonly at: string;
  readonly event: AnnouncedEvent;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly details: string;
}

const entryOfRow = (row: EntryRow): AnnouncedEntry => ({
  sequence: Number(row.sequence),
  at: row.at,
  event: row.event,
  subject: { kind: row.subject_kind, id: row.subject_id },
  details: JSON.parse(row.details) as AnnouncedEntry['details'],
});

/** After one sequence and up to another. */
export async function announcedEntries(
  db: Connection,
  events: readonly AnnouncedEvent[],
  { after, last, limit }: { readonly after: number; readonly last: number; readonly limit: number },
): Promise<readonly AnnouncedEntry[]> {
  const rows: EntryRow[] = await db('audit_entries')
    .whereIn('event', [...events])
    .where('sequence', '>', after)
    .where('sequence', '<=', last)
    .orderBy('sequence')
    .limit(limit)
    .select('sequence', 'at', 'event', 'subject_kind', 'subject_id', 'details');
  return rows.map(entryOfRow);
}

/** Whether there is any after this sequence. */
export async function isAnythingAnnounced(db: Connection, events: readonly AnnouncedEvent[], after: number): Promise<boolean> {
  const row: unknown = await db('audit_entries')
    .whereIn('event', [...events])
    .where('sequence', '>', after)
    .first('sequence');
  return row !== undefined;
}
