/** Seeded chance with whole numbers only, so that every machine plans the same. */

import { Arc4 } from '../inspectors/arc4.js';
import { below, type Words } from '../inspectors/shuffle.js';

export class Chance {
  readonly #words: Words;

  constructor() {
    const arc4 = new Arc4();
    arc4.restart(new Uint8Array(32));
    this.#words = () => arc4.next();
  }

  /** Uniform from 0 to n − 1. */
  below(n: number): number {
    return below(this.#words, n);
  }

  /** Roughly exponential with mean 369 (256 / ln 2): the leading zeros of a random word, with the bits after them as the fraction. */
  exponential(): number {
    const word = this.#words() | 1;
    const zeros = Math.clz32(word);
    return 256 * zeros + 255 - (((word << zeros) >>> 23) & 255);
  }

  shuffle(list: number[]): void {
    for (let j = list.length - 1; j > 0; j--) {
      const k = this.below(j + 1);
      const held = list[j] as number;
      list[j] = list[k] as number;
      list[k] = held;
    }
  }
}
