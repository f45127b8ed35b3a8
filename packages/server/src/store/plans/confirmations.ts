/** What cooperating departments say to the editions that name them. */

import type { Confirmation } from '../../plans/plan.js';
import type { Connection, Transaction } from '../store.js';

interface ConfirmationRow {
  readonly plan_id: string;
  readonly edition: number;
  readonly department: string;
  readonly answer: Confirmation['answer'];
  readonly reason: string | null;
  readonly by_id: string | null;
  readonly at: string | null;
}

const confirmationOfRow = ({ department, answer, reason, by_id: byId, at }: ConfirmationRow): Confirmation => ({
  department,
  answer,
  reason,
  byId,
  at,
});

/** By department. */
export async function confirmationsOf(db: Connection, planId: string, edition: number): Promise<Confirmation[]> {
  const rows: ConfirmationRow[] = await db('plan_confirmations').where({ plan_id: planId, edition }).orderBy('department').select();
  return rows.map(confirmationOfRow);
}

/** The editions of these plans that ask the department, or asked it. */
export async function editionsNaming(db: Connection, department: string, planIds: readonly string[]): Promise<Set<string>> {
  const rows: ConfirmationRow[] = await db('plan_confirmations').where({ department }).whereIn('plan_id', planIds).select();
  return new Set(rows.map(({ plan_id, edition }) => editionKey(plan_id, edition)));
}

/** An edition's name in sets and maps. */
export const editionKey = (planId: string, edition: number): string => `${planId}/${edition}`;

/** Asks these departments anew; what was answered to an earlier submission stands in the steps. */
export async function askDepartments(tx: Transaction, planId: string, edition: number, departments: readonly string[]): Promise<void> {
  await tx('plan_confirmations').where({ plan_id: planId, edition }).delete();
  if (departments.length === 0) return;
  await tx('plan_confirmations').insert(departments.map((department) => ({ plan_id: planId, edition, department, answer: 'asked' })));
}

export async function writeAnswer(
  tx: Transaction,
  planId: string,
  edition: number,
  { department, answer, reason, byId, at }: Confirmation,
): Promise<void> {
  await tx('plan_confirmations').where({ plan_id: planId, edition, department }).update({ answer, reason, by_id: byId, at });
}
