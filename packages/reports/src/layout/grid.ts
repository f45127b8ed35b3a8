/** A ruled grid of cells, the one way in which tables and fields are set. Rows are never cut, unless one is higher than a page. */

import type { Align } from '../content/document.js';
import { breakLines } from './breaking.js';
import { textWidth, type Width } from './faces.js';
import { type Flow, newPage, textAt } from './flow.js';
import { BOTTOM, HAIRLINE, LEFT, MEASURE, PAD, SHADE, TOP, type Type } from './geometry.js';
import type { Operation } from './operations.js';

export interface GridCell {
  readonly text: string;
  readonly type: Type;
  readonly align: Align;
  /** Of a cell that names its row or its column. */
  readonly scope?: 'Row' | 'Column';
}

export interface Grid {
  readonly summary: string;
  /** Points; they make up the measure. */
  readonly widths: readonly number[];
  /** Repeated on every page. */
  readonly header: readonly GridCell[] | undefined;
  readonly rows: number;
  /** Asked for one after the other, so that a long table needs no second copy. */
  readonly row: (index: number) => readonly GridCell[];
}

const RULE = 0.5;

interface SetRow {
  readonly cells: readonly GridCell[];
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
}

const heightOf = (cells: readonly GridCell[], lines: readonly (readonly string[])[]): number =>
  Math.max(...cells.map(({ type }, column) => (lines[column]?.length ?? 0) * type.leading)) + 2 * PAD.y;

function setRow(cells: readonly GridCell[], widths: readonly number[], width: Width): SetRow {
  const lines = cells.map(({ text, type }, column) => breakLines(text, { ...type, room: (widths[column] as number) - 2 * PAD.x }, width));
  return { cells, lines, height: heightOf(cells, lines) };
}

/** A row higher than `room` in pieces that fit. */
function* pieces(row: SetRow, room: number): Generator<SetRow> {
  if (row.height <= room) {
    yield row;
    return;
  }
  const fitting = row.cells.map(({ type }) => Math.max(1, Math.floor((room - 2 * PAD.y) / type.leading)));
  const count = Math.max(...row.lines.map((lines, column) => Math.ceil(lines.length / (fitting[column] as number))));
  for (let piece = 0; piece < count; piece++) {
    const lines = row.lines.map((all, column) => {
      const size = fitting[column] as number;
      return all.slice(piece * size, (piece + 1) * size);
    });
    yield { cells: row.cells, lines, height: heightOf(row.cells, lines) };
  }
}

function lineStart(line: string, cell: GridCell, left: number, room: number, width: Width): number {
  if (cell.align === 'left') return left;
  const rest = room - textWidth(line, cell.type.face, cell.type.size, width);
  return cell.align === 'right' ? left + rest : left + rest / 2;
}

const acrossAt = (y: number): Operation => ({ kind: 'rule', x1: LEFT, y1: y, x2: LEFT + MEASURE, y2: y, weight: RULE, color: HAIRLINE });

/** `repeated` heads a page again and is no part of the document's structure. */
function* placeRow(row: SetRow, grid: Grid, flow: Flow, repeated: boolean): Generator<Operation> {
  let x = LEFT;
  if (!repeated) yield { kind: 'open', tag: 'TR' };
  for (const [column, cell] of row.cells.entries()) {
    const columnWidth = grid.widths[column] as number;
    const lines = row.lines[column] as readonly string[];
    const { type, scope } = cell;
    if (scope !== undefined) yield { kind: 'fill', x, y: flow.y, width: columnWidth, height: row.height, color: SHADE };
    if (!repeated) yield scope === undefined ? { kind: 'open', tag: 'TD' } : { kind: 'open', tag: 'TH', scope };
    let top = flow.y + (row.height - lines.length * type.leading) / 2;
    for (const line of lines) {
      if (line !== '') {
        const start = lineStart(line, cell, x + PAD.x, columnWidth - 2 * PAD.x, flow.width);
        yield textAt(line, { x: start, top, type, artifact: repeated });
      }
      top += type.leading;
    }
    if (!repeated) yield { kind: 'close' };
    x += columnWidth;
  }
  if (!repeated) yield { kind: 'close' };
  yield acrossAt(flow.y);
  flow.y += row.height;
}

/** Closes the part of a table that began at `top` of this page: the last rule, and those between the columns. */
function* endPart(top: number, grid: Grid, flow: Flow): Generator<Operation> {
  yield acrossAt(flow.y);
  let x = LEFT;
  for (const width of [0, ...grid.widths]) {
    x += width;
    yield { kind: 'rule', x1: x, y1: top, x2: x, y2: flow.y, weight: RULE, color: HAIRLINE };
  }
}

const setHeader = (grid: Grid, width: Width): SetRow | undefined =>
  grid.header === undefined ? undefined : setRow(grid.header, grid.widths, width);

const highestPiece = (header: SetRow | undefined): number => BOTTOM - TOP - (header?.height ?? 0);

/** So many rows stand below a header at least. */
const ROWS_TOGETHER = 2;

/** Header and first rows: what must not be parted from what stands above. */
export function gridStart(grid: Grid, flow: Flow): number {
  const header = setHeader(grid, flow.width);
  let rows = 0;
  for (let index = 0; index < Math.min(ROWS_TOGETHER, grid.rows); index++) rows += setRow(grid.row(index), grid.widths, flow.width).height;
  return (header?.height ?? 0) + Math.min(rows, highestPiece(header));
}

const BELOW_GRID = 8;

export function* placeGrid(grid: Grid, flow: Flow): Generator<Operation> {
  const header = setHeader(grid, flow.width);
  const room = highestPiece(header);
  if (flow.y + gridStart(grid, flow) > BOTTOM && flow.y > TOP) yield* newPage(flow);
  let top = flow.y;
  yield { kind: 'open', tag: 'Table', alt: grid.summary };
  if (header !== undefined) yield* placeRow(header, grid, flow, false);
  let next = grid.rows === 0 ? undefined : setRow(grid.row(0), grid.widths, flow.width);
  for (let index = 0; next !== undefined; index++) {
    const row: SetRow = next;
    next = index + 1 < grid.rows ? setRow(grid.row(index + 1), grid.widths, flow.width) : undefined;
    const lastStaysWith = index + 2 === grid.rows && next !== undefined && row.height + next.height <= room ? next.height : 0;
    for (const piece of pieces(row, room)) {
      if (flow.y + piece.height + lastStaysWith > BOTTOM && flow.y > TOP + (header?.height ?? 0)) {
        yield* endPart(top, grid, flow);
        yield* newPage(flow);
        top = flow.y;
        if (header !== undefined) yield* placeRow(header, grid, flow, true);
      }
      yield* placeRow(piece, grid, flow, false);
    }
  }
  yield { kind: 'close' };
  yield* endPart(top, grid, flow);
  flow.y += BELOW_GRID;
}
