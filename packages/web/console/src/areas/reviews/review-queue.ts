/** The way through what waits for review: the next one after this, the nearest deadline first. Knows no framework, so that it is tested alone. */

import type { RowOf } from '../../api/read.js';

export type WaitingReview = RowOf<'/api/v1/reviews'>;

/** A place in the queue, which stays known when the part itself has been decided on. */
type QueuePlace = Pick<WaitingReview, 'dueOn' | 'visit' | 'department'>;

/** As the service orders the queue. */
function isAfter(one: QueuePlace, other: QueuePlace): boolean {
  if (one.dueOn !== other.dueOn) return one.dueOn > other.dueOn;
  if (one.visit !== other.visit) return one.visit > other.visit;
  return one.department > other.department;
}

const isSame = (one: QueuePlace, other: QueuePlace): boolean => one.visit === other.visit && one.department === other.department;

/** Those that this reviewer may decide on: nobody reviews what they entered themselves. */
const open = (rows: readonly WaitingReview[], place: QueuePlace): WaitingReview[] =>
  rows.filter((row) => !row.byMyself && !isSame(row, place));

/** The one after this place; behind the last one the first that still waits, `null` when none does. */
export function nextInQueue(rows: readonly WaitingReview[], place: QueuePlace): WaitingReview | null {
  const others = open(rows, place);
  return others.find((row) => isAfter(row, place)) ?? others[0] ?? null;
}

/** How many wait besides this one. */
export const othersWaiting = (rows: readonly WaitingReview[], place: QueuePlace): number => open(rows, place).length;
