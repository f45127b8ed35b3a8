/** The tables `voidings` and `voiding_approvals`: a draw is given up when a reviewer of each department agrees. */

import type { Connection, Transaction } from '../store.js';

export interface Voiding {
  readonly reason: string;
  readonly askedAt: string;
  /** In the order in which they came. */
  readonly approvals: readonly { readonly department: string; readonly approvedAt: string }[];
}

export async function voidingOf(db: Connection, draw: string): Promise<Voiding | null> {
  const row: { reason: string; asked_at: string } | undefined = await db('voidings').where({ draw_id: draw }).first('reason', 'asked_at');
  if (row === undefined) return null;
  const approvals: { department: string; approved_at: string }[] = await db('voiding_approvals')
    .where({ draw_id: draw })
    .orderBy([{ column: 'approved_at' }, { column: 'department' }]);
  return {
    reason: row.reason,
    askedAt: row.asked_at,
    approvals: approvals.map(({ department, approved_at }) => ({ department, approvedAt: approved_at })),
  };
}

export async function addVoiding(
  tx: Transaction,
  draw: string,
  { reason, at, by }: { readonly reason: string; readonly at: string; readonly by: string },
): Promise<void> {
  await tx('voidings').insert({ draw_id: draw, reason, asked_at: at, asked_by: by });
}

export async function addVoidingApproval(
  tx: Transaction,
  draw: string,
  { department, at, by }: { readonly department: string; readonly at: string; readonly by: string },
): Promise<void> {
  await tx('voiding_approvals').insert({ draw_id: draw, department, approved_at: at, approved_by: by });
}

/** Takes a request back. */
export async function removeVoiding(tx: Transaction, draw: string): Promise<void> {
  await tx('voiding_approvals').where({ draw_id: draw }).delete();
  await tx('voidings').where({ draw_id: draw }).delete();
}
