/** Reads the file of an import into rows that wait for the next version. */

import type { Outcome } from '@double-random/core';
import { done, failed } from '@double-random/core';
import {
  checkMapping,
  type DirectoryKind,
  type FaultyRow,
  type ImportSummary,
  importRows,
  type Mapping,
  type RecordOf,
  type Source,
} from '@double-random/directories';
import { readChunks } from '../../store/directories/import-chunks.js';
import { insertFaulty, severityOf } from '../../store/directories/import-faulty.js';
import type { DirectoryImport } from '../../store/directories/imports.js';
import { stageRecords } from '../../store/directories/staging.js';
import type { Connection } from '../../store/store.js';
import type { AttemptWriter } from './attempt.js';
import { compareRecords } from './compare-records.js';

/** Rows with an error; with more of them it is not the rows that are wrong. */
export const MOST_WRONG = 100_000;
/** Records that are compared and staged at once. */
const BATCH = 2000;
/** Cells of a row that is longer than the header; a line of nothing but commas must not make every row as wide. */
const MOST_CELLS = 1024;

export interface FileRead {
  readonly summary: ImportSummary;
  readonly added: number;
  readonly changed: number;
  /** Rows in force that the file has unchanged. */
  readonly unchanged: ReadonlySet<number>;
  readonly warned: number;
  readonly repeated: number;
  /** Cells of the widest faulty row or of the header. */
  readonly width: number;
}

export interface ReadingFrom {
  readonly db: Connection;
  readonly write: AttemptWriter;
  readonly version: number;
  readonly signal: AbortSignal;
  /** Bytes of the file read so far. */
  readonly progress: (bytes: number) => void;
}

/** The mapping was checked when it came. */
function mappingOf({ mapping }: DirectoryImport): Mapping | null {
  if (mapping === null) return null;
  const checked = checkMapping(mapping, 'mapping');
  if (!checked.ok) throw new Error('a mapping that was stored is not valid');
  return checked.value;
}

/** The file out of the store, ending before its end once nobody wants more. */
function sourceOf({ id, upload, file }: DirectoryImport, { db, signal, progress }: ReadingFrom, isOver: () => boolean): Source {
  return {
    name: file?.name ?? '',
    async *open() {
      let bytes = 0;
      for await (const chunk of readChunks(db, id, upload ?? '')) {
        signal.throwIfAborted();
        if (isOver()) return;
        yield chunk;
        bytes += chunk.length;
        progress(bytes);
      }
    },
  };
}

interface Tally {
  readonly unchanged: Set<number>;
  added: number;
  changed: number;
  repeated: number;
  faulty: number;
  wrong: number;
  width: number;
}

async function takeRecords<Kind extends DirectoryKind>(
  kind: Kind,
  directory: number,
  { db, write, version }: ReadingFrom,
  records: readonly RecordOf[Kind][],
  tally: Tally,
): Promise<void> {
  for (let from = 0; from < records.length; from += BATCH) {
    const compared = await compareRecords(db, kind, { directory, version }, records.slice(from, from + BATCH));
    if (compared.staged.length > 0) await write((tx) => stageRecords(tx, kind, { directory, version: version + 1 }, compared.staged));
    const changed = compared.staged.filter(({ replaces }) => replaces !== null).length;
    tally.changed += changed;
    tally.added += compared.staged.length - changed;
    tally.repeated += compared.repeated;
    for (const row of compared.unchanged) tally.unchanged.add(row);
  }
}

async function takeFaulty(importId: string, write: AttemptWriter, rows: readonly FaultyRow[], tally: Tally): Promise<void> {
  await write((tx) => insertFaulty(tx, importId, tally.faulty, rows));
  tally.faulty += rows.length;
  for (const row of rows) {
    if (severityOf(row) === 'error') tally.wrong++;
    tally.width = Math.max(tally.width, Math.min(row.cells.length, MOST_CELLS));
  }
}

/** Compares the whole file with the directory. Fails with how many rows are too many wrong ones. */
export async function readFile(given: DirectoryImport, from: ReadingFrom): Promise<Outcome<FileRead, { readonly limit: number }>> {
  const tally: Tally = { unchanged: new Set(), added: 0, changed: 0, repeated: 0, faulty: 0, wrong: 0, width: 0 };
  const isOver = (): boolean => tally.wrong > MOST_WRONG;
  const mapping = mappingOf(given);
  const summary = await importRows(
    given.kind,
    sourceOf(given, from, isOver),
    { ...(mapping === null ? {} : { mapping }), department: given.department },
    {
      // What comes after the end may be a row cut in two.
      records: async (batch) => {
        if (!isOver()) await takeRecords(given.kind, given.directory, from, batch, tally);
      },
      faulty: async (batch) => {
        if (!isOver()) await takeFaulty(given.id, from.write, batch, tally);
      },
    },
  );
  if (isOver()) return failed({ limit: MOST_WRONG });
  const { added, changed, unchanged, repeated, faulty, wrong, width } = tally;
  return done({
    summary,
    added,
    changed,
    unchanged,
    warned: faulty - wrong,
    repeated: repeated + summary.repeated,
    width: Math.max(width, summary.headers.length),
  });
}
