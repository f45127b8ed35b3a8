/** Public answers that were asked for before, kept as they are sent, within a bound of bytes. Those not asked for longest go first. */

import type { RenderedJson } from './rendered-json.js';

export interface KeptAnswers {
  /** What was kept under the key as of this state of the public record; `undefined`: nothing. */
  readonly find: (key: string, asOf: number) => RenderedJson | undefined;
  readonly keep: (key: string, asOf: number, answer: RenderedJson) => void;
}

interface Kept {
  readonly asOf: number;
  readonly answer: RenderedJson;
}

/** What an entry takes beside its bytes and its key, about. */
const ENTRY = 256;

const sizeOf = (key: string, { bytes }: RenderedJson): number => bytes.length + 2 * key.length + ENTRY;

/** @param most bytes that all of them may take */
export function keptAnswers(most: number): KeptAnswers {
  // A map gives its entries in the order in which they were set: the first is the one not asked for longest.
  const entries = new Map<string, Kept>();
  let taken = 0;
  const drop = (key: string, { answer }: Kept): void => {
    entries.delete(key);
    taken -= sizeOf(key, answer);
  };
  return {
    find: (key, asOf) => {
      const found = entries.get(key);
      if (found === undefined) return undefined;
      if (found.asOf !== asOf) {
        drop(key, found);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, found);
      return found.answer;
    },
    keep: (key, asOf, answer) => {
      const before = entries.get(key);
      if (before !== undefined) drop(key, before);
      const size = sizeOf(key, answer);
      if (size > most) return;
      for (const [oldest, entry] of entries) {
        if (taken + size <= most) break;
        drop(oldest, entry);
      }
      entries.set(key, { asOf, answer });
      taken += size;
    },
  };
}
