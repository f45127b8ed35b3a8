/** What became public, read from the audit log: it is complete there, in order, and nobody can take it back. */

import type { Manifest } from '@double-random/core';
import type { AuditEvent } from '../audit/catalogue.js';
import type { Connection } from './store.js';

/** Acts by which something becomes public. */
export const PUBLISHING = [
  'plan.published',
  'plan.cancelled',
  'draw.frozen',
  'draw.held',
  'draw.disclosed',
  'draw.voided',
] as const satisfies readonly AuditEvent[];

export interface Publication {
  readonly sequence: number;
  readonly at: string;
  readonly event: (typeof PUBLISHING)[number];
  /** Id of the plan or draw. */
  readonly subject: string;
  readonly title: string;
}

interface PublicationRow {
  readonly sequence: number;
  readonly at: string;
  readonly event: Publication['event'];
  readonly subject_id: string;
}

/** The title of what is public; `null` for a plan that never was. */
async function titleOf(db: Connection, { event, subject_id: id }: PublicationRow): Promise<string | null> {
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

/** The newest publications, the newest first. */
export async function latestPublications(db: Connection, most: number): Promise<readonly Publication[]> {
  const rows: PublicationRow[] = await db('audit_entries')
    .whereIn('event', [...PUBLISHING])
    .orderBy('sequence', 'desc')
    .limit(most)
    .select('sequence', 'at', 'event', 'subject_id');
  const titled = await Promise.all(rows.map(async (row) => ({ row, title: await titleOf(db, row) })));
  return titled.flatMap(({ row: { sequence, at, event, subject_id: subject }, title }) =>
    title === null ? [] : [{ sequence, at, event, subject, title }],
  );
}
