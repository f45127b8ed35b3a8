/** Tables and fields as grids. */

import type { Field, Table } from '../content/document.js';
import { TYPE } from './geometry.js';
import { columnWidths, type Grid, type GridCell } from './grid.js';

export function tableGrid({ summary, columns, rows }: Table): Grid {
  return {
    summary,
    widths: columnWidths(columns.map(({ weight }) => weight)),
    header: columns.map(({ header }): GridCell => ({ text: header, type: TYPE.header, align: 'center', scope: 'Column' })),
    rows: rows.length,
    row: (index) =>
      columns.map(({ align, style }, column): GridCell => {
        const text = rows[index]?.[column] ?? '';
        return { text, align, type: style === 'code' && isCode(text) ? TYPE.code : TYPE.cell };
      }),
  };
}

/** A cell of a column of hashes may hold a word instead of a hash. */
const isCode = (text: string): boolean => /^[0-9a-f]{8}( |$)/.test(text);

const FIELD_WEIGHTS = [17, 83];

export function fieldsGrid(fields: readonly Field[], summary: string): Grid {
  return {
    summary,
    widths: columnWidths(FIELD_WEIGHTS),
    header: undefined,
    rows: fields.length,
    row: (index) => {
      const { label, value, style } = fields[index] as Field;
      return [
        { text: label, type: TYPE.header, align: 'left', scope: 'Row' },
        { text: value, type: style === 'code' ? TYPE.code : TYPE.cell, align: 'left' },
      ];
    },
  };
}
