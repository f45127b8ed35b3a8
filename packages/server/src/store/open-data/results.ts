/** Published results of a year, for the open data, in pages. */

import { inPages } from '../directories/pages.js';
import { type EditionKind, type PublicEdition, publicEditionsOfYear } from '../publications/public-editions.js';
import type { Connection } from '../store.js';

/** As many as are held in memory at once: a result of many items is some kilobytes. */
const PAGE = 200;

/** Every edition that was published first in the year, or those of a kind, in the order of their publication. */
export const resultPages = (db: Connection, year: number, kind: EditionKind = 'all'): AsyncGenerator<readonly PublicEdition[]> =>
  inPages<PublicEdition>(PAGE, (last) => publicEditionsOfYear(db, year, kind, last?.publication ?? null, PAGE));

export interface ObjectionCount {
  readonly result: string;
  readonly state: string;
  readonly objections: number;
}

/** How many objections to the results of the year came to what; who objected, and how, is nobody's affair. */
export async function objectionCounts(db: Connection, year: number): Promise<readonly ObjectionCount[]> {
  const rows: { result: string; state: string; objections: number | string }[] = await db('objections as o')
    .join('publications as p', 'p.id', 'o.publication_id')
    .where('p.year', year)
    .groupBy(['o.publication_id', 'o.state'])
    .orderBy(['o.publication_id', 'o.state'])
    .select({ result: 'o.publication_id', state: 'o.state' })
    .count({ objections: '*' });
  return rows.map(({ objections, ...row }) => ({ ...row, objections: Number(objections) }));
}
