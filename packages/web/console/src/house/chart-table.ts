/** The figures behind a chart: shown as a table beside it, and given as a file. Knows no framework, so that it is tested alone. */

import type { Words } from '../language/words.js';

export interface ChartTable {
  /** Names of the columns; the first says what a row is about. */
  readonly columns: readonly Words[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Spreadsheets take what begins like a formula for one. */
const isFormula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = isFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180) with a byte order mark, which spreadsheets need for Chinese. */
export function csvOf(columns: readonly string[], rows: ChartTable['rows']): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
