/** The reproducible shuffle of draw protocol section 7: whole 32-bit words, no modulo bias. */

/** The next 32 random bits, 0 to 2^32 − 1. */
export type Words = () => number;

const RANGE = 2 ** 32;

/** Uniform from 0 to n − 1; words that would favour the small numbers are passed over. */
export function below(words: Words, n: number): number {
  const fair = RANGE - (RANGE % n);
  let word = words();
  while (word >= fair) word = words();
  return word % n;
}

/** Takes the first `count` steps of the shuffle of a list's first `length` items, in place: their first `count` are then as in the whole shuffle. */
export function shuffleFirst(list: Int32Array, count: number, words: Words, length: number = list.length): void {
  for (let j = 0; j < count; j++) {
    const k = j + below(words, length - j);
    const next = list[k] as number;
    list[k] = list[j] as number;
    list[j] = next;
  }
}
