/** From lines to a pool file: its bytes, and the size and root that the manifest fixes. */

import { concatBytes, toHex, utf8 } from '../encoding/bytes.js';
import type { PoolSeal } from '../manifest/manifest.js';
import { leafHashes, MerkleBuilder } from './merkle.js';

/** Lines hashed at a time: enough for the batch hashing to pay, few enough to stay in the caches. */
const BATCH = 4096;

export interface SealedPool {
  readonly bytes: Uint8Array;
  readonly seal: PoolSeal;
}

/** Seals lines (texts without LF, already sorted by the pool's key). */
export function sealPool(lines: readonly string[]): SealedPool {
  const tree = new MerkleBuilder();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH);
    const bytes = utf8(`${batch.join('\n')}\n`);
    tree.addLeaves(leafHashes(bytes, spansOfLines(bytes, batch.length)));
    parts.push(bytes);
  }
  return { bytes: concatBytes(parts), seal: { size: lines.length, root: toHex(tree.root()) } };
}

const LF = 0x0a;

/** Start and end of each of so many lines; a JSON line has no LF within. */
function spansOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const spans = new Uint32Array(2 * count);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(LF, start);
    spans[2 * i] = start;
    spans[2 * i + 1] = end;
    start = end + 1;
  }
  return spans;
}
