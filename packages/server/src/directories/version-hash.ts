/**
 * The hash of a version: the RFC 6962 Merkle tree hash (SHA-256) over the canonical JSON (RFC 8785) of its records, in the bytewise
 * order of their keys. Same records, same hash, whatever they came from.
 */

import { leafHash, MerkleBuilder, toHex } from '@double-random/core';

const utf8 = new TextEncoder();

/** The leaf of one record, hex: SHA-256(0x00 ‖ canonical JSON). */
export const recordHash = (canonical: string): string => toHex(leafHash(utf8.encode(canonical)));

export interface VersionHasher {
  /** Adds records by their hashes, in order. */
  readonly add: (hashes: readonly string[]) => void;
  /** The hash of all that were added, hex. */
  readonly hash: () => string;
}

export function versionHasher(): VersionHasher {
  const tree = new MerkleBuilder();
  return {
    add: (hashes) => tree.addLeaves(Buffer.from(hashes.join(''), 'hex')),
    hash: () => toHex(tree.root()),
  };
}
