/** One directory file, row by row: what is wrong is counted, and only the beginning of it kept, however long the file is. */

import { done, type Outcome } from '@double-random/core';
import {
  type DirectoryKind,
  type FaultyRow,
  type ImportSummary,
  importRows,
  type Mapping,
  type RecordOf,
  type RowProblem,
  type RowProblemCode,
  type Source,
} from '@double-random/directories';
import type { Finding } from '../finding.js';
import { reading } from '../machine/file-errors.js';
import type { ProgressLine } from '../machine/progress-line.js';

/** Rows with an error in one file; with more of them it is not the rows that are wrong. */
export const MOST_FAULTY = 100_000;

export interface GivenFile {
  readonly path: string;
  readonly source: Source;
  readonly mapping: Mapping | undefined;
}

/** Where batches go; the first that fails ends the reading. */
export interface RowsWanted<Record> {
  records(batch: readonly Record[]): Promise<Outcome<void, Finding>>;
  faulty(batch: readonly FaultyRow[]): Promise<Outcome<void, Finding>>;
  /** How many problems to keep. */
  readonly most: number;
}

export interface RowsRead {
  readonly summary: ImportSummary;
  /** The first problems, those of the file as a whole before all others; errors among them even where warnings are many. */
  readonly problems: readonly RowProblem[];
  /** How often each problem was found, those not kept as well. */
  readonly counts: ReadonlyMap<RowProblemCode, number>;
  /** Reading ended early, at `MOST_FAULTY`: the counts are those of the rows before. */
  readonly isTooFaulty: boolean;
}

interface Kept {
  readonly problems: RowProblem[];
  readonly counts: Map<RowProblemCode, number>;
  add(problem: RowProblem): void;
}

function keeping(most: number): Kept {
  const problems: RowProblem[] = [];
  const counts = new Map<RowProblemCode, number>();
  let errors = 0;
  return {
    problems,
    counts,
    add(problem) {
      counts.set(problem.code, (counts.get(problem.code) ?? 0) + 1);
      const isError = problem.severity === 'error';
      if (problems.length < most || (isError && errors < most)) problems.push(problem);
      if (isError) errors++;
    },
  };
}

/** The source, ending before its end once nobody wants more. */
const endingWhen = (source: Source, isOver: () => boolean): Source => ({
  name: source.name,
  async *open() {
    for await (const chunk of source.open()) {
      if (isOver()) return;
      yield chunk;
    }
  },
});

const isRefused = ({ problems }: FaultyRow): boolean => problems.some(({ severity }) => severity === 'error');

export async function readRows<Kind extends DirectoryKind>(
  kind: Kind,
  { path, source, mapping }: GivenFile,
  wanted: RowsWanted<RecordOf[Kind]>,
  progress: ProgressLine,
): Promise<Outcome<RowsRead, Finding>> {
  const kept = keeping(wanted.most);
  let refusedRows = 0;
  let handed: Outcome<void, Finding> = done(undefined);
  const isTooFaulty = (): boolean => refusedRows > MOST_FAULTY;
  const isOver = (): boolean => isTooFaulty() || !handed.ok;
  const onProgress = ({ rows }: { readonly rows: number }): void => progress.show(source.name, rows, 0);
  const summary = await reading(path, () =>
    importRows(kind, endingWhen(source, isOver), mapping === undefined ? { onProgress } : { mapping, onProgress }, {
      async records(batch) {
        if (!isOver()) handed = await wanted.records(batch);
      },
      async faulty(batch) {
        // What comes after the end may be a row cut in two.
        if (isOver()) return;
        for (const row of batch) {
          if (isRefused(row)) refusedRows++;
          for (const problem of row.problems) kept.add(problem);
        }
        handed = await wanted.faulty(batch);
      },
    }),
  );
  if (!summary.ok) return summary;
  if (!handed.ok) return handed;
  for (const { code } of summary.value.fileProblems) kept.counts.set(code, (kept.counts.get(code) ?? 0) + 1);
  const problems = [...summary.value.fileProblems, ...kept.problems];
  return done({ summary: summary.value, problems, counts: kept.counts, isTooFaulty: isTooFaulty() });
}
