/** An XLSX workbook as a table. */

import type { RawRow } from './raw-row.js';
import { sheetRows } from './sheet.js';
import type { Source } from './source.js';
import { UnreadableTable } from './unreadable.js';
import type { Sheet, Workbook } from './workbook.js';
import { readWorkbook } from './workbook.js';
import { TOO_LARGE, zipEntries } from './zip.js';

/** Bytes of the file, and of one unpacked part of it. */
export interface WorkbookLimits {
  readonly packed: number;
  readonly unpacked: number;
}

/** A full sheet of 1,048,576 rows and twenty columns is about 80 MB packed and 1.5 GB unpacked. */
export const WORKBOOK_LIMITS: WorkbookLimits = { packed: 256 << 20, unpacked: 2 ** 31 };

async function wholeFile(source: Source, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    size += chunk.length;
    if (size > most) throw new UnreadableTable('workbook-too-large', String(most));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function chooseSheet(workbook: Workbook, wanted: string | number | undefined): Sheet {
  const sheet =
    wanted === undefined
      ? (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0])
      : (workbook.sheets.find(({ name }) => name === String(wanted)) ?? workbook.sheets[Number(wanted) - 1]);
  if (sheet === undefined) throw new UnreadableTable('sheet-missing', String(wanted ?? 1));
  return sheet;
}

function asUnreadable(error: unknown): UnreadableTable {
  if (error instanceof UnreadableTable) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new UnreadableTable(detail === TOO_LARGE ? 'workbook-too-large' : 'broken-workbook', detail);
}

export interface OpenSheet {
  readonly name: string;
  readonly date1904: boolean;
  readonly rows: AsyncIterable<RawRow[]>;
}

/** Opens a sheet by its name or its number from 1; without either, the first visible one. Throws UnreadableTable, also while rows come. */
export async function openSheet(source: Source, wanted: string | number | undefined, limits: WorkbookLimits): Promise<OpenSheet> {
  try {
    const entries = zipEntries(await wholeFile(source, limits.packed));
    const workbook = await readWorkbook(entries, limits.unpacked);
    const sheet = chooseSheet(workbook, wanted);
    const entry = entries.get(sheet.part);
    if (entry === undefined) throw new UnreadableTable('sheet-missing', sheet.name);
    return { name: sheet.name, date1904: workbook.date1904, rows: guarded(sheetRows(entry, workbook, limits.unpacked)) };
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** Whatever a broken part throws while it is read is this file's fault, not a bug. */
async function* guarded(rows: AsyncIterable<RawRow[]>): AsyncGenerator<RawRow[]> {
  try {
    yield* rows;
  } catch (error) {
    throw asUnreadable(error);
  }
}
