/** The tables `commitments` and `reveals`. */

import type { DepartmentCommitment, DepartmentReveal, Keeping } from '../../draws/draw.js';
import type { Connection, Transaction } from '../store.js';

interface CommitmentRow {
  readonly draw_id: string;
  readonly department: string;
  readonly commitment: string;
  readonly keeping: Keeping;
  readonly sealed_secret: string | null;
  readonly committed_at: string;
}

export async function commitmentsOf(db: Connection, draw: string): Promise<readonly DepartmentCommitment[]> {
  const rows = await db<CommitmentRow>('commitments').where({ draw_id: draw }).orderBy('committed_at');
  return rows.map(({ department, commitment, keeping, committed_at }) => ({ department, commitment, keeping, committedAt: committed_at }));
}

export interface NewCommitment extends DepartmentCommitment {
  /** As `sealSecret` made it; `null` where the department keeps its secret itself. */
  readonly sealedSecret: string | null;
  readonly by: string;
}

export async function addCommitment(tx: Transaction, draw: string, commitment: NewCommitment): Promise<void> {
  await tx('commitments').insert({
    draw_id: draw,
    department: commitment.department,
    commitment: commitment.commitment,
    keeping: commitment.keeping,
    sealed_secret: commitment.sealedSecret,
    committed_at: commitment.committedAt,
    committed_by: commitment.by,
  });
}

/** Secrets that the service holds for a draw, by department. */
export async function heldSecrets(
  tx: Transaction,
  draw: string,
): Promise<readonly { readonly department: string; readonly sealed: string }[]> {
  const rows = await tx<CommitmentRow>('commitments').where({ draw_id: draw }).whereNotNull('sealed_secret').orderBy('department');
  return rows.map(({ department, sealed_secret }) => ({ department, sealed: sealed_secret as string }));
}

export async function revealsOf(db: Connection, draw: string): Promise<readonly DepartmentReveal[]> {
  const rows: { department: string; secret: string; revealed_at: string }[] = await db('reveals')
    .where({ draw_id: draw })
    .orderBy('revealed_at');
  return rows.map(({ department, secret, revealed_at }) => ({ department, secret, revealedAt: revealed_at }));
}

export async function addReveal(tx: Transaction, draw: string, reveal: DepartmentReveal & { readonly by: string }): Promise<void> {
  await tx('reveals').insert({
    draw_id: draw,
    department: reveal.department,
    secret: reveal.secret,
    revealed_at: reveal.revealedAt,
    revealed_by: reveal.by,
  });
}
