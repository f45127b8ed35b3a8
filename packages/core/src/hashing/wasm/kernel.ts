/** The kernel: a WebAssembly module that hashes a batch of messages in four SIMD lanes. */

import { compress } from './compression.js';
import { initialState, roundConstants } from './constants.js';
import { CAPACITY, LONGEST_PREFIX, PAGES, PREFIX } from './memory.js';
import { encodeModule } from './module.js';
import { pad } from './padding.js';

export interface Kernel {
  /** Its whole memory, as `memory.ts` lays it out. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: DataView<ArrayBuffer>;
  /** Puts the digests of the batch's messages, a multiple of 4 and at most `CAPACITY`, where `DIGESTS` says. */
  hash(count: number, prefix: Uint8Array): void;
}

const littleEndian = (words: Uint32Array): number[] => [...words].flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff));

/** The module, less than 4 KB: on their main thread, Chromium browsers before 114 compile no larger ones without a promise. */
export function kernelModule(): Uint8Array<ArrayBuffer> {
  return encodeModule({
    pages: PAGES,
    data: Uint8Array.from([...littleEndian(roundConstants()), ...littleEndian(initialState())]),
    functions: [pad(), compress()],
  });
}

function instantiate(module: Uint8Array<ArrayBuffer>): WebAssembly.Exports | undefined {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
  } catch {
    return undefined;
  }
}

/** Undefined where there is no WebAssembly, no SIMD in it, no memory for it, or a content security policy that forbids it. */
export function loadKernel(): Kernel | undefined {
  const exports = instantiate(kernelModule());
  if (exports === undefined) return undefined;
  const { buffer } = exports['memory'] as WebAssembly.Memory;
  const padBatch = exports['pad'] as (count: number, prefixLength: number) => void;
  const compressBatch = exports['compress'] as (count: number) => void;
  const bytes = new Uint8Array(buffer);
  return {
    bytes,
    words: new DataView(buffer),
    hash(count, prefix) {
      if (count % 4 !== 0 || count > CAPACITY || prefix.length > LONGEST_PREFIX) throw new RangeError('the kernel takes no such batch');
      bytes.set(prefix, PREFIX);
      padBatch(count, prefix.length);
      compressBatch(count);
    },
  };
}
