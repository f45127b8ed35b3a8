/** A file opened as a table, whatever its kind. */

import { csvRows, findForm } from './csv.js';
import type { CsvForm } from './csv-lines.js';
import type { Encoding, FoundEncoding } from './encoding.js';
import { damageOf, findEncoding } from './encoding.js';
import type { RawRow } from './raw-row.js';
import type { Source } from './source.js';
import { firstBytes } from './source.js';
import { UnreadableTable } from './unreadable.js';
import type { WorkbookLimits } from './xlsx.js';
import { openSheet, WORKBOOK_LIMITS } from './xlsx.js';

/** What is known beforehand; the rest is found by looking. */
export interface TableWish extends Partial<CsvForm> {
  readonly encoding?: Encoding;
  /** XLSX: name or number from 1. */
  readonly sheet?: string | number;
  readonly limits?: WorkbookLimits;
}

/** Numbers in date columns are serial dates, counted from 1904 or not; `null` in text files. */
export type Serials = { readonly date1904: boolean } | null;

export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding;
  /** Characters that the encoding does not have. */
  readonly damaged: number;
  /** The encoding to try if this one shows no table. */
  readonly other: Encoding | null;
  readonly serials: Serials;
  readonly rows: AsyncIterable<RawRow[]>;
}

const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];
/** Compound File Binary: XLS, and any workbook with a password. */
const OLD_EXCEL_MARK = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Throws UnreadableTable when the file is no table; so may its rows. */
export async function openTable(source: Source, wish: TableWish): Promise<Table> {
  const first = await firstBytes(source, 4);
  if (startsWith(first, OLD_EXCEL_MARK)) throw new UnreadableTable('old-excel', source.name);
  if (startsWith(first, ZIP_MARK)) {
    const sheet = await openSheet(source, wish.sheet, wish.limits ?? WORKBOOK_LIMITS);
    return { format: 'xlsx', encoding: 'utf-8', damaged: 0, other: null, serials: { date1904: sheet.date1904 }, rows: sheet.rows };
  }
  const { encoding, damaged, other } =
    wish.encoding === undefined ? await findEncoding(source) : await givenEncoding(source, wish.encoding);
  const form = await findForm(source, encoding, wish);
  return { format: 'csv', encoding, damaged, other, serials: null, rows: csvRows(source, encoding, form) };
}

const givenEncoding = async (source: Source, encoding: Encoding): Promise<FoundEncoding> => ({
  encoding,
  damaged: await damageOf(source, encoding),
  other: null,
});
