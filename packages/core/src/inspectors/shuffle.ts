/** The reproducible shuffle of draw protocol section 7: seedrandom's ARC4, whole 32-bit words, no modulo bias. */

import seedrandom from 'seedrandom';
import { toHex } from '../encoding/bytes.js';

/** The next 32 random bits, 0 to 2^32 − 1. */
export type Words = () => number;

/** The stream of a 32-byte seed, which seedrandom gets as 64 hex digits. */
export function wordsOf(seed: Uint8Array): Words {
  const generator = seedrandom(toHex(seed));
  return () => generator.int32() >>> 0;
}

const RANGE = 2 ** 32;

/** Uniform from 0 to n − 1; words that would favour the small numbers are passed over. */
export function below(words: Words, n: number): number {
  const fair = RANGE - (RANGE % n);
  let word = words();
  while (word >= fair) word = words();
  return word % n;
}

/** Shuffles the first `count` positions of a list in place, as the first `count` steps of a whole shuffle would. */
export function shuffleFirst(list: Int32Array, count: number, words: Words): void {
  for (let j = 0; j < count; j++) {
    const k = j + below(words, list.length - j);
    const next = list[k] as number;
    list[k] = list[j] as number;
    list[j] = next;
  }
}
