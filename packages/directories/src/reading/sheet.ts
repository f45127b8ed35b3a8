/** One sheet of a workbook: its rows as text. */

import type { RawRow } from './raw-row.js';
import { serialDate } from './serial-date.js';
import type { Workbook } from './workbook.js';
import { unescapeText } from './workbook.js';
import { walkXml } from './xml.js';
import type { ZipEntry } from './zip.js';
import { unpacked } from './zip.js';

const MOST_COLUMNS = 1024;
/** Rows covered by merges, all merges together. */
const MOST_MERGED = 200_000;
const LARGEST_EXACT = 1e15;
/** A formula that nobody has calculated yet has no value; shown like Excel's own errors. */
const UNCALCULATED = '#UNCALCULATED!';

/** `AB12` → column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

/** A number of more than fifteen digits has lost the others already: it is shown as Excel shows it, so that the reader says so. */
function numberText(value: string, isDate: boolean, date1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (isDate) return serialDate(number, date1904) ?? value;
  return Math.abs(number) < LARGEST_EXACT ? String(number) : number.toExponential(5).replace('e', 'E');
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
  filled: boolean;
}

function cellText(cell: OpenCell, workbook: Workbook): string {
  if (!cell.filled) return cell.formula ? UNCALCULATED : '';
  switch (cell.type) {
    case 's':
      return workbook.strings[Number(cell.value)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(cell.value);
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.value;
    case 'd':
      return cell.value.replace(/T00:00:00.*$/, '').replace('T', ' ');
    default:
      return numberText(cell.value, workbook.dateStyles[cell.style] ?? false, workbook.date1904);
  }
}

interface Merge {
  readonly column: number;
  /** The row with the text. */
  readonly first: number;
  readonly last: number;
}

/**
 * Merges that span rows, by each row that they cover: the cells below the first are empty in the file, but whoever looks at the
 * sheet sees its text there.
 */
async function tallMerges(entry: ZipEntry, most: number): Promise<ReadonlyMap<number, Merge[]>> {
  const merges = new Map<number, Merge[]>();
  let rest = '';
  let covered = 0;
  const decoder = new TextDecoder();
  for await (const chunk of unpacked(entry, most)) {
    const text = rest + decoder.decode(chunk, { stream: true });
    for (const [, from, to] of text.matchAll(/mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g) as Iterable<[string, string, string]>) {
      const merge = { column: columnOf(from), first: rowOf(from), last: rowOf(to) };
      covered += merge.last - merge.first;
      if (merge.last <= merge.first || merge.column >= MOST_COLUMNS || covered > MOST_MERGED) continue;
      for (let row = merge.first; row <= merge.last; row++) {
        const here = merges.get(row);
        if (here === undefined) merges.set(row, [merge]);
        else here.push(merge);
      }
    }
    const tail = text.lastIndexOf('<');
    rest = tail < 0 || text.length - tail > 100 ? '' : text.slice(tail);
  }
  return merges;
}

/** Yields the rows in batches; rows that the file leaves out are not made up, so `row` may jump. */
export async function* sheetRows(entry: ZipEntry, workbook: Workbook, most: number): AsyncGenerator<RawRow[]> {
  const merges = await tallMerges(entry, most);
  const above = new Map<Merge, string>();
  let rows: RawRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let taking = false;
  let phonetic = false;

  const endCell = (open: OpenCell): void => {
    if (open.column >= MOST_COLUMNS) return;
    while (cells.length < open.column) cells.push('');
    cells[open.column] = cellText(open, workbook);
  };

  const fillMerged = (): void => {
    for (const merge of merges.get(row) ?? []) {
      if (row === merge.first) {
        above.set(merge, cells[merge.column] ?? '');
        continue;
      }
      while (cells.length <= merge.column) cells.push('');
      cells[merge.column] = above.get(merge) ?? '';
    }
  };

  const walk = walkXml(entry, most, {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        cells = [];
      } else if (name === 'c') {
        const column = attributes['r'] === undefined ? cells.length : columnOf(attributes['r']);
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', formula: false, filled: false };
      } else if (cell === undefined) return;
      else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'v' || (name === 't' && !phonetic)) {
        taking = true;
        cell.filled = true;
      }
    },
    text(piece) {
      if (taking && cell !== undefined) cell.value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell !== undefined) {
        endCell(cell);
        cell = undefined;
      } else if (name === 'row') {
        fillMerged();
        rows.push({ row, cells });
      }
    },
  });
  for await (const _ of walk) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
