/** What a file of the open data is: its rows and columns. The files, the dictionary and docs/open-data.md are all made from these declarations. */

import type { Words } from '@double-random/core';
import type { CsvCell } from '../http/csv-file.js';
import type { Connection } from '../store/store.js';

/** `date`: YYYY-MM-DD in China. `time`: RFC 3339 in UTC. `code`: one of a closed list. */
export type ColumnType = 'text' | 'integer' | 'date' | 'time' | 'code';

export interface ColumnFacts extends Words {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit?: Words;
  /** Every code that may stand there, in words. */
  readonly codes?: Readonly<Record<string, Words>>;
  /** The column of another file that it leads to, `tasks.task`. */
  readonly of?: string;
}

export interface Column<Row> extends ColumnFacts {
  /** `null`: an empty cell in CSV. */
  readonly value: (row: Row) => CsvCell;
}

export interface DataFile extends Words {
  /** Of the file, without its ending. */
  readonly name: string;
  /** By what a row belongs to a year. */
  readonly year: Words;
  /** Where the API tells the same. */
  readonly source: string;
  /** The columns by which a row is known. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnFacts[];
  /** The rows of a year, some at a time, in the order of the columns. */
  readonly pages: (db: Connection, year: number) => AsyncGenerator<readonly (readonly CsvCell[])[]>;
}

/** Declares a file; the type of its rows is forgotten after. */
export function dataFile<Row>({
  columns,
  rows,
  ...facts
}: Omit<DataFile, 'columns' | 'pages'> & {
  readonly columns: readonly Column<Row>[];
  readonly rows: (db: Connection, year: number) => AsyncIterable<readonly Row[]>;
}): DataFile {
  return {
    ...facts,
    columns: columns.map(({ value: _, ...column }) => column),
    async *pages(db, year) {
      for await (const page of rows(db, year)) yield page.map((row) => columns.map(({ value }) => value(row)));
    },
  };
}

/** Rows that are so few that they are read at once. */
export async function* atOnce<Row>(rows: Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield await rows;
}
