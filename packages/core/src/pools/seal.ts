/** From lines to a pool file: its bytes, and the size and root that the manifest fixes. */

import { concatBytes, toHex, utf8 } from '../encoding/bytes.js';
import type { PoolSeal } from '../manifest/manifest.js';
import { leafHashes, MerkleBuilder } from './merkle.js';
import { spansOfLines } from './spans.js';

/** UTF-16 units encoded and hashed at a time: enough for the batch hashing to pay, few enough to stay in the caches. */
const BATCH = 1 << 17;

export interface SealedChunks {
  /** The file's bytes in order, in chunks of some hundred KiB that hold whole lines. */
  readonly chunks: readonly Uint8Array[];
  readonly seal: PoolSeal;
}

/** Seals lines as they come: texts without LF, already sorted by the pool's key. What is kept of them are the file's bytes. */
export class PoolSealer {
  readonly #tree = new MerkleBuilder();
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #waiting: string[] = [];
  #units = 0;

  add(line: string): void {
    this.#waiting.push(line);
    this.#units += line.length + 1;
    if (this.#units >= BATCH) this.#flush();
  }

  /** The file of all lines added; nothing may be added after that. */
  finish(): SealedChunks {
    if (this.#waiting.length > 0) this.#flush();
    return { chunks: this.#chunks, seal: { size: this.#size, root: toHex(this.#tree.root()) } };
  }

  #flush(): void {
    const bytes = utf8(`${this.#waiting.join('\n')}\n`);
    this.#tree.addLeaves(leafHashes(bytes, spansOfLines(bytes, this.#waiting.length)));
    this.#chunks.push(bytes);
    this.#size += this.#waiting.length;
    this.#waiting = [];
    this.#units = 0;
  }
}

export interface SealedPool {
  readonly bytes: Uint8Array;
  readonly seal: PoolSeal;
}

/** Seals lines that are all there; `PoolSealer` in one call. */
export function sealPool(lines: readonly string[]): SealedPool {
  const sealer = new PoolSealer();
  for (const line of lines) sealer.add(line);
  const { chunks, seal } = sealer.finish();
  return { bytes: concatBytes(chunks), seal };
}
