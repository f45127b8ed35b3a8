/** The annual plans. */

import type { AnnualPlan } from '../../plans/plan.js';
import type { Connection, Transaction } from '../store.js';

export interface PlanRow {
  readonly id: string;
  readonly department: string;
  readonly year: number;
  readonly in_force: number | null;
  readonly created_at: string;
  readonly published_at: string | null;
  readonly cancelled_at: string | null;
  readonly cancel_reason: string | null;
}

export const PLAN_COLUMNS = [
  'id',
  'department',
  'year',
  'in_force',
  'created_at',
  'published_at',
  'cancelled_at',
  'cancel_reason',
] as const;

export const planOfRow = (row: PlanRow): AnnualPlan => ({
  id: row.id,
  department: row.department,
  year: row.year,
  inForce: row.in_force,
  createdAt: row.created_at,
  publishedAt: row.published_at,
  cancelledAt: row.cancelled_at,
  cancelReason: row.cancel_reason,
});

export async function findPlan(db: Connection, id: string): Promise<AnnualPlan | null> {
  const row: PlanRow | undefined = await db('plans').where({ id }).first(PLAN_COLUMNS);
  return row === undefined ? null : planOfRow(row);
}

/** As `findPlan`; nobody else changes the plan or its editions until the transaction ends. */
export async function lockPlan(tx: Transaction, id: string): Promise<AnnualPlan | null> {
  const row: PlanRow | undefined = await tx('plans').where({ id }).forUpdate().first(PLAN_COLUMNS);
  return row === undefined ? null : planOfRow(row);
}

/** The plan of a department for a year that was not cancelled. */
export async function findPlanOfYear(db: Connection, department: string, year: number): Promise<AnnualPlan | null> {
  const row: PlanRow | undefined = await db('plans').where({ department, year }).whereNull('cancelled_at').first(PLAN_COLUMNS);
  return row === undefined ? null : planOfRow(row);
}

/** @returns whether it was added: `false` when the department has a plan for the year */
export async function insertPlan(tx: Transaction, plan: AnnualPlan): Promise<boolean> {
  const rows: unknown[] = await tx('plans')
    .insert({ id: plan.id, department: plan.department, year: plan.year, created_at: plan.createdAt })
    .onConflict(tx.raw('(department, year) where cancelled_at is null'))
    .ignore()
    .returning('id');
  return rows.length === 1;
}

export async function putInForce(tx: Transaction, id: string, edition: number, publishedAt: string): Promise<void> {
  await tx('plans')
    .where({ id })
    .update({ in_force: edition, published_at: tx.raw('coalesce(published_at, ?)', [publishedAt]) });
}

export async function cancelPlan(tx: Transaction, id: string, at: string, reason: string): Promise<void> {
  await tx('plans').where({ id }).update({ cancelled_at: at, cancel_reason: reason });
}
