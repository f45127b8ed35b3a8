/** The CSV that goes back to the sender, written as the faulty rows come. */

import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Language } from '@double-random/core';
import { type FaultyRow, type ImportSummary, problemsCsv } from '@double-random/directories';
import { growingFile } from '../machine/growing-file.js';
import { besideOf } from '../machine/write-atomic.js';

export interface ProblemsFile {
  add(rows: readonly FaultyRow[]): Promise<void>;
  /** Writes the file under the headers of the table, which are known last, with what is wrong with the table as a whole first. */
  end(summary: Pick<ImportSummary, 'headers' | 'fileProblems'>): Promise<void>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** Cells of a row that is longer than the header; a line of nothing but commas must not make every row as wide. */
const MOST_CELLS = 1024;
/** Rows written at once. */
const BATCH = 1000;

async function* batchesOf(path: string): AsyncGenerator<FaultyRow[]> {
  let batch: FaultyRow[] = [];
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    batch.push(JSON.parse(line) as FaultyRow);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Begins the file. The rows wait on the disk until the width of the widest is known. */
export async function problemsFile(path: string, language: Language): Promise<ProblemsFile> {
  const waiting = besideOf(path);
  const rows = await growingFile(waiting);
  let widest = 0;
  return {
    async add(batch) {
      for (const { cells } of batch) widest = Math.max(widest, cells.length);
      await rows.add(batch.map((row) => `${JSON.stringify(row)}\n`).join(''));
    },
    async end({ headers, fileProblems }) {
      await rows.end(true);
      try {
        const csv = problemsCsv(headers, Math.max(headers.length, Math.min(widest, MOST_CELLS)), language);
        const file = await growingFile(path);
        let isWhole = false;
        try {
          await file.add(csv.head + csv.aboutFile(fileProblems));
          for await (const batch of batchesOf(waiting)) await file.add(csv.lines(batch));
          isWhole = true;
        } finally {
          await file.end(isWhole);
        }
      } finally {
        await rm(waiting, { force: true });
      }
    },
    drop: () => rows.end(false),
  };
}
