/** What became public, read from the audit log: it is complete there, in order, and nobody can take it back. */

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
  const [table, title, condition] = event.startsWith('plan.')
    ? (['plan_editions', 'title', { plan_id: id }] as const)
    : (['tasks', 'title', { id: db('draws').where({ id }).select('task_id') }] as const);
  const query = db(table).where(condition);
  if (table === 'plan_editions') void query.whereNotNull('published_at').orderBy('edition', 'desc');
  const row: { title: string } | undefined = await query.first(title);
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
