/** An annual plan 年度抽查计划 and its editions. */

import { IN_FORCE, type PlanAct, type PlanState } from './state.js';

export interface AnnualPlan {
  readonly id: string;
  readonly department: string;
  readonly year: number;
  /** The edition that binds, or that bound last; `null` before the first publication. It stays when the plan is closed or cancelled. */
  readonly inForce: number | null;
  readonly createdAt: string;
  /** Of the first edition. */
  readonly publishedAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
}

/** 集体审议: when, under which number of the minutes, and who took part. */
export interface Approval {
  readonly meetingDate: string;
  readonly minutesNumber: string;
  readonly participants: readonly string[];
}

export interface PlanEdition {
  readonly planId: string;
  /** 1, 2, … */
  readonly edition: number;
  /** Counts every change; what a change is based on. */
  readonly version: number;
  readonly state: PlanState;
  readonly title: string;
  readonly documentNumber: string | null;
  /** Why the edition before is amended; `null` for the first. */
  readonly amendmentReason: string | null;
  readonly createdAt: string;
  /** Ids of the persons of the current review; four eyes and more. */
  readonly submittedBy: string | null;
  readonly legalBy: string | null;
  readonly legalOpinion: string | null;
  readonly approvedBy: string | null;
  readonly approval: Approval | null;
  readonly publishedAt: string | null;
  /** When and why it was closed, cancelled, or amended by the next one. */
  readonly endedAt: string | null;
  readonly endReason: string | null;
}

/** What a cooperating department says to an edition that names it. */
export interface Confirmation {
  readonly department: string;
  readonly answer: 'asked' | 'confirmed' | 'objected';
  readonly reason: string | null;
  readonly byId: string | null;
  readonly at: string | null;
}

/** One step of the review, as it was taken. */
export interface PlanStep {
  readonly step: number;
  readonly act: PlanAct | 'draft';
  readonly byId: string;
  readonly byName: string;
  readonly department: string | null;
  readonly at: string;
  /** The state after it. */
  readonly state: PlanState;
  /** The reason, opinion or minutes that belong to it. */
  readonly words: string | null;
}

export const isInForce = ({ state }: Pick<PlanEdition, 'state'>): boolean => IN_FORCE.includes(state);

/** Whether it was ever published: everybody reads it then, for ever. */
export const isPublic = ({ publishedAt }: Pick<PlanEdition, 'publishedAt'>): boolean => publishedAt !== null;
