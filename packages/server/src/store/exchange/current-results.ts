/** Results in their latest edition, withdrawn ones too, in the order of their last change. */

import type { Publication } from '../../publications/publication.js';
import { type PublicationRow, publicationOf } from '../publications/publications.js';
import type { Connection } from '../store.js';
import { changeMoment } from './change-moment.js';

export interface ResultsAsked {
  /** Moments: changed from this one on, and before this one. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** A department that took part. */
  readonly department?: string | undefined;
  /** After this key. */
  readonly after: ResultKey | null;
  readonly limit: number;
}

export type ResultKey = readonly [changedAt: string, id: string];

export const changedAtOf = ({ withdrawn, publishedAt }: Publication): string => withdrawn?.at ?? publishedAt;

export const keyOfResult = (publication: Publication): ResultKey => [changedAtOf(publication), publication.id];

export async function currentResults(
  db: Connection,
  { since, until, department, after, limit }: ResultsAsked,
): Promise<readonly Publication[]> {
  const moment = changeMoment(db);
  const rows: PublicationRow[] = await db('publications')
    .whereNull('superseded_at')
    .modify((found) => {
      if (since !== undefined) found.whereRaw(`${moment} >= ?`, [since]);
      if (until !== undefined) found.whereRaw(`${moment} < ?`, [until]);
      if (after !== null) found.whereRaw(`(${moment}, id) > (?, ?)`, [...after]);
      if (department !== undefined)
        found.whereExists(
          db('visit_parts').where({ department }).whereRaw('visit_parts.visit_id = publications.visit_id').select(db.raw('1')),
        );
    })
    .orderByRaw(`${moment}, id`)
    .limit(limit);
  return rows.map(publicationOf);
}
