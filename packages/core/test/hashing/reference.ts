/** What the backends are held against: node:crypto, one message at a time. */

import { createHash } from 'node:crypto';
import type { Sha256Backend } from '../../dist/hashing/backend.js';

export interface Batch {
  readonly prefix: Uint8Array;
  readonly data: Uint8Array;
  /** `[start, end]` of each message. */
  readonly spans: readonly (readonly [number, number])[];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const expectedDigests = ({ prefix, data, spans }: Batch): string[] =>
  spans.map(([start, end]) => createHash('sha256').update(prefix).update(data.subarray(start, end)).digest('hex'));

export function digestsOf(digestMany: Sha256Backend['digestMany'], { prefix, data, spans }: Batch): string[] {
  const out = new Uint8Array(32 * spans.length);
  digestMany(prefix, data, Uint32Array.from(spans.flat()), out);
  return spans.map((_, index) => hex(out.subarray(32 * index, 32 * index + 32)));
}

/** Bytes without a pattern that a wrong address could hide in, the same in every run. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

/** More messages than a backend waits for before it loads its kernel. */
export function warmUp(digestMany: Sha256Backend['digestMany']): void {
  const messages = 5000;
  digestMany(new Uint8Array(0), new Uint8Array(0), new Uint32Array(2 * messages), new Uint8Array(32 * messages));
}
