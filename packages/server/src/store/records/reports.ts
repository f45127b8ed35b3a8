/** The table `visit_reports`. */

import type { Report, ReportDecision, ReportKind, ReportState } from '../../records/report.js';
import { whereContains } from '../like.js';
import type { Connection, Transaction } from '../store.js';

interface ReportRow {
  readonly id: string;
  readonly visit_id: string;
  readonly draw_id: string;
  readonly entity: string;
  readonly department: string;
  readonly addressee: string;
  readonly inspector: string;
  readonly made_by: string;
  readonly kind: ReportKind;
  readonly reason: string;
  readonly public_reason: string;
  readonly evidence: string;
  readonly made_at: string;
  readonly received_at: string;
  readonly content_hash: string;
  readonly state: ReportState;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly decision_reason: string | null;
  readonly event: number | null;
}

const reportOf = (row: ReportRow): Report => ({
  id: row.id,
  visit: row.visit_id,
  draw: row.draw_id,
  entity: row.entity,
  department: row.department,
  addressee: row.addressee,
  inspector: row.inspector,
  madeBy: row.made_by,
  kind: row.kind,
  reason: row.reason,
  publicReason: row.public_reason,
  evidence: row.evidence,
  madeAt: row.made_at,
  receivedAt: row.received_at,
  contentHash: row.content_hash,
  state: row.state,
  decision:
    row.decided_at === null || row.decided_by === null
      ? null
      : { at: row.decided_at, by: row.decided_by, reason: row.decision_reason, event: row.event },
});

const found = (row: ReportRow | undefined): Report | null => (row === undefined ? null : reportOf(row));

export const findReport = async (db: Connection, id: string): Promise<Report | null> =>
  found(await db<ReportRow>('visit_reports').where({ id }).first());

/** As `findReport`; nobody else decides it until the act ends. */
export const lockReport = async (tx: Transaction, id: string): Promise<Report | null> =>
  found(await tx<ReportRow>('visit_reports').where({ id }).forUpdate().first());

/** Adds an open report. @returns whether it was added: `false` when its id is used */
export async function insertReport(tx: Transaction, report: Omit<Report, 'state' | 'decision'>): Promise<boolean> {
  const rows: unknown[] = await tx('visit_reports')
    .insert({
      id: report.id,
      visit_id: report.visit,
      draw_id: report.draw,
      entity: report.entity,
      department: report.department,
      addressee: report.addressee,
      inspector: report.inspector,
      made_by: report.madeBy,
      kind: report.kind,
      reason: report.reason,
      public_reason: report.publicReason,
      evidence: report.evidence,
      made_at: report.madeAt,
      received_at: report.receivedAt,
      content_hash: report.contentHash,
      state: 'open' satisfies ReportState,
    })
    .onConflict('id')
    .ignore()
    .returning('id');
  return rows.length > 0;
}

export async function decideReport(
  tx: Transaction,
  id: string,
  state: Exclude<ReportState, 'open'>,
  decision: ReportDecision,
): Promise<void> {
  const decided = await tx('visit_reports')
    .where({ id, state: 'open' satisfies ReportState })
    .update({ state, decided_at: decision.at, decided_by: decision.by, decision_reason: decision.reason, event: decision.event });
  if (decided !== 1) throw new Error(`the report ${id} is not open`);
}

/** Sort key: when the report came, and its id. */
export type ReportKey = readonly [receivedAt: string, id: string];

export interface ReportFilter {
  /** Made in this department or addressed to it; `null`: all. */
  readonly seenBy: string | null;
  /** Made by this user; `null`: by anybody. */
  readonly madeBy: string | null;
  readonly visit: string | null;
  readonly state: ReportState | null;
  readonly kind: ReportKind | null;
  /** Part of the entity's name or id; case does not count. */
  readonly text: string | null;
  readonly after: ReportKey | null;
  readonly limit: number;
}

/** Reports, the newest first. */
export async function listReports(db: Connection, filter: ReportFilter): Promise<readonly Report[]> {
  const { seenBy, madeBy, visit, state, kind, text, after, limit } = filter;
  const query = db<ReportRow>('visit_reports')
    .orderBy([
      { column: 'received_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  if (seenBy !== null) void query.where((either) => void either.where({ department: seenBy }).orWhere({ addressee: seenBy }));
  if (madeBy !== null) void query.where({ made_by: madeBy });
  if (visit !== null) void query.where({ visit_id: visit });
  if (state !== null) void query.where({ state });
  if (kind !== null) void query.where({ kind });
  if (text !== null) void query.whereIn('visit_id', whereContains(db('visits'), 'search_text', text.toLowerCase()).select('id'));
  if (after !== null) void query.whereRaw('(received_at, id) < (?, ?)', [...after]);
  return (await query).map(reportOf);
}
