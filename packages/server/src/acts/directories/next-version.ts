/** What the directory will be once an import is applied: found by one walk over the rows in force and those that wait, in the order of their keys. */

import type { DirectoryKind } from '@double-random/directories';
import { versionHasher } from '../../directories/version-hash.js';
import { type StandingRow, standingPages } from '../../store/directories/staging.js';
import type { Connection } from '../../store/store.js';

export interface NextVersion {
  readonly rows: number;
  /** Hex. */
  readonly hash: string;
  readonly gone: number;
}

export interface WalkWish {
  readonly directory: number;
  /** In force. */
  readonly version: number;
  /** Whether a row in force stays although the file changes nothing of it. */
  readonly stays: (row: number) => boolean;
  /** Takes the rows that end with nothing in their place, a page at a time. */
  readonly gone: (rows: readonly number[]) => Promise<void>;
  readonly walked: (rows: number) => void;
}

export async function walkNextVersion(
  db: Connection,
  kind: DirectoryKind,
  { directory, version, stays, gone, walked }: WalkWish,
): Promise<NextVersion> {
  const hasher = versionHasher();
  let rows = 0;
  let allGone = 0;
  let hashes: string[] = [];
  let ended: number[] = [];
  // A row that waits stands right behind the one that it replaces, which then does not count.
  let last: StandingRow | null = null;
  const settle = (row: StandingRow): void => {
    if (row.since > version || stays(row.row)) hashes.push(row.hash);
    else ended.push(row.row);
  };
  const hand = async (): Promise<void> => {
    rows += hashes.length;
    allGone += ended.length;
    hasher.add(hashes);
    if (ended.length > 0) await gone(ended);
    hashes = [];
    ended = [];
  };
  for await (const page of standingPages(db, kind, directory)) {
    for (const row of page) {
      if (last !== null && last.key !== row.key) settle(last);
      last = row;
    }
    await hand();
    walked(page.length);
  }
  if (last !== null) settle(last);
  await hand();
  return { rows, hash: hasher.hash(), gone: allGone };
}
