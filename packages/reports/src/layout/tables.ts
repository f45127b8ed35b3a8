/** Tables, fields and forms as grids. */

import type { Block, Field, Form, FormCell, RowGroup, Table } from '../content/document.js';
import { columnWidths, shared } from './columns.js';
import type { Width } from './faces.js';
import { fitting } from './flow.js';
import { FORM_PAD, TABLE_PAD, TYPE, WRITING_LINE } from './geometry.js';
import type { Grid, GridCell, GridGroup } from './grid.js';

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

/** The name of a group takes so much of the measure at least, as far as whole columns. */
const NAME_SHARE = 0.4;

/** Columns below the name of a group; its note stands above the others. */
function columnsOfName(widths: readonly number[], measure: number): number {
  let used = 0;
  const enough = widths.findIndex((width) => {
    used += width;
    return used >= NAME_SHARE * measure;
  });
  return Math.min(enough + 1, widths.length - 1);
}

function groupsOf(groups: readonly RowGroup[], widths: readonly number[], measure: number, width: Width): GridGroup[] {
  const span = columnsOfName(widths, measure);
  const name = (text: string, columns: number): GridCell => ({ text, type: TYPE.header, align: 'left', scope: 'Row', span: columns });
  return groups.map((group) => ({
    from: group.from,
    cells: [name(group.name, span), { text: group.note, type: TYPE.cell, align: 'left', span: widths.length - span }],
    again: [name(fitting(group.again, measure - 2 * TABLE_PAD.x, TYPE.header, width), widths.length)],
  }));
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

function fieldsGrid(fields: readonly Field[], measure: number): Grid {
  return {
    summary: fields.map(({ label }) => label).join(' '),
    widths: columnWidths(FIELD_SHARES, [], measure, () => 0),
    pad: TABLE_PAD,
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

const valueType = ({ style, text }: FormCell) => (style === 'code' && isCode(text) ? TYPE.formCode : TYPE.formValue);

function formCell(cell: FormCell): GridCell {
  const { role, text, span = 1, blankLines } = cell;
  const height = blankLines === undefined ? {} : { least: blankLines * WRITING_LINE };
  if (role === 'label') return { text, type: TYPE.formLabel, align: cell.align ?? 'center', scope: 'Row', span, ...height };
  return { text, type: valueType(cell), align: cell.align ?? 'left', span, ...height };
}

/** A column must hold a character. */
const NARROWEST_OF_FORM = 2 * FORM_PAD.x + TYPE.formValue.size;

function formGrid({ summary, columns, rows, together }: Form, measure: number): Grid {
  return {
    summary,
    widths: shared(measure, columns, NARROWEST_OF_FORM),
    pad: FORM_PAD,
    header: undefined,
    rows: rows.length,
    row: (index) => (rows[index] ?? []).map(formCell),
    ...(together === undefined ? {} : { together }),
  };
}

const columnsOf = ({ columns }: Table): string => JSON.stringify(columns);

/** A grid for each table, each form and each group of fields, `measure` points wide. Tables with the same columns are measured together, so that they stand in line. */
export function gridsOf(blocks: readonly Block[], measure: number, width: Width): ReadonlyMap<Block, Grid> {
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
    const widths = columnWidths(shares, rowsOf(tables), measure, width);
    for (const table of tables) {
      const groups = table.groups === undefined ? {} : { groups: groupsOf(table.groups, widths, measure, width) };
      grids.set(table, { summary: table.summary, widths, pad: TABLE_PAD, ...cellsOf(table), ...groups });
    }
  }
  for (const block of blocks) {
    if (block.kind === 'fields') grids.set(block, fieldsGrid(block.fields, measure));
    if (block.kind === 'form') grids.set(block, formGrid(block, measure));
  }
  return grids;
}
