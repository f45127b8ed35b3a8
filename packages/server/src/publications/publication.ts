/** A published edition of the result of a visit, as the store keeps it. */

import type { PublishedResult } from './published-result.js';
import type { PublicationState } from './states.js';

export interface Publication {
  readonly id: string;
  readonly visit: string;
  readonly task: string;
  readonly draw: string;
  /** Id in the draw. */
  readonly entity: string;
  readonly uscc: string | null;
  /** As it was published. */
  readonly name: string;
  /** GB/T 2260 code. */
  readonly region: string;
  /** Counted from 1 for each visit; the greatest is the current one. */
  readonly edition: number;
  readonly state: PublicationState;
  readonly content: PublishedResult;
  /** SHA-256 of the canonical JSON of the content, hex. */
  readonly contentHash: string;
  readonly publishedAt: string;
  /** Actor id. */
  readonly publishedBy: string;
  readonly endedOn: string;
  readonly dueOn: string;
  /** Working days after `dueOn`; 0: in time. */
  readonly lateDays: number;
  /** The last day on which an objection is taken. */
  readonly objectionsUntil: string;
  /** The edition whose place it takes. */
  readonly supersedes: string | null;
  readonly supersededAt: string | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  /** In which it was published, by China's calendar; a correction keeps the year of the first edition. */
  readonly year: number;
}

/** An item of an edition, for counting and search. */
export interface PublicationItem {
  readonly publication: string;
  readonly department: string;
  readonly item: string;
  readonly result: string;
  readonly outcome: string;
  readonly disposition: string;
  readonly year: number;
}
