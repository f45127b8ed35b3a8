/** The columns of one file as functions: each gives the value of its field in the row that is being read, and reports what is wrong. */

import type { Finding, Reader, Reading, Translation } from './cell-reading.js';
import { read, readCell } from './cell-reading.js';
import { detached } from './detached.js';
import type { Layout } from './layout.js';
import type { Mapping } from './mapping.js';

/** Distinct cells of a column that are remembered with their reading. */
const MOST_REMEMBERED = 20_000;

export interface FieldFinding extends Finding {
  readonly field: string;
  /** The header of its column; the field's name when it has none. */
  readonly column: string;
  readonly cell: string;
}

export interface ColumnWish {
  /** Values that repeat a lot are read once; also spares memory, since equal texts become one. */
  readonly repeats?: true;
  /** The cell holds several values: a line end in it parts them. */
  readonly list?: true;
}

export interface Columns {
  /** Begins a row. */
  start(row: number, cells: readonly string[]): void;
  /** What was found in the row since `start`. */
  readonly findings: readonly FieldFinding[];
  readonly row: number;
  has(field: string): boolean;
  /** A field's column, constant, or nothing at all; `blank` is its value in an empty cell. */
  column<Value>(field: string, reader: Reader<Value>, blank: Value, wish?: ColumnWish): () => Value;
  /** The text of any column by header or field, trimmed; for id rules and extra columns. */
  cell(column: number): string;
  report(field: string, finding: Finding): void;
  translation(name: string): Translation | undefined;
}

export function columnsOf(layout: Layout, mapping: Mapping, required: ReadonlySet<string>): Columns {
  let cells: readonly string[] = [];
  let row = 0;
  let findings: FieldFinding[] = [];
  const translations = new Map(Object.entries(mapping.values).map(([name, values]) => [name, new Map(Object.entries(values))]));
  const headerOf = (field: string): string => layout.headers[layout.fields.get(field) ?? -1] ?? field;

  const report = (field: string, found: readonly Finding[], cell: string): void => {
    for (const finding of found) findings.push({ ...finding, field, column: headerOf(field), cell });
  };

  return {
    start(nextRow, nextCells) {
      row = nextRow;
      cells = nextCells;
      findings = [];
    },
    get findings() {
      return findings;
    },
    get row() {
      return row;
    },
    has: (field) => layout.fields.has(field) || Object.hasOwn(mapping.constants, field),
    column<Value>(field: string, reader: Reader<Value>, blankValue: Value, wish: ColumnWish = {}): () => Value {
      const blank: Reading<Value> = required.has(field) ? { value: blankValue, findings: [{ code: 'missing-value' }] } : read(blankValue);
      const translation = wish.list === true ? undefined : translations.get(field);
      const index = layout.fields.get(field);
      const readOne = (cell: string): Reading<Value> =>
        readCell(wish.list === true ? cell.replaceAll(/[\r\n]+/g, ';') : cell, translation, reader, blank);
      if (index === undefined) {
        const constant = mapping.constants[field];
        const reading = constant === undefined || constant === '' ? read(blankValue) : readOne(constant);
        return () => {
          if (reading.findings.length > 0) report(field, reading.findings, constant ?? '');
          return reading.value;
        };
      }
      const readIt = wish.repeats === true ? remembering(readOne) : (cell: string) => readOne(detached(cell));
      return () => {
        const cell = cells[index] ?? '';
        const reading = readIt(cell);
        if (reading.findings.length > 0) report(field, reading.findings, cell);
        return reading.value;
      };
    },
    cell: (column) => cells[column] ?? '',
    report: (field, finding) => report(field, [finding], finding.value ?? ''),
    translation: (name) => translations.get(name),
  };
}

/** The same function with a memory; forgets everything when it is full. */
export function remembering<Value>(reader: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const kept = detached(cell);
    const value = reader(kept);
    known.set(kept, value);
    return value;
  };
}
