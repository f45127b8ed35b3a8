/** 异议: somebody says that a published result is wrong. Who, and in which words, is seen by the reviewers of the result's departments only. */

import type { ObjectionState } from './states.js';

/** `for-entity`: speaks for the entity, as the objector says; a reviewer finds out. */
export const OBJECTOR_STANDINGS = ['for-entity', 'other'] as const;

export type ObjectorStanding = (typeof OBJECTOR_STANDINGS)[number];

/** What the objector sends. */
export interface SentObjection {
  /** UUID in lower case, made by the objector's program: sent again, it counts once. */
  readonly clientId: string;
  readonly publication: string;
  readonly standing: ObjectorStanding;
  readonly claimant: string;
  readonly contact: string;
  /** Whose part it is against; `null`: the whole result. */
  readonly department: string | null;
  readonly text: string;
}

export interface ObjectionDecision {
  readonly at: string;
  /** User id. */
  readonly by: string;
  /** For which department. */
  readonly department: string;
  /** Public. */
  readonly reason: string;
}

export interface Objection extends SentObjection {
  readonly id: string;
  /** With it the objector reads what becomes of the objection. */
  readonly receipt: string;
  /** Of what was sent: hex SHA-256. */
  readonly contentHash: string;
  readonly state: ObjectionState;
  readonly receivedAt: string;
  readonly decision: ObjectionDecision | null;
  /** The correction that it led to. */
  readonly correction: string | null;
}
