/** One attempt of a draw, as the store keeps it. Times are moments of the store; `commitBy` and `revealBy` are protocol times. */

import type { DrawState, Entropy, Manifest } from '@double-random/core';
import type { NamesRule } from '../tasks/settings.js';
import type { SentInspector } from './sent-inspectors.js';
import type { DrawStage } from './state.js';

export interface Draw {
  readonly id: string;
  readonly task: string;
  /** The preparation whose files are frozen. */
  readonly preparation: string;
  readonly attempt: number;
  /** The voided draw before this one. */
  readonly previous: string | null;
  readonly state: DrawStage;
  readonly manifest: Manifest;
  /** Hex. */
  readonly manifestHash: string;
  /** How natural persons are named when it is published: the task's rule when it was frozen. */
  readonly names: NamesRule;
  readonly frozenAt: string;
  readonly commitmentsClosedAt: string | null;
  readonly revealsClosedAt: string | null;
  readonly entropy: Entropy | null;
  readonly entropyAt: string | null;
  /** Hex. Secret while a sealed draw is not disclosed. */
  readonly seed: string | null;
  readonly resultHash: string | null;
  /** Of a sealed draw. */
  readonly seedHash: string | null;
  readonly drawnAt: string | null;
  /** What the replay of all events yields: written by the core, never by hand. */
  readonly replayed: DrawState | null;
  /** Everybody who was drawn or came in by an event: whose names are published. */
  readonly everSent: readonly SentInspector[];
  readonly disclosedAt: string | null;
  readonly voidedAt: string | null;
}

/** Whether everything of the draw may be shown to anybody. */
export const isDisclosed = ({ manifest, disclosedAt }: Draw): boolean => manifest.disclosure === 'open' || disclosedAt !== null;

/** The protocol time after which the list that is open now is closed; `null`: no list is open. */
export function deadlineOf({ state, manifest }: Draw): string | null {
  if (state === 'frozen') return manifest.commitBy;
  return state === 'committed' ? manifest.revealBy : null;
}

/** Who keeps a department's secret until it is revealed. */
export type Keeping = 'department' | 'service';

export interface DepartmentCommitment {
  readonly department: string;
  /** Hex. */
  readonly commitment: string;
  readonly keeping: Keeping;
  readonly committedAt: string;
}

export interface DepartmentReveal {
  readonly department: string;
  /** Hex. */
  readonly secret: string;
  readonly revealedAt: string;
}
