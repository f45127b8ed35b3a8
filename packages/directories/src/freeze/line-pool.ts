/** The lines of a pool as they come: in order they become the file's bytes at once, and only what comes out of order waits for the end. */

import { PoolSealer, type SealedChunks } from '@double-random/core';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Lines are told apart and sorted by their codes at the front, so that the order of texts is the order of their bytes. */
export class LinePool {
  readonly #inOrder = new PoolSealer();
  readonly #strays: string[] = [];
  #last = '';
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(line: string): void {
    this.#size++;
    if (line > this.#last) {
      this.#inOrder.add(line);
      this.#last = line;
    } else this.#strays.push(line);
  }

  /** The pool of all lines added; nothing may be added after that. */
  finish(): SealedChunks {
    const inOrder = this.#inOrder.finish();
    if (this.#strays.length === 0) return inOrder;
    const lines = this.#strays;
    for (const chunk of inOrder.chunks) for (const line of decoder.decode(chunk).slice(0, -1).split('\n')) lines.push(line);
    const sealer = new PoolSealer();
    for (const line of lines.sort()) sealer.add(line);
    return sealer.finish();
  }
}

/** A pool of lines that are all there, in any order. */
export function poolOf(lines: Iterable<string>): SealedChunks {
  const pool = new LinePool();
  for (const line of lines) pool.add(line);
  return pool.finish();
}
