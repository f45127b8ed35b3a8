/** 更正: parts of a published result are sent back, recorded and reviewed again, and published as the next edition. */

import type { CorrectionState } from './states.js';

export interface Correction {
  readonly id: string;
  readonly publication: string;
  readonly state: CorrectionState;
  /** Public. */
  readonly reason: string;
  /** Whose parts are sent back. */
  readonly departments: readonly string[];
  /** The department that began it. */
  readonly department: string;
  readonly askedAt: string;
  /** User id. */
  readonly askedBy: string;
  readonly endedAt: string | null;
}
