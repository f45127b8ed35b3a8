/** The readings of digits drawn in public: two witnesses make one, and where they disagree the next begins. */

import type { WitnessEntry } from '../store/draws/witness-entries.js';

export interface OpenReading {
  /** Counts from 1. */
  readonly reading: number;
  /** The entry that waits in it for another witness. */
  readonly other: WitnessEntry | undefined;
}

/** The reading under way, as long as no two witnesses have agreed. @param entries of the draw, the newest reading last */
export function openReading(entries: readonly WitnessEntry[]): OpenReading {
  const last = entries.at(-1)?.reading ?? 0;
  const isWaiting = entries.filter(({ reading }) => reading === last).length === 1;
  return isWaiting ? { reading: last, other: entries.at(-1) } : { reading: last + 1, other: undefined };
}
