/** 后续处置: what a department still has to do, or has done, after a result. */

import type { FollowUpKind, FollowUpOrigin, FollowUpOutcome, FollowUpState } from './states.js';

/** How and when it ended. */
export interface FollowUpEnd {
  readonly at: string;
  /** Actor id. */
  readonly by: string;
  /** `null`: it was cancelled. */
  readonly outcome: FollowUpOutcome | null;
  /** The day of the re-check, the acceptance or the acknowledgement; `null`: it was cancelled. */
  readonly on: string | null;
  readonly documentNumber: string | null;
  /** What was found, or why it was cancelled. */
  readonly text: string | null;
}

export interface FollowUp {
  readonly id: string;
  readonly visit: string;
  /** Who has to do it. */
  readonly department: string;
  /** Code on the department's list; `null`: about the visit as a whole. */
  readonly item: string | null;
  readonly kind: FollowUpKind;
  readonly origin: FollowUpOrigin;
  readonly state: FollowUpState;
  /** The last day in time, YYYY-MM-DD in China. */
  readonly dueOn: string | null;
  /** Of a notification: the department of the service that is told. */
  readonly toDepartment: string | null;
  /** Of a transfer or notification: who receives it outside of the service. */
  readonly authority: string | null;
  readonly text: string;
  /** The edition that asked for it first. */
  readonly publication: string | null;
  /** The order that a re-check belongs to, or that was not followed. */
  readonly follows: string | null;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly ended: FollowUpEnd | null;
  readonly version: number;
}

/** Open, and its last day is over. @param today YYYY-MM-DD in China */
export const isOverdue = ({ state, dueOn }: Pick<FollowUp, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'open' && dueOn !== null && dueOn < today;

/** How many of a kind a department has open, and overdue among them. */
export interface OpenFollowUps {
  readonly department: string;
  readonly kind: FollowUpKind;
  readonly open: number;
  readonly overdue: number;
}
