/** One try at a preview. Two may run at once when the first only seemed dead: the later one counts, the earlier one must write no more. */

import type { Store, Transaction } from '../../store/store.js';

/** The import has another attempt by now, or is none of ours any more. */
export class Superseded extends Error {
  constructor() {
    super('another attempt works on this import');
  }
}

/**
 * Writes rows that are not yet part of any directory, as long as the attempt is the one that counts: what an act does later is recorded then.
 * Throws `Superseded`.
 */
export type AttemptWriter = (work: (tx: Transaction) => Promise<void>) => Promise<void>;

export const attemptWriter =
  (store: Store, importId: string, attempt: string): AttemptWriter =>
  (work) =>
    store.transact(async (tx) => {
      const row: unknown = await tx('directory_imports').where({ id: importId, attempt, state: 'reading' }).forUpdate().first('id');
      if (row === undefined) throw new Superseded();
      await work(tx);
    });
