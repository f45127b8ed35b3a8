/** 审核: a reviewer passes a department's part of a visit, or returns it. */

export const REVIEW_DECISIONS = ['pass', 'return'] as const;

export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

export interface Review {
  readonly visit: string;
  readonly department: string;
  /** Counted from 1 for each part. */
  readonly number: number;
  readonly decision: ReviewDecision;
  /** Why the part was returned; for its inspectors. */
  readonly reason: string | null;
  /** Of the records that the reviewer decided on: `recordsHash`. */
  readonly recordsHash: string;
  readonly at: string;
  /** User id. */
  readonly by: string;
}
