import type { Publication } from '../../publications/publication.js';
import { type PublicationRow, publicationOf } from '../publications/publications.js';
import { type Connection, ROWS_AT_ONCE } from '../store.js';

/** All editions of the results of these visits, by visit and edition. */
export async function editionsOfVisits(db: Connection, visits: readonly string[]): Promise<readonly Publication[]> {
  const found: Publication[] = [];
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows = await db<PublicationRow>('publications')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['visit_id', 'edition']);
    found.push(...rows.map(publicationOf));
  }
  return found;
}
