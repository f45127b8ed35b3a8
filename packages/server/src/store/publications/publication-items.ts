/** The table `publication_items`: one row for each department and item of an edition. */

import type { PublicationItem } from '../../publications/publication.js';
import { ROWS_AT_ONCE, type Transaction } from '../store.js';

export async function insertPublicationItems(tx: Transaction, items: readonly PublicationItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    await tx('publication_items').insert(
      items.slice(from, from + ROWS_AT_ONCE).map(({ publication, department, item, result, outcome, disposition, year }) => ({
        publication_id: publication,
        department,
        item,
        result,
        outcome,
        disposition,
        year,
        risk: tx.raw('(select risk from publications where id = ?)', [publication]),
      })),
    );
  }
}

/** The edition holds no more: its items are counted no more. */
export const endPublicationItems = (tx: Transaction, publication: string, at: string): Promise<void> =>
  tx('publication_items').where({ publication_id: publication }).update({ ended_at: at });
