/** What an import hands back. */

import type { Encoding } from '../reading/encoding.js';
import type { DirectoryKind } from './kinds.js';
import type { RowProblem } from './row-problem.js';

/** A row with problems, as it goes back to whoever sent the file: without columns of personal data. */
export interface FaultyRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface ImportSummary {
  readonly kind: DirectoryKind;
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding;
  /** Rows of data, blank ones not counted: accepted + refused + repeated. */
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  /** Rows left out because an earlier one has the same id and the mapping says that the first counts. */
  readonly repeated: number;
  readonly errors: number;
  readonly warnings: number;
  /** What is wrong with the file as a whole; with an error here that names a column, nothing was imported. */
  readonly fileProblems: readonly RowProblem[];
  /** Header → field (two, parted by a comma, where the id rule takes a column that is a field besides), `extra` for columns that are kept under their header. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headers of columns of personal data, which were not read. */
  readonly droppedColumns: readonly string[];
  /** Headers of the columns that a faulty row shows, in their order. */
  readonly headers: readonly string[];
}

export interface ImportReport<Record> extends ImportSummary {
  readonly records: readonly Record[];
  /** Problems of the file, then of its rows. */
  readonly problems: readonly RowProblem[];
  readonly faultyRows: readonly FaultyRow[];
  /** `strict` and at least one error: no record was taken. */
  readonly refusedWhole: boolean;
}
