/** The table `reviews`: every decision of a reviewer on a department's part of a visit. */

import type { Review, ReviewDecision } from '../../publications/review.js';
import type { Connection, Transaction } from '../store.js';

interface ReviewRow {
  readonly visit_id: string;
  readonly department: string;
  readonly number: number;
  readonly decision: ReviewDecision;
  readonly reason: string | null;
  readonly records_hash: string;
  readonly at: string;
  readonly by: string;
}

const reviewOf = ({ visit_id, records_hash, ...rest }: ReviewRow): Review => ({ ...rest, visit: visit_id, recordsHash: records_hash });

/** All reviews of a visit's parts, by department, the first one first. */
export async function reviewsOfVisit(db: Connection, visit: string): Promise<readonly Review[]> {
  const rows = await db<ReviewRow>('reviews').where({ visit_id: visit }).orderBy(['department', 'number']);
  return rows.map(reviewOf);
}

/** The last review of a part; `null`: nobody has reviewed it. */
export async function lastReview(db: Connection, visit: string, department: string): Promise<Review | null> {
  const row = await db<ReviewRow>('reviews').where({ visit_id: visit, department }).orderBy('number', 'desc').first();
  return row === undefined ? null : reviewOf(row);
}

/** Adds a review of a part of a visit that the act has locked. */
export async function insertReview(tx: Transaction, review: Omit<Review, 'number'>): Promise<void> {
  const { visit, department, decision, reason, recordsHash, at, by } = review;
  const before = await lastReview(tx, visit, department);
  await tx<ReviewRow>('reviews').insert({
    visit_id: visit,
    department,
    number: (before?.number ?? 0) + 1,
    decision,
    reason,
    records_hash: recordsHash,
    at,
    by,
  });
}
