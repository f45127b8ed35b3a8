/** The table `former_inspectors`: until when somebody who left a visit's team was in it. */

import type { VisitInspector } from '../../visits/visit.js';
import { ROWS_AT_ONCE, type Transaction } from '../store.js';

const nameOf = ({ visit, department, inspector }: VisitInspector): string => `${visit}/${department}/${inspector}`;

/** Notes who held a place before and holds none after. Who comes back and leaves again has left when it was last. */
export async function noteFormer(
  tx: Transaction,
  before: readonly VisitInspector[],
  after: readonly VisitInspector[],
  at: string,
): Promise<void> {
  const staying = new Set(after.map(nameOf));
  const rows = before
    .filter((one) => one.inspector !== null && !staying.has(nameOf(one)))
    .map(({ visit, department, inspector }) => ({ visit_id: visit, department, inspector, left_at: at }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx('former_inspectors')
      .insert(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict(['visit_id', 'department', 'inspector'])
      .merge(['left_at']);
  }
}
