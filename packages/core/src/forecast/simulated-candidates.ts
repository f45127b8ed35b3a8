/**
 * Candidates of a simulated draw: as likely in every order as the protocol's, but from one generator for all entities, because
 * nobody has to reproduce them one by one. The first few of each entity are picked one at a time when they are asked for; a whole list is
 * only made where a slot is hard to fill.
 */

import seedrandom from 'seedrandom';
import type { Candidates } from '../inspectors/candidates.js';
import type { Coverage } from '../inspectors/roster.js';
import { below, shuffleFirst, type Words } from '../inspectors/shuffle.js';

/** Candidates of an entity that are picked singly before the whole list is made. */
const FIRST = 8;

const UNKNOWN = -1;

/** Whole lists are kept up to so many places in all, then forgotten: each can be made again from its own word. */
const KEPT_PLACES = 1 << 24;

/**
 * seedrandom's Alea, four times as fast as its ARC4. Its words have 32 bits and a period near 2^116, which is ample for counting
 * frequencies to three digits; nothing here needs to be unpredictable.
 */
export function simulationWords(seed: string): Words {
  const generator = seedrandom.alea(seed);
  return () => generator.int32() >>> 0;
}

export class SimulatedCandidates implements Candidates {
  readonly #coverages: readonly { readonly coverage: Coverage }[];
  readonly #words: Words;
  readonly #first: Int32Array;
  /** By entity: what the rest of its list is shuffled by. */
  readonly #restWords = new Map<number, number>();
  readonly #whole = new Map<number, Int32Array>();
  #keptPlaces = 0;

  constructor(entities: readonly { readonly coverage: Coverage }[], words: Words) {
    this.#coverages = entities;
    this.#words = words;
    this.#first = new Int32Array(entities.length * FIRST).fill(UNKNOWN);
  }

  count(entity: number): number {
    return this.#inspectors(entity).length;
  }

  at(entity: number, j: number): number {
    if (j >= FIRST) return this.all(entity)[j] as number;
    const known = this.#first[entity * FIRST + j] as number;
    return known === UNKNOWN ? this.#pickUpTo(entity, j) : known;
  }

  all(entity: number): Int32Array {
    const known = this.#whole.get(entity);
    if (known !== undefined) return known;
    const list = this.#complete(entity);
    if (this.#keptPlaces + list.length > KEPT_PLACES) {
      this.#whole.clear();
      this.#keptPlaces = 0;
    }
    this.#whole.set(entity, list);
    this.#keptPlaces += list.length;
    return list;
  }

  #inspectors(entity: number): Int32Array {
    return (this.#coverages[entity] as { readonly coverage: Coverage }).coverage.inspectors;
  }

  /** Picks as many of the entity's first candidates as are not known up to the j-th, and yields that one. */
  #pickUpTo(entity: number, j: number): number {
    const from = entity * FIRST;
    for (let at = from; at <= from + j; at++) {
      if (this.#first[at] === UNKNOWN) this.#first[at] = this.#pickBeside(entity, this.#first.subarray(from, at));
    }
    return this.#first[from + j] as number;
  }

  /** Uniform among those not picked: whoever was picked already is passed over. */
  #pickBeside(entity: number, picked: Int32Array): number {
    const inspectors = this.#inspectors(entity);
    let pick = inspectors[below(this.#words, inspectors.length)] as number;
    while (picked.includes(pick)) pick = inspectors[below(this.#words, inspectors.length)] as number;
    return pick;
  }

  /** The first candidates as they were or would have been picked, then the others in an order of their own. */
  #complete(entity: number): Int32Array {
    const inspectors = this.#inspectors(entity);
    const first = Math.min(FIRST, inspectors.length);
    if (first > 0) this.#pickUpTo(entity, first - 1);
    const picked = this.#first.subarray(entity * FIRST, entity * FIRST + first);
    const list = new Int32Array(inspectors.length);
    list.set(picked);
    let at = first;
    for (const inspector of inspectors) if (!picked.includes(inspector)) list[at++] = inspector;
    if (list.length > first) shuffleFirst(list.subarray(first), list.length - first, this.#restOf(entity));
    return list;
  }

  #restOf(entity: number): Words {
    const word = this.#restWords.get(entity) ?? this.#words();
    this.#restWords.set(entity, word);
    return simulationWords(String(word));
  }
}
