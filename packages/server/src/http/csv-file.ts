/** Lists as CSV files that spreadsheets open rightly and safely. */

import { guarded } from '@double-random/directories';
import { stringify } from 'csv-stringify/sync';
import type { FileAnswer } from './route.js';
import { strongTag } from './strong-tag.js';

export const CSV_TYPE = 'text/csv; charset=utf-8';

export type CsvCell = string | number | null;

/** Numbers stay numbers. */
const harmless = (cell: CsvCell): CsvCell => (typeof cell === 'string' ? guarded(cell) : cell);

/** By this mark spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of a CSV file. @param first whether they stand at its beginning */
export const csvText = (rows: readonly (readonly CsvCell[])[], first: boolean): string =>
  (first ? BYTE_ORDER_MARK : '') + stringify(rows.map((row) => row.map(harmless)));

/** A list short enough to be made at once, with its validator. */
export function csvFile(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): { body: FileAnswer; etag: string } {
  const content = csvText([header, ...rows], true);
  return { body: { type: CSV_TYPE, name, content }, etag: strongTag(content) };
}
