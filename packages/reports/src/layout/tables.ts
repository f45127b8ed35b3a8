/** Tables and fields as grids. */

import type { Block, Field, Table } from '../content/document.js';
import { columnWidths } from './columns.js';
import type { Width } from './faces.js';
import { TYPE } from './geometry.js';
import type { Grid, GridCell } from './grid.js';

interface Cells {
  readonly header: readonly GridCell[];
  readonly rows: number;
  readonly row: (index: number) => readonly GridCell[];
}

function cellsOf({ columns, rows }: Table): Cells {
  return {
    header: columns.map(({ header }): GridCell => ({ text: header, type: TYPE.header, align: 'center', scope: 'Column' })),
    rows: rows.length,
    row: (index) =>
      columns.map(({ align, style }, column): GridCell => {
        const text = rows[index]?.[column] ?? '';
        return { text, align, type: style === 'code' && isCode(text) ? TYPE.code : TYPE.cell };
      }),
  };
}

function* rowsOf(tables: readonly Table[]): Generator<readonly GridCell[]> {
  for (const { header, rows, row } of tables.map(cellsOf)) {
    yield header;
    for (let index = 0; index < rows; index++) yield row(index);
  }
}

/** A cell of a column of hashes may hold a word instead of a hash. */
const isCode = (text: string): boolean => /^[0-9a-f]{8}(\s|$)/.test(text);

/** The same for all fields, so that those of one page stand below each other. */
const FIELD_SHARES = [17, 83];

function fieldsGrid(fields: readonly Field[]): Grid {
  return {
    summary: fields.map(({ label }) => label).join(' '),
    widths: columnWidths(FIELD_SHARES, [], () => 0),
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

const columnsOf = ({ columns }: Table): string => JSON.stringify(columns);

/** A grid for each table and for each group of fields. Tables with the same columns are measured together, so that they stand in line. */
export function gridsOf(blocks: readonly Block[], width: Width): ReadonlyMap<Block, Grid> {
  const alike = new Map<string, Table[]>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const columns = columnsOf(block);
    alike.set(columns, [...(alike.get(columns) ?? []), block]);
  }
  const grids = new Map<Block, Grid>();
  for (const tables of alike.values()) {
    const [first] = tables as [Table, ...Table[]];
    const shares = first.columns.map((column) => column.width);
    const widths = columnWidths(shares, rowsOf(tables), width);
    for (const table of tables) grids.set(table, { summary: table.summary, widths, ...cellsOf(table) });
  }
  for (const block of blocks) if (block.kind === 'fields') grids.set(block, fieldsGrid(block.fields));
  return grids;
}
