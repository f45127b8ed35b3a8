/** The editions of annual plans. */

import type { PlanEdition } from '../../plans/plan.js';
import type { PlanState } from '../../plans/state.js';
import type { Connection, Transaction } from '../store.js';

interface EditionRow {
  readonly plan_id: string;
  readonly edition: number;
  readonly version: number;
  readonly state: PlanState;
  readonly title: string;
  readonly document_number: string | null;
  readonly amendment_reason: string | null;
  readonly created_at: string;
  readonly submitted_by: string | null;
  readonly legal_by: string | null;
  readonly legal_opinion: string | null;
  readonly approved_by: string | null;
  readonly approval: string | null;
  readonly published_at: string | null;
  readonly ended_at: string | null;
  readonly end_reason: string | null;
}

const editionOfRow = (row: EditionRow): PlanEdition => ({
  planId: row.plan_id,
  edition: row.edition,
  version: row.version,
  state: row.state,
  title: row.title,
  documentNumber: row.document_number,
  amendmentReason: row.amendment_reason,
  createdAt: row.created_at,
  submittedBy: row.submitted_by,
  legalBy: row.legal_by,
  legalOpinion: row.legal_opinion,
  approvedBy: row.approved_by,
  approval: row.approval === null ? null : JSON.parse(row.approval),
  publishedAt: row.published_at,
  endedAt: row.ended_at,
  endReason: row.end_reason,
});

const rowOfEdition = (edition: PlanEdition) => ({
  version: edition.version,
  state: edition.state,
  title: edition.title,
  folded_title: edition.title.toLowerCase(),
  document_number: edition.documentNumber,
  submitted_by: edition.submittedBy,
  legal_by: edition.legalBy,
  legal_opinion: edition.legalOpinion,
  approved_by: edition.approvedBy,
  approval: edition.approval === null ? null : JSON.stringify(edition.approval),
  published_at: edition.publishedAt,
  ended_at: edition.endedAt,
  end_reason: edition.endReason,
});

export async function findEdition(db: Connection, planId: string, edition: number): Promise<PlanEdition | null> {
  const row: EditionRow | undefined = await db('plan_editions').where({ plan_id: planId, edition }).first();
  return row === undefined ? null : editionOfRow(row);
}

/** The editions of these plans, by plan and number. */
export async function editionsOf(db: Connection, planIds: readonly string[]): Promise<PlanEdition[]> {
  const rows: EditionRow[] = await db('plan_editions').whereIn('plan_id', planIds).orderBy(['plan_id', 'edition']).select();
  return rows.map(editionOfRow);
}

export async function insertEdition(tx: Transaction, edition: PlanEdition): Promise<void> {
  await tx('plan_editions').insert({
    plan_id: edition.planId,
    edition: edition.edition,
    amendment_reason: edition.amendmentReason,
    created_at: edition.createdAt,
    ...rowOfEdition(edition),
  });
}

/** Writes what can change of an edition. */
export async function updateEdition(tx: Transaction, edition: PlanEdition): Promise<void> {
  await tx('plan_editions').where({ plan_id: edition.planId, edition: edition.edition }).update(rowOfEdition(edition));
}

/** Published editions of plans whose year has come, by plan. */
export async function editionsToActivate(db: Connection, year: number): Promise<{ planId: string; edition: number }[]> {
  return db('plan_editions')
    .join('plans', 'plans.id', 'plan_editions.plan_id')
    .where('plan_editions.state', 'published')
    .where('plans.year', '<=', year)
    .orderBy('plans.id')
    .select({ planId: 'plan_editions.plan_id', edition: 'plan_editions.edition' });
}
