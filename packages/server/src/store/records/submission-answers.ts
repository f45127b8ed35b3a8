/** What a phone is told of its submissions beside that they have come. */

import { type Connection, ROWS_AT_ONCE } from '../store.js';

export interface SubmissionNews {
  /** Ids of the submissions that stand for its item now; more than one is a conflict. */
  readonly heads: readonly string[];
  /** Hashes of its files whose bytes have not come. */
  readonly missing: readonly string[];
}

/** What is new of these submissions, by id. */
export async function newsOf(db: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, SubmissionNews>> {
  const news = new Map(ids.map((id) => [id, { heads: [] as string[], missing: [] as string[] }]));
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const some = ids.slice(from, from + ROWS_AT_ONCE);
    const heads: { readonly id: string; readonly head: string }[] = await db('submissions as s')
      .join('submissions as h', (join) =>
        join.on('h.visit_id', 's.visit_id').andOn('h.department', 's.department').andOn('h.item', 's.item'),
      )
      .whereIn('s.id', some)
      .where({ 'h.standing': 'head' })
      .orderBy(['s.id', 'h.id'])
      .select('s.id as id', 'h.id as head');
    for (const { id, head } of heads) news.get(id)?.heads.push(head);
    const missing: { readonly id: string; readonly sha256: string }[] = await db('submission_attachments as s')
      .leftJoin('attachments as a', 'a.sha256', 's.sha256')
      .whereIn('s.submission_id', some)
      .whereNull('a.sha256')
      .orderBy(['s.submission_id', 's.sha256'])
      .select('s.submission_id as id', 's.sha256 as sha256');
    for (const { id, sha256 } of missing) news.get(id)?.missing.push(sha256);
  }
  return news;
}
