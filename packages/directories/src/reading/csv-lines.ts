/**
 * Lines of delimited text to rows. Lines without a quote are parted at the delimiter; the others go through csv-parse, many at
 * once, and row by row where that fails, so that a broken quote costs its own row and not the rest of the file.
 */

import { quotedTextParser } from './csv-text.js';
import type { Delimiter } from './delimiter.js';
import { LONGEST_LINE } from './lines.js';
import type { RawRow } from './raw-row.js';

/** A quoted cell does not go on over more lines than this; a quote that is never closed would swallow the file. */
const MOST_LINES = 64;
/** So much of a line that is too long is kept to show. */
const SHOWN = 200;

export interface CsvForm {
  readonly delimiter: Delimiter;
  /** `none`: a quote is a character like any other. */
  readonly quote: '"' | 'none';
}

export interface LineSplitter {
  /** The rows that these lines complete; a quoted cell left open waits for the lines of the next call, unless `last`. */
  split(lines: readonly string[], last: boolean): RawRow[];
}

interface QuotedRow {
  /** How many lines it takes. */
  readonly lines: number;
  /** `null` when its quotes are broken: then it takes one line. */
  readonly cells: readonly string[] | null;
}

const BROKEN: QuotedRow = { lines: 1, cells: null };

const isQuoted = (line: string): boolean => line.length <= LONGEST_LINE && line.includes('"');

export function lineSplitter(form: CsvForm): LineSplitter {
  const { delimiter } = form;
  const part = quotedTextParser(delimiter);
  let row = 0;
  let waiting: readonly string[] = [];

  const plainRow = (line: string): RawRow => {
    row++;
    if (line.length > LONGEST_LINE) return { row, cells: [line.slice(0, SHOWN)], broken: 'row-too-long' };
    return { row, cells: delimiter === 'none' ? [line] : line.split(delimiter) };
  };

  /** The row that begins at a line with a quote; `undefined` when the lines end before its quotes do. */
  const quotedRow = (lines: readonly string[], from: number): QuotedRow | undefined => {
    let text = lines[from] as string;
    for (let count = 1; count <= MOST_LINES && text.length <= LONGEST_LINE; count++) {
      const parted = part(text);
      if ('rows' in parted) return { lines: count, cells: parted.rows[0] ?? [''] };
      if (parted.broken === 'misplaced') return BROKEN;
      const next = lines[from + count];
      if (next === undefined) return undefined;
      text = `${text}\n${next}`;
    }
    return BROKEN;
  };

  const endOfRun = (lines: readonly string[], from: number): number => {
    let to = from;
    while (to < lines.length && isQuoted(lines[to] as string)) to++;
    return to;
  };

  /** Takes the lines from `at` on that begin with a quoted one; how many were taken, none when more are needed. */
  const takeQuoted = (lines: readonly string[], at: number, last: boolean, rows: RawRow[]): number => {
    const end = endOfRun(lines, at);
    const run = part(lines.slice(at, end).join('\n'));
    if ('rows' in run) {
      for (const cells of run.rows) rows.push({ row: ++row, cells });
      return end - at;
    }
    let next = at;
    while (next < end) {
      const one = quotedRow(lines, next) ?? (last ? BROKEN : undefined);
      if (one === undefined) break;
      row++;
      rows.push(one.cells === null ? { row, cells: [lines[next] as string], broken: 'broken-quotes' } : { row, cells: one.cells });
      next += one.lines;
    }
    return next - at;
  };

  return {
    split(fresh, last) {
      const lines = waiting.length === 0 ? fresh : [...waiting, ...fresh];
      const rows: RawRow[] = [];
      let at = 0;
      while (at < lines.length) {
        const line = lines[at] as string;
        if (form.quote === 'none' || !isQuoted(line)) {
          rows.push(plainRow(line));
          at++;
          continue;
        }
        const taken = takeQuoted(lines, at, last, rows);
        if (taken === 0) break;
        at += taken;
      }
      waiting = lines.slice(at);
      return rows;
    },
  };
}
