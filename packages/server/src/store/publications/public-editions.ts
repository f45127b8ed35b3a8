/** Editions of results as the public reads them: with what became of each. */

import type { Publication } from '../../publications/publication.js';
import type { PublicationState } from '../../publications/states.js';
import type { Connection } from '../store.js';
import { type PublicationRow, publicationOf } from './publications.js';

export interface PublicEdition {
  readonly publication: Publication;
  /** The edition that took its place. */
  readonly supersededBy: string | null;
  /** Since when a correction is under way. */
  readonly correctionSince: string | null;
  /** When and why the result was withdrawn, in this edition or a later one: its content is no longer public. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
}

interface EditionRow extends PublicationRow {
  readonly superseded_by: string | null;
  readonly correction_since: string | null;
  readonly taken_at: string | null;
  readonly taken_reason: string | null;
}

const editionOf = ({ superseded_by, correction_since, taken_at, taken_reason, ...row }: EditionRow): PublicEdition => ({
  publication: publicationOf(row),
  supersededBy: superseded_by,
  correctionSince: correction_since,
  withdrawn: taken_at === null ? null : { at: taken_at, reason: taken_reason ?? '' },
});

const editions = (db: Connection) =>
  db('publications as p')
    .leftJoin('publications as w', (on) =>
      on.on('w.visit_id', 'p.visit_id').andOnVal('w.state', '=', 'withdrawn' satisfies PublicationState),
    )
    .select(
      'p.*',
      { taken_at: 'w.withdrawn_at', taken_reason: 'w.withdrawn_reason' },
      db.raw('(select n.id from publications n where n.supersedes = p.id) as superseded_by'),
      db.raw(`(select c.asked_at from corrections c where c.publication_id = p.id and c.state = 'under_way') as correction_since`),
    );

export async function publicEdition(db: Connection, id: string): Promise<PublicEdition | null> {
  const row: EditionRow | undefined = await editions(db).where('p.id', id).first();
  return row === undefined ? null : editionOf(row);
}

/** All editions of the result that this one belongs to, the first one first; none: there is no such result. */
export async function publicEditions(db: Connection, id: string): Promise<readonly PublicEdition[]> {
  const rows: EditionRow[] = await editions(db)
    .whereRaw('p.visit_id = (select visit_id from publications where id = ?)', [id])
    .orderBy('p.edition');
  return rows.map(editionOf);
}

/**
 * The results of an entity, each in its latest edition, the newest first. Of one that was withdrawn nothing is told here: asked for by
 * code, even its tombstone would say whom it was about. @param code its id in a draw, or its credit code
 */
export async function publicEditionsOfEntity(db: Connection, code: string, most: number): Promise<readonly PublicEdition[]> {
  const rows: EditionRow[] = await editions(db)
    .where((either) => either.where('p.entity', code).orWhere('p.uscc', code))
    .whereNull('p.superseded_at')
    .whereNot('p.state', 'withdrawn' satisfies PublicationState)
    .orderBy([
      { column: 'p.published_at', order: 'desc' },
      { column: 'p.id', order: 'desc' },
    ])
    .limit(most);
  return rows.map(editionOf);
}

/** `corrections`: those that took the place of another. */
export type EditionKind = 'all' | 'corrections' | 'withdrawn';

/** Editions of results that were published first in a year, in the order of their publication, after another. */
export async function publicEditionsOfYear(
  db: Connection,
  year: number,
  kind: EditionKind,
  after: Pick<Publication, 'publishedAt' | 'id'> | null,
  limit: number,
): Promise<readonly PublicEdition[]> {
  const query = editions(db).where('p.year', year).orderBy(['p.published_at', 'p.id']).limit(limit);
  if (after !== null) query.whereRaw('(p.published_at, p.id) > (?, ?)', [after.publishedAt, after.id]);
  if (kind === 'corrections') query.whereNotNull('p.supersedes');
  if (kind === 'withdrawn') query.where('p.state', 'withdrawn' satisfies PublicationState);
  const rows: EditionRow[] = await query;
  return rows.map(editionOf);
}

/** Of a task the latest edition of each result, standing or withdrawn, in the order of their publication, after another. */
export async function publicEditionsOfTask(
  db: Connection,
  task: string,
  after: Pick<Publication, 'publishedAt' | 'id'> | null,
  limit: number,
): Promise<readonly PublicEdition[]> {
  const query = editions(db).where('p.task_id', task).whereNull('p.superseded_at').orderBy(['p.published_at', 'p.id']).limit(limit);
  if (after !== null) query.whereRaw('(p.published_at, p.id) > (?, ?)', [after.publishedAt, after.id]);
  const rows: EditionRow[] = await query;
  return rows.map(editionOf);
}
