/** Compares records of a file with the rows in force. */

import { canonicalText } from '@double-random/core';
import type { DirectoryKind, RecordOf } from '@double-random/directories';
import { keyOf } from '../../directories/record-key.js';
import { recordHash } from '../../directories/version-hash.js';
import { type StagedRecord, type StandingRow, standingRows } from '../../store/directories/staging.js';
import type { Connection } from '../../store/store.js';

export interface Compared<Record> {
  /** New ones, and changed ones, which replace a row. */
  readonly staged: readonly StagedRecord<Record>[];
  /** Rows in force that the file has too. */
  readonly unchanged: readonly number[];
  /** Records that the file had before. */
  readonly repeated: number;
}

/** @param version of the directory in force; rows since later ones were staged by this import */
export async function compareRecords<Kind extends DirectoryKind>(
  db: Connection,
  kind: Kind,
  { directory, version }: { readonly directory: number; readonly version: number },
  records: readonly RecordOf[Kind][],
): Promise<Compared<RecordOf[Kind]>> {
  const given = new Map<string, StagedRecord<RecordOf[Kind]>>();
  let repeated = 0;
  for (const record of records) {
    const canonical = canonicalText(record);
    const key = keyOf(kind, record, canonical);
    if (given.has(key)) repeated++;
    else given.set(key, { key, canonical, record, hash: recordHash(canonical), replaces: null });
  }
  const standing = await standingRows(db, kind, directory, [...given.keys()]);
  const waiting = new Set(standing.filter(({ since }) => since > version).map(({ key }) => key));
  const inForce = new Map<string, StandingRow>(standing.filter(({ since }) => since <= version).map((row) => [row.key, row]));
  const staged: StagedRecord<RecordOf[Kind]>[] = [];
  const unchanged: number[] = [];
  for (const one of given.values()) {
    const before = inForce.get(one.key);
    if (waiting.has(one.key)) repeated++;
    else if (before?.hash === one.hash) unchanged.push(before.row);
    else staged.push({ ...one, replaces: before?.row ?? null });
  }
  return { staged, unchanged, repeated };
}
