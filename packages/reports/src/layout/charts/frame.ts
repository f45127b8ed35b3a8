/** How a chart of bars shares its width: labels at the left, bars in the middle, values in columns at the right. */

import { cutLines } from '../cut-lines.js';
import type { Width } from '../faces.js';
import { fitting } from '../flow.js';
import { GREY } from '../geometry.js';
import { AXIS, LABEL, lettering, type Mark, VALUE, widestOf, widthOf } from './drawing.js';

/** What stands beside the bars. */
export interface Rows {
  readonly headers: readonly string[];
  /** What stands before the header of each column, a swatch wide: drawn from `x`, its middle at `middle`. */
  readonly swatches: readonly ((x: number, middle: number) => readonly Mark[])[];
  readonly bars: readonly { readonly label: string; readonly values: readonly string[] }[];
}

export interface Frame {
  readonly measure: number;
  readonly labelRoom: number;
  /** Where the bars begin and where their scale ends. */
  readonly start: number;
  readonly end: number;
  /** Columns of values, each written up to its right end. */
  readonly columns: readonly { readonly right: number; readonly room: number }[];
}

const GAP = 10;

export const SWATCH = 9;
const BESIDE_SWATCH = 4;

const leadOf = ({ swatches }: Rows, column: number): number => (swatches[column] === undefined ? 0 : SWATCH + BESIDE_SWATCH);

/** Parts of the measure that labels and values may take; the bars have the rest. */
const MOST_LABEL = 0.32;
const MOST_VALUES = 0.36;

const ROUNDING = 0.1;

export function frameOf(rows: Rows, measure: number, width: Width): Frame {
  const { headers, bars } = rows;
  const labels = bars.map(({ label }) => label);
  const labelRoom = Math.min(widestOf(labels, LABEL, width) + ROUNDING, measure * MOST_LABEL);
  const most = (measure * MOST_VALUES) / Math.max(1, headers.length) - GAP;
  const rooms = headers.map((header, column) => {
    const values = bars.map(({ values: texts }) => texts[column] ?? '');
    return Math.min(Math.max(leadOf(rows, column) + widestOf([header], AXIS, width), widestOf(values, VALUE, width)) + ROUNDING, most);
  });
  let right = measure;
  const columns = rooms.toReversed().map((room) => {
    const column = { right, room };
    right -= room + GAP;
    return column;
  });
  return { measure, labelRoom, start: labelRoom + GAP, end: right, columns: columns.toReversed() };
}

export function headerMarks(rows: Rows, { columns }: Frame, top: number, width: Width): Mark[] {
  return columns.flatMap(({ right, room }, column) => {
    const text = fitting(rows.headers[column] ?? '', room - leadOf(rows, column), AXIS, width);
    const swatch = rows.swatches[column]?.(right - widthOf(text, AXIS, width) - leadOf(rows, column), top + AXIS.leading / 2) ?? [];
    return [...swatch, lettering(text, right, top, { type: AXIS, align: 'right', color: GREY }, width)];
  });
}

const MOST_LINES = 2;

export const labelLines = (label: string, { labelRoom }: Frame, width: Width): readonly string[] =>
  cutLines(label, MOST_LINES, LABEL, labelRoom, width);

/** The label and the values of a row whose middle is at `middle`. */
export function rowMarks(lines: readonly string[], values: readonly string[], frame: Frame, middle: number, width: Width): Mark[] {
  const top = middle - (lines.length * LABEL.leading) / 2;
  const label = lines.map((text, index) => lettering(text, 0, top + index * LABEL.leading, { type: LABEL, align: 'left' }, width));
  const written = frame.columns.map(({ right, room }, column) => {
    const type = column === 0 ? VALUE : LABEL;
    return lettering(fitting(values[column] ?? '', room, type, width), right, middle - type.leading / 2, { type, align: 'right' }, width);
  });
  return [...label, ...written];
}
