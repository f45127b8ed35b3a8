/** The table `corrections`. */

import type { Correction } from '../../publications/correction.js';
import type { CorrectionState } from '../../publications/states.js';
import type { Connection, Transaction } from '../store.js';

interface CorrectionRow {
  readonly id: string;
  readonly publication_id: string;
  readonly state: CorrectionState;
  readonly reason: string;
  readonly departments: string;
  readonly department: string;
  readonly asked_at: string;
  readonly asked_by: string;
  readonly ended_at: string | null;
}

const correctionOf = (row: CorrectionRow): Correction => ({
  id: row.id,
  publication: row.publication_id,
  state: row.state,
  reason: row.reason,
  departments: JSON.parse(row.departments) as string[],
  department: row.department,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  endedAt: row.ended_at,
});

/** The correction of a publication that is under way; `null`: none is. */
export async function correctionUnderWay(db: Connection, publication: string): Promise<Correction | null> {
  const row = await db<CorrectionRow>('corrections')
    .where({ publication_id: publication, state: 'under_way' satisfies CorrectionState })
    .first();
  return row === undefined ? null : correctionOf(row);
}

export async function insertCorrection(tx: Transaction, correction: Omit<Correction, 'state' | 'endedAt'>): Promise<void> {
  await tx<CorrectionRow>('corrections').insert({
    id: correction.id,
    publication_id: correction.publication,
    state: 'under_way',
    reason: correction.reason,
    departments: JSON.stringify(correction.departments),
    department: correction.department,
    asked_at: correction.askedAt,
    asked_by: correction.askedBy,
  });
}

/** Ends the correction of a publication, if one is under way. */
export async function endCorrection(
  tx: Transaction,
  publication: string,
  state: Exclude<CorrectionState, 'under_way'>,
  at: string,
): Promise<void> {
  await tx<CorrectionRow>('corrections')
    .where({ publication_id: publication, state: 'under_way' satisfies CorrectionState })
    .update({ state, ended_at: at });
}
