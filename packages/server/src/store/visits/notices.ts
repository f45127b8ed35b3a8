/** The table `notices`. */

import type { Notice } from '../../visits/notice.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface NoticeRow {
  readonly id: string;
  readonly visit_id: string;
  readonly department: string;
  readonly number: string | null;
  readonly delivered_on: string;
  readonly method: Notice['method'];
  readonly received_by: string | null;
  readonly date: string | null;
  readonly start: string | null;
  readonly recorded_at: string;
  readonly outdated_at: string | null;
  readonly outdated_because: NonNullable<Notice['outdated']>['because'] | null;
}

const noticeOf = (row: NoticeRow): Notice => ({
  id: row.id,
  visit: row.visit_id,
  department: row.department,
  number: row.number,
  deliveredOn: row.delivered_on,
  method: row.method,
  receivedBy: row.received_by,
  date: row.date,
  start: row.start,
  recordedAt: row.recorded_at,
  outdated: row.outdated_at === null || row.outdated_because === null ? null : { at: row.outdated_at, because: row.outdated_because },
});

/** All notices of a visit, the outdated ones too, in the order in which they were recorded. */
export async function noticesOfVisit(db: Connection, visit: string): Promise<readonly Notice[]> {
  const rows = await db<NoticeRow>('notices').where({ visit_id: visit }).orderBy(['recorded_at', 'id']);
  return rows.map(noticeOf);
}

/** The notices that stand, by visit. */
export async function standingNotices(db: Connection, visits: readonly string[]): Promise<ReadonlyMap<string, Notice>> {
  const standing = new Map<string, Notice>();
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows = await db<NoticeRow>('notices')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .whereNull('outdated_at');
    for (const row of rows) standing.set(row.visit_id, noticeOf(row));
  }
  return standing;
}

export async function insertNotice(tx: Transaction, notice: Omit<Notice, 'outdated'>, by: string): Promise<void> {
  await tx('notices').insert({
    id: notice.id,
    visit_id: notice.visit,
    department: notice.department,
    number: notice.number,
    delivered_on: notice.deliveredOn,
    method: notice.method,
    received_by: notice.receivedBy,
    date: notice.date,
    start: notice.start,
    recorded_at: notice.recordedAt,
    recorded_by: by,
  });
}

/** The notice of the visit stands no longer. @returns its id; `null`: none stood */
export async function outdateNotice(
  tx: Transaction,
  visit: string,
  because: NonNullable<Notice['outdated']>['because'],
  at: string,
): Promise<string | null> {
  const rows: { id: string }[] = await tx('notices')
    .where({ visit_id: visit })
    .whereNull('outdated_at')
    .update({ outdated_at: at, outdated_because: because })
    .returning('id');
  return rows[0]?.id ?? null;
}
