/** What became public, read from the audit log: it is complete there, in order, and nobody can take it back. */

import type { Manifest } from '@double-random/core';
import type { AuditEvent } from '../audit/catalogue.js';
import type { Connection } from './store.js';

/** Acts by which something becomes public. */
export const ANNOUNCING = [
  'plan.published',
  'plan.cancelled',
  'draw.frozen',
  'draw.held',
  'draw.disclosed',
  'draw.voided',
] as const satisfies readonly AuditEvent[];

export interface Announcement {
  readonly sequence: number;
  readonly at: string;
  readonly event: (typeof ANNOUNCING)[number];
  /** Id of the plan or draw. */
  readonly subject: string;
  readonly title: string;
}

interface AnnouncementRow {
  readonly sequence: number;
  readonly at: string;
  readonly event: Announcement['event'];
  readonly subject_id: string;
}

/** The title of what is public; `null` for a plan that never was. */
async function titleOf(db: Connection, { event, subject_id: id }: AnnouncementRow): Promise<string | null> {
  if (event.startsWith('draw.')) {
    // As it was frozen: the task may be a draft again, and then its title is not public.
    const row: { manifest: string } | undefined = await db('draws').where({ id }).first('manifest');
    return row === undefined ? null : (JSON.parse(row.manifest) as Manifest).title;
  }
  const row: { title: string } | undefined = await db('plan_editions')
    .where({ plan_id: id })
    .whereNotNull('published_at')
    .orderBy('edition', 'desc')
    .first('title');
  return row?.title ?? null;
}

/** The newest announcements, the newest first. */
export async function latestAnnouncements(db: Connection, most: number): Promise<readonly Announcement[]> {
  const rows: AnnouncementRow[] = await db('audit_entries')
    .whereIn('event', [...ANNOUNCING])
    .orderBy('sequence', 'desc')
    .limit(most)
    .select('sequence', 'at', 'event', 'subject_id');
  const titled = await Promise.all(rows.map(async (row) => ({ row, title: await titleOf(db, row) })));
  return titled.flatMap(({ row: { sequence, at, event, subject_id: subject }, title }) =>
    title === null ? [] : [{ sequence, at, event, subject, title }],
  );
}
