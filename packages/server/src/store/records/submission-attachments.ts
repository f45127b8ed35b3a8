/** The table `submission_attachments`: which files submissions refer to, whether or not their bytes have come. */

import type { RecordAttachment } from '../../records/standing-record.js';
import type { Submission } from '../../records/submission.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

export async function insertReferences(tx: Transaction, submissions: readonly Pick<Submission, 'id' | 'attachments'>[]): Promise<void> {
  const rows = submissions.flatMap(({ id, attachments }) => attachments.map(({ sha256, name }) => ({ submission_id: id, sha256, name })));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx('submission_attachments').insert(rows.slice(from, from + ROWS_AT_ONCE));
  }
}

interface AttachmentRow {
  readonly submission_id: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string | null;
  readonly size: number | null;
}

/** The files of these submissions, by submission. */
export async function attachmentsOf(
  db: Connection,
  submissions: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordAttachment[]>> {
  const found = new Map<string, RecordAttachment[]>(submissions.map((id) => [id, []]));
  for (let from = 0; from < submissions.length; from += ROWS_AT_ONCE) {
    const rows: AttachmentRow[] = await db('submission_attachments as s')
      .leftJoin('attachments as a', 'a.sha256', 's.sha256')
      .whereIn('s.submission_id', submissions.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['s.submission_id', 's.sha256'])
      .select('s.submission_id', 's.sha256', 's.name', 'a.type', 'a.size');
    for (const { submission_id, sha256, name, type, size } of rows) found.get(submission_id)?.push({ sha256, name, type, size });
  }
  return found;
}

/** Whether any submission refers to the file. */
export const isReferredTo = async (db: Connection, sha256: string): Promise<boolean> =>
  (await db('submission_attachments').where({ sha256 }).first('sha256')) !== undefined;

/**
 * Whether the file belongs to a record of one of the department's visits: a submission refers to it, and its author or somebody of the author's department
 * has sent its bytes. Whoever knows no more of a file than its hash does not come to it by a record that names it.
 */
export async function isOfVisitsOf(db: Connection, sha256: string, department: string): Promise<boolean> {
  const found: unknown = await db('submission_attachments as a')
    .join('submissions as s', 's.id', 'a.submission_id')
    .join('visit_parts as p', 'p.visit_id', 's.visit_id')
    .join('attachment_uploads as u', 'u.sha256', 'a.sha256')
    .join('users as x', 'x.id', 'u.user_id')
    .where({ 'a.sha256': sha256, 'p.department': department })
    .whereNotNull('u.stored_at')
    .whereRaw('(u.user_id = s.made_by or x.department = s.department)')
    .first('a.sha256');
  return found !== undefined;
}
