/**
 * RFC 6962 Merkle trees with SHA-256: the root of a pool, the proof that a line stands in it, and its check.
 * The builder works on a stream: it keeps one pending node a level.
 */

import { sha256 } from '#sha256';
import { concatBytes } from '../encoding/bytes.js';

const DIGEST = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (line: Uint8Array): Uint8Array => sha256.digest(concatBytes([LEAF, line]));

const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256.digest(concatBytes([NODE, left, right]));

/** Hashes of the leaves that stand at `spans` in `data`, 32 bytes each. */
export function leafHashes(data: Uint8Array, spans: Uint32Array): Uint8Array {
  const hashes = new Uint8Array((spans.length / 2) * DIGEST);
  sha256.digestMany(LEAF, data, spans, hashes);
  return hashes;
}

function parentsOf(children: Uint8Array): Uint8Array {
  const pairs = children.length / (2 * DIGEST);
  const spans = new Uint32Array(2 * pairs);
  for (let i = 0; i < pairs; i++) {
    spans[2 * i] = 2 * DIGEST * i;
    spans[2 * i + 1] = 2 * DIGEST * (i + 1);
  }
  const parents = new Uint8Array(pairs * DIGEST);
  sha256.digestMany(NODE, children, spans, parents);
  return parents;
}

export class MerkleBuilder {
  /** By level: the node that waits for its right sibling. */
  readonly #pending: (Uint8Array | undefined)[] = [];

  /** Adds leaves, given by their hashes, 32 bytes each. */
  addLeaves(hashes: Uint8Array): void {
    let nodes = hashes;
    for (let level = 0; nodes.length > 0; level++) {
      const waiting = this.#pending[level];
      const all = waiting === undefined ? nodes : concatBytes([waiting, nodes]);
      const even = all.length - (all.length % (2 * DIGEST));
      this.#pending[level] = even === all.length ? undefined : all.slice(even);
      nodes = parentsOf(all.subarray(0, even));
    }
  }

  /** The tree hash of the leaves so far; of none, `SHA-256("")`. */
  root(): Uint8Array {
    let root: Uint8Array | undefined;
    for (const node of this.#pending) {
      if (node !== undefined) root = root === undefined ? node : nodeHash(node, root);
    }
    return root ?? sha256.digest(new Uint8Array());
  }
}

/** A run of leaves `[from, to)`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two smaller than `size`, for `size` ≥ 2. */
function leftSize(size: number): number {
  let left = 1;
  while (2 * left < size) left *= 2;
  return left;
}

/** The subtrees beside the path from a leaf to the root, from the leaf upwards; together they are all leaves but this one. */
function siblingRuns(index: number, size: number): Run[] {
  const runs: Run[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + leftSize(to - from);
    if (index < middle) {
      runs.push({ from: middle, to });
      to = middle;
    } else {
      runs.push({ from, to: middle });
      from = middle;
    }
  }
  return runs.reverse();
}

/** Makes the inclusion proof of one leaf out of the stream of all leaves' hashes, without keeping them. */
export class InclusionProver {
  readonly #runs: readonly (Run & { readonly builder: MerkleBuilder })[];
  #added = 0;

  /** `index` counts from 0 and is smaller than `size`, the number of leaves to come. */
  constructor(index: number, size: number) {
    this.#runs = siblingRuns(index, size).map((run) => ({ ...run, builder: new MerkleBuilder() }));
  }

  addLeaves(hashes: Uint8Array): void {
    const from = this.#added;
    const to = from + hashes.length / DIGEST;
    for (const run of this.#runs) {
      const first = Math.max(from, run.from);
      const last = Math.min(to, run.to);
      if (first < last) run.builder.addLeaves(hashes.subarray((first - from) * DIGEST, (last - from) * DIGEST));
    }
    this.#added = to;
  }

  /** The audit path, from the leaf upwards. */
  path(): Uint8Array[] {
    return this.#runs.map((run) => run.builder.root());
  }
}

/** The root that a leaf and its audit path lead to, or `null` where the path has the wrong length for this place. */
export function rootFromPath(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[]): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  const runs = siblingRuns(index, size);
  if (runs.length !== path.length) return null;
  return runs.reduce((node, run, height) => {
    const sibling = path[height] as Uint8Array;
    return run.from > index ? nodeHash(node, sibling) : nodeHash(sibling, node);
  }, leaf);
}
