/** The table `result_search`, and on SQLite its terms: by what published results are found. Its rows are numbered in the order of publication. */

import { folded } from '../../directories/folded.js';
import { type Findable, termsOfPublication } from '../../publications/search-terms.js';
import { termText } from '../directories/staging.js';
import type { Transaction } from '../store.js';

/** Makes an edition findable. */
export async function insertResultSearch(tx: Transaction, publication: Findable): Promise<void> {
  const terms = termsOfPublication(publication);
  const row = { publication_id: publication.id, name: folded(publication.name), published_at: publication.publishedAt };
  if (tx.client.config.client === 'pg') {
    await tx('result_search').insert({ ...row, terms: tx.raw('?::bigint[]', [terms]) });
    return;
  }
  const [inserted] = await tx('result_search').insert(row);
  await tx.raw('insert into result_search_terms (rowid, terms) values (?, ?)', [inserted ?? 0, termText(terms)]);
}
