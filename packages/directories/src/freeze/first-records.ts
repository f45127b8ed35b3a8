/**
 * In which record each id first came, to tell of duplicates. Ids that come in ascending order are kept as bytes, a fifth of what a map
 * of them takes: a million of them are 30 MB.
 */

import { compareBytes } from '@double-random/core';

const encoder = new TextEncoder();

/** Bytes of an id, at most: it is a code. */
const LONGEST_ID = 64;

export class FirstRecords {
  #bytes = new Uint8Array(1 << 16);
  /** Where each id of the run ends, and its record. */
  #ends = new Uint32Array(1 << 10);
  #records = new Uint32Array(1 << 10);
  #count = 0;
  #last = '';
  /** Those that came after a greater one. */
  readonly #strays = new Map<string, number>();

  /** The record in which this code came, if it came. */
  of(id: string): number | undefined {
    return id > this.#last ? undefined : (this.#inRun(id) ?? this.#strays.get(id));
  }

  /** Notes a code that has not come before. */
  add(id: string, record: number): void {
    if (id > this.#last) this.#append(id, record);
    else this.#strays.set(id, record);
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] as number);
  }

  #append(id: string, record: number): void {
    const start = this.#startOf(this.#count);
    if (this.#bytes.length < start + LONGEST_ID) this.#bytes = grown(this.#bytes, new Uint8Array(2 * this.#bytes.length));
    if (this.#ends.length === this.#count) {
      this.#ends = grown(this.#ends, new Uint32Array(2 * this.#count));
      this.#records = grown(this.#records, new Uint32Array(2 * this.#count));
    }
    this.#ends[this.#count] = start + encoder.encodeInto(id, this.#bytes.subarray(start)).written;
    this.#records[this.#count] = record;
    this.#count++;
    this.#last = id;
  }

  #inRun(id: string): number | undefined {
    const wanted = encoder.encode(id);
    let low = 0;
    let high = this.#count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(this.#bytes.subarray(this.#startOf(middle), this.#ends[middle]), wanted);
      if (order === 0) return this.#records[middle];
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }
}

function grown<Numbers extends Uint8Array | Uint32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
