/** What stands of a visit's items, read from `submissions`. */

import type { StandingRecord } from '../../records/standing-record.js';
import { type Connection, ROWS_AT_ONCE } from '../store.js';
import { attachmentsOf } from './submission-attachments.js';
import type { SubmissionRow } from './submissions.js';

async function recordsOf(db: Connection, rows: readonly SubmissionRow[]): Promise<readonly StandingRecord[]> {
  const attachments = await attachmentsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    department: row.department,
    item: row.item,
    submission: row.id,
    codeTable: row.code_table,
    result: row.result,
    method: row.method,
    finding: row.finding,
    disposition: row.disposition,
    correctBy: row.correct_by,
    attachments: attachments.get(row.id) ?? [],
    inspector: row.inspector,
    device: row.device,
    madeAt: row.made_at,
    receivedAt: row.received_at,
    membership: row.membership,
  }));
}

/** Every submission of these visits that no other takes the place of, by visit, department, item and id; several of one item are in conflict. */
export async function headsOfVisits(db: Connection, visits: readonly string[]): Promise<ReadonlyMap<string, readonly StandingRecord[]>> {
  const found = new Map<string, readonly StandingRecord[]>(visits.map((visit) => [visit, []]));
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const some = visits.slice(from, from + ROWS_AT_ONCE);
    const rows = await db<SubmissionRow>('submissions')
      .whereIn('visit_id', some)
      .where({ standing: 'head' })
      .orderBy(['visit_id', 'department', 'item', 'id']);
    const records = await recordsOf(db, rows);
    for (const visit of some)
      found.set(
        visit,
        records.filter((_, at) => rows[at]?.visit_id === visit),
      );
  }
  return found;
}

/** As `headsOfVisits`, of one visit. */
export const headsOfVisit = async (db: Connection, visit: string): Promise<readonly StandingRecord[]> =>
  (await headsOfVisits(db, [visit])).get(visit) ?? [];
