/**
 * The candidates of each entity: those who cover it, shuffled. Most entities find their team among the first few, so that only those
 * are drawn at first; the first steps of a shuffle do not depend on the later ones.
 */

import { Arc4 } from './arc4.js';
import type { Coverage } from './roster.js';
import { shuffleFirst, type Words } from './shuffle.js';

/** Entities are numbered from 0, and so are the candidates of each. */
export interface Candidates {
  count(entity: number): number;
  at(entity: number, j: number): number;
  /** All candidates in order. */
  all(entity: number): Int32Array;
}

/** Candidates drawn, and kept, for every entity that is asked for. */
const FIRST = 6;

const UNKNOWN = -1;

/** Whole lists are kept up to so many places in all, then forgotten: they can always be drawn again. */
const KEPT_PLACES = 1 << 25;

export class SeededCandidates implements Candidates {
  readonly #coverage: (entity: number) => Coverage;
  readonly #seed: (entity: number) => Uint8Array;
  readonly #arc4 = new Arc4();
  readonly #words: Words = () => this.#arc4.next();
  readonly #first: Int32Array;
  readonly #whole = new Map<number, Int32Array>();
  #keptPlaces = 0;
  #scratch = new Int32Array(0);

  /** `seed` is the 32 bytes that key the shuffle of an entity. */
  constructor(entities: number, coverage: (entity: number) => Coverage, seed: (entity: number) => Uint8Array) {
    this.#coverage = coverage;
    this.#seed = seed;
    this.#first = new Int32Array(entities * FIRST).fill(UNKNOWN);
  }

  count(entity: number): number {
    return this.#coverage(entity).inspectors.length;
  }

  at(entity: number, j: number): number {
    if (j >= FIRST) return this.all(entity)[j] as number;
    if (this.#first[entity * FIRST + j] === UNKNOWN) this.#drawFirst(entity);
    return this.#first[entity * FIRST + j] as number;
  }

  all(entity: number): Int32Array {
    const known = this.#whole.get(entity);
    if (known !== undefined) return known;
    const list = this.#coverage(entity).inspectors.slice();
    this.#arc4.restart(this.#seed(entity));
    shuffleFirst(list, list.length, this.#words);
    if (this.#keptPlaces + list.length > KEPT_PLACES) {
      this.#whole.clear();
      this.#keptPlaces = 0;
    }
    this.#whole.set(entity, list);
    this.#keptPlaces += list.length;
    return list;
  }

  #drawFirst(entity: number): void {
    const { inspectors } = this.#coverage(entity);
    if (this.#scratch.length < inspectors.length) this.#scratch = new Int32Array(inspectors.length);
    this.#scratch.set(inspectors);
    const count = Math.min(FIRST, inspectors.length);
    this.#arc4.restart(this.#seed(entity));
    shuffleFirst(this.#scratch, count, this.#words, inspectors.length);
    for (let j = 0; j < count; j++) this.#first[entity * FIRST + j] = this.#scratch[j] as number;
  }
}
