/** A file opened as a table, whatever its kind. */

import { csvRows, findForm } from './csv.js';
import type { CsvForm } from './csv-lines.js';
import type { Encoding, FoundEncoding } from './encoding.js';
import { damageOf, findEncoding } from './encoding.js';
import type { RawRow } from './raw-row.js';
import { SIGNATURE_BYTES, signatureOf } from './signature.js';
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

/** Throws UnreadableTable when the file is no table; so may its rows. */
export async function openTable(source: Source, wish: TableWish): Promise<Table> {
  const signature = signatureOf(await firstBytes(source, SIGNATURE_BYTES));
  if (signature === 'compound') throw new UnreadableTable('old-excel', source.name);
  if (signature === 'zip') {
    const sheet = await openSheet(source, wish.sheet, wish.limits ?? WORKBOOK_LIMITS);
    return { format: 'xlsx', encoding: 'utf-8', damaged: 0, other: null, serials: { date1904: sheet.date1904 }, rows: sheet.rows };
  }
  if (signature !== null) throw new UnreadableTable('other-format', signature.name);
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
