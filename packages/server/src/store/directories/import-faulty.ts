/** The rows of a file that have problems, as they go back to the sender: without columns of personal data. */

import type { FaultyRow } from '@double-random/directories';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';
import { inPages } from './pages.js';

/** `error`: the row was refused. `warning`: it was taken but looks wrong, or repeats another. */
export type FaultySeverity = 'error' | 'warning';

export const severityOf = ({ problems }: FaultyRow): FaultySeverity =>
  problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning';

export async function insertFaulty(tx: Transaction, importId: string, firstPlace: number, rows: readonly FaultyRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx('directory_import_faulty').insert(
      rows.slice(from, from + ROWS_AT_ONCE).map((faulty, i) => ({
        import: importId,
        place: firstPlace + from + i,
        severity: severityOf(faulty),
        faulty: JSON.stringify(faulty),
      })),
    );
  }
}

export interface PlacedFaulty {
  readonly place: number;
  readonly faulty: FaultyRow;
}

/** In the order of the file. @param severity `null`: both @param after place of the last one of the page before */
export async function listFaulty(
  db: Connection,
  importId: string,
  severity: FaultySeverity | null,
  limit: number,
  after: number | null,
): Promise<PlacedFaulty[]> {
  const query = db('directory_import_faulty').where({ import: importId }).orderBy('place').limit(limit).select('place', 'faulty');
  if (severity !== null) query.where({ severity });
  if (after !== null) query.where('place', '>', after);
  const rows: { readonly place: number; readonly faulty: string }[] = await query;
  return rows.map(({ place, faulty }) => ({ place, faulty: JSON.parse(faulty) as FaultyRow }));
}

const PAGE = 1000;

export const allFaulty = (db: Connection, importId: string): AsyncGenerator<readonly PlacedFaulty[]> =>
  inPages<PlacedFaulty>(PAGE, (last) => listFaulty(db, importId, null, PAGE, last?.place ?? null));

export async function deleteFaulty(tx: Transaction, importId: string): Promise<void> {
  await tx('directory_import_faulty').where({ import: importId }).delete();
}
