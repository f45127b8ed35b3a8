/** Writes a version of a directory as a table, a page of records at a time. */

import { PassThrough, Readable } from 'node:stream';
import type { Language } from '@double-random/core';
import { type DirectoryKind, guarded, type RecordOf } from '@double-random/directories';
import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS } from '../../directories/export-columns.js';
import { recordsAt } from '../../store/directories/records-at.js';
import type { Connection } from '../../store/store.js';

export const EXPORT_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface ExportWish {
  readonly department: string;
  readonly kind: DirectoryKind;
  readonly version: number;
  readonly language: Language;
  /** For the department itself: reasons of recusals and extra columns of entities go with it. */
  readonly isOwn: boolean;
  readonly signal: AbortSignal;
}

const extraOf = (record: RecordOf[DirectoryKind]): Readonly<Record<string, string>> => ('extra' in record ? record.extra : {});

/** Headers of columns that are no field: known only once all records were seen. */
async function extraHeaders(db: Connection, { department, kind, version, isOwn, signal }: ExportWish): Promise<string[]> {
  const headers = new Set<string>();
  if (kind !== 'entities' || !isOwn) return [];
  for await (const page of recordsAt(db, kind, department, version)) {
    signal.throwIfAborted();
    for (const record of page) for (const header of Object.keys(extraOf(record))) headers.add(header);
  }
  return [...headers].sort();
}

/** Pages of rows of cells, the headers first. */
async function* tableOf<Kind extends DirectoryKind>(db: Connection, kind: Kind, wish: ExportWish): AsyncGenerator<string[][]> {
  const { department, version, language, isOwn, signal } = wish;
  const columns = EXPORT_COLUMNS[kind];
  const extras = await extraHeaders(db, wish);
  yield [[...columns.map(({ header }) => header[language]), ...extras]];
  const secret = new Set(kind === 'recusals' && !isOwn ? columns.flatMap(({ header }, i) => (header.en === 'reason' ? [i] : [])) : []);
  for await (const page of recordsAt(db, kind, department, version)) {
    signal.throwIfAborted();
    yield page.map((record) => [
      ...columns.map(({ cell }, i) => (secret.has(i) ? '' : cell(record, language))),
      ...extras.map((header) => extraOf(record)[header] ?? ''),
    ]);
  }
}

/** By this mark spreadsheets know UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

async function* csvOf(table: AsyncIterable<string[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const rows of table)
    yield stringify(
      rows.map((row) => row.map(guarded)),
      { record_delimiter: 'windows' },
    );
}

/** Rows of a workbook's sheet, headers among them; further rows go to further sheets. */
const MOST_ROWS = 1_048_576;

/** Once more can be written, or nobody reads any more. */
const drained = (stream: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    stream.once('drain', resolve);
    stream.once('close', resolve);
  });

async function writeWorkbook(table: AsyncIterable<string[][]>, stream: PassThrough): Promise<void> {
  // Loaded by whoever asks for a workbook: it takes longer than half of all the rest together.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: false, useSharedStrings: false });
  let sheet = workbook.addWorksheet('1');
  let sheets = 1;
  let headers: string[] | null = null;
  let rows = 0;
  for await (const page of table) {
    for (const row of page) {
      headers ??= row;
      if (rows === MOST_ROWS) {
        sheet.commit();
        sheets++;
        sheet = workbook.addWorksheet(String(sheets));
        sheet.addRow(headers).commit();
        rows = 1;
      }
      sheet.addRow(row.map(guarded)).commit();
      rows++;
    }
    // The writer does not wait for whoever reads: without this the whole workbook would wait in memory.
    if (stream.writableNeedDrain) await drained(stream);
    if (stream.destroyed) return;
  }
  sheet.commit();
  await workbook.commit();
}

function xlsxOf(table: AsyncIterable<string[][]>): Readable {
  const stream = new PassThrough();
  writeWorkbook(table, stream).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  return stream;
}

export function exportAs(format: keyof typeof EXPORT_TYPES, db: Connection, wish: ExportWish): Readable {
  const table = tableOf(db, wish.kind, wish);
  return format === 'csv' ? Readable.from(csvOf(table)) : xlsxOf(table);
}
