/** A ruled grid of cells, the one way in which tables, fields and forms are set. Rows are never cut, unless one is higher than a page. */

import type { Align } from '../content/document.js';
import { breakLines } from './breaking.js';
import { textWidth, type Width } from './faces.js';
import { type Flow, newPage, textAt } from './flow.js';
import { type Pad, SHADE, type Sheet, type Type } from './geometry.js';
import type { Operation } from './operations.js';
import { type Rules, rulesFrom } from './rules.js';

export interface GridCell {
  readonly text: string;
  readonly type: Type;
  readonly align: Align;
  /** Of a cell that names its row or its column. */
  readonly scope?: 'Row' | 'Column';
  /** Columns that it takes; 1 unless given. */
  readonly span?: number;
  /** Points that it is high at least, to be written in: its text then stands at the top. */
  readonly least?: number;
}

/** A row that heads those below it. */
export interface GridGroup {
  /** The row that it stands above. */
  readonly from: number;
  readonly cells: readonly GridCell[];
  /** What stands instead of it where its rows go on on another page. */
  readonly again: readonly GridCell[];
}

export interface Grid {
  readonly summary: string;
  /** Points; they make up the measure. */
  readonly widths: readonly number[];
  readonly pad: Pad;
  /** Kept on one page, if it fits on one below its headings. */
  readonly together?: boolean;
  /** Repeated on every page. */
  readonly header: readonly GridCell[] | undefined;
  readonly rows: number;
  /** Asked for one after the other, so that a long table needs no second copy. */
  readonly row: (index: number) => readonly GridCell[];
  /** In the order of the rows. */
  readonly groups?: readonly GridGroup[];
}

/** A cell on the page: where it begins, from the grid's left edge, and how wide it is. */
interface SetCell extends GridCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
}

const rowOf = (cells: readonly SetCell[], pad: Pad): SetRow => ({
  cells,
  height: Math.max(...cells.map(({ type, lines, least = 0 }) => Math.max(lines.length * type.leading, least))) + 2 * pad.y,
});

function setRow(cells: readonly GridCell[], { widths, pad }: Grid, flow: Flow): SetRow {
  const highest = flow.sheet.bottom - flow.sheet.top - 2 * pad.y;
  let column = 0;
  let x = 0;
  const set = cells.map((cell): SetCell => {
    const start = x;
    for (const end = column + (cell.span ?? 1); column < end; column++) x += widths[column] as number;
    const width = x - start;
    const lines = breakLines(cell.text, { ...cell.type, room: width - 2 * pad.x }, flow.width);
    return { ...cell, x: start, width, lines, ...(cell.least === undefined ? {} : { least: Math.min(cell.least, highest) }) };
  });
  return rowOf(set, pad);
}

/** A row higher than `room` in pieces that fit. */
function* pieces(row: SetRow, room: number, pad: Pad): Generator<SetRow> {
  if (row.height <= room) {
    yield row;
    return;
  }
  const fitting = row.cells.map(({ type }) => Math.max(1, Math.floor((room - 2 * pad.y) / type.leading)));
  const count = Math.max(...row.cells.map(({ lines }, cell) => Math.ceil(lines.length / (fitting[cell] as number))));
  for (let piece = 0; piece < count; piece++) {
    const cells = row.cells.map(({ least: _, ...cell }, index): SetCell => {
      const size = fitting[index] as number;
      return { ...cell, lines: cell.lines.slice(piece * size, (piece + 1) * size) };
    });
    yield rowOf(cells, pad);
  }
}

function lineStart(line: string, { align, type }: SetCell, left: number, room: number, width: Width): number {
  if (align === 'left') return left;
  const rest = room - textWidth(line, type.face, type.size, width);
  return align === 'right' ? left + rest : left + rest / 2;
}

function* placeLines(cell: SetCell, height: number, pad: Pad, flow: Flow, artifact: boolean): Generator<Operation> {
  const { x, width, lines, type, least } = cell;
  const left = flow.sheet.left + x + pad.x;
  let top = least === undefined ? flow.y + (height - lines.length * type.leading) / 2 : flow.y + pad.y;
  for (const line of lines) {
    if (line !== '') yield textAt(line, { x: lineStart(line, cell, left, width - 2 * pad.x, flow.width), top, type, artifact });
    top += type.leading;
  }
}

const openCell = ({ scope, span }: SetCell): Operation => ({
  kind: 'open',
  ...(scope === undefined ? { tag: 'TD' } : { tag: 'TH', scope }),
  ...(span === undefined || span === 1 ? {} : { span }),
});

/** `repeated` heads a page again and is no part of the document's structure. */
function* placeRow({ cells, height }: SetRow, grid: Grid, flow: Flow, repeated: boolean): Generator<Operation> {
  if (!repeated) yield { kind: 'open', tag: 'TR' };
  for (const cell of cells) {
    const { scope, x, width } = cell;
    if (scope !== undefined) yield { kind: 'fill', x: flow.sheet.left + x, y: flow.y, width, height, color: SHADE };
    if (!repeated) yield openCell(cell);
    yield* placeLines(cell, height, grid.pad, flow, repeated);
    if (!repeated) yield { kind: 'close' };
  }
  if (!repeated) yield { kind: 'close' };
}

/** The row, and the rules that begin and end with it. */
function* ruledRow(row: SetRow, grid: Grid, rules: Rules, flow: Flow, repeated: boolean): Generator<Operation> {
  yield* placeRow(row, grid, flow, repeated);
  yield* rules.row(
    flow.y,
    row.cells.map(({ x }) => x),
  );
  flow.y += row.height;
}

/** A header that takes more of a page than this is set once, as a row. */
const MOST_REPEATED = 0.4;

/** The header as every page repeats it. */
function repeatedHeader(grid: Grid, flow: Flow): SetRow | undefined {
  if (grid.header === undefined) return undefined;
  const header = setRow(grid.header, grid, flow);
  return header.height <= MOST_REPEATED * (flow.sheet.bottom - flow.sheet.top) ? header : undefined;
}

const highestPiece = ({ top, bottom }: Sheet, header: SetRow | undefined): number => bottom - top - (header?.height ?? 0);

/** So many rows stand below a header at least, and at the end of a grid; one of three rows is never parted. */
const ROWS_TOGETHER = 2;

const startRows = (rows: number): number => (rows <= ROWS_TOGETHER + 1 ? rows : ROWS_TOGETHER);

function rowsHeight(rows: number, grid: Grid, flow: Flow): number {
  let height = 0;
  for (let index = 0; index < Math.min(rows, grid.rows); index++) height += setRow(grid.row(index), grid, flow).height;
  for (const { from, cells } of grid.groups ?? []) {
    if (from >= rows) break;
    height += setRow(cells, grid, flow).height;
  }
  return height;
}

/** Of a page, for the headings that stand above a grid: what must stand together leaves them this much, or they would stand on a page alone. */
const HEADINGS = 90;

/**
 * What must not be parted from what stands above: header and first rows, or the first row where two are too high for a page below its
 * headings; all of it, if that is to stay together and can. `signed`: the height of what signs the grid.
 */
export function gridStart(grid: Grid, flow: Flow, signed: number): number {
  const header = repeatedHeader(grid, flow);
  const room = highestPiece(flow.sheet, header) - HEADINGS;
  const first = rowsHeight(startRows(grid.rows), grid, flow);
  const isWhole = grid.together === true || startRows(grid.rows) === grid.rows;
  const whole = isWhole ? rowsHeight(grid.rows, grid, flow) : Number.POSITIVE_INFINITY;
  const kept = [whole + signed, whole, first, rowsHeight(ROWS_TOGETHER, grid, flow), rowsHeight(1, grid, flow)];
  return (header?.height ?? 0) + (kept.find((height) => height <= room) ?? room);
}

/** Walks through the groups of a grid while its rows are placed. */
interface GroupWalk {
  /** The heads of the groups that begin with this row. */
  beginWith(index: number): SetRow[];
  /** What stands on a new page above rows that go on with a group. */
  again(): SetRow | undefined;
}

function groupWalk(grid: Grid, flow: Flow): GroupWalk {
  const groups = grid.groups ?? [];
  let next = 0;
  return {
    beginWith(index) {
      const heads: SetRow[] = [];
      for (; groups[next]?.from === index; next++) heads.push(setRow((groups[next] as GridGroup).cells, grid, flow));
      return heads;
    },
    again() {
      const group = groups[next - 1];
      return group === undefined ? undefined : setRow(group.again, grid, flow);
    },
  };
}

const BELOW_GRID = 8;

/** Of a page: less free than this is no room to part a first row in. */
const LEAST_FREE = 0.5;

/** `signed`: the height of what signs the grid, and so stays with its last rows. */
export function* placeGrid(grid: Grid, flow: Flow, signed: number): Generator<Operation> {
  const { top, bottom, left, measure } = flow.sheet;
  const header = repeatedHeader(grid, flow);
  if (flow.y + gridStart(grid, flow, signed) > bottom && flow.y > top) yield* newPage(flow);
  const rules = rulesFrom(left, measure);
  const groups = groupWalk(grid, flow);
  /** A new page unless there is room, with what must stand above rows that go on there. */
  function* makeRoom(height: number, again: SetRow | undefined): Generator<Operation> {
    if (flow.y + height <= bottom || flow.y <= top + (header?.height ?? 0)) return;
    yield* rules.end(flow.y);
    yield* newPage(flow);
    if (header !== undefined) yield* ruledRow(header, grid, rules, flow, true);
    if (again !== undefined) yield* ruledRow(again, grid, rules, flow, true);
  }
  function* inPieces(row: SetRow): Generator<Operation> {
    for (const piece of pieces(row, highestPiece(flow.sheet, header), grid.pad)) {
      yield* makeRoom(piece.height, undefined);
      yield* ruledRow(piece, grid, rules, flow, false);
    }
  }
  yield { kind: 'open', tag: 'Table', alt: grid.summary };
  if (header !== undefined) yield* ruledRow(header, grid, rules, flow, false);
  else if (grid.header !== undefined) yield* inPieces(setRow(grid.header, grid, flow));
  let next = grid.rows === 0 ? undefined : setRow(grid.row(0), grid, flow);
  for (let index = 0; next !== undefined; index++) {
    const row: SetRow = next;
    next = index + 1 < grid.rows ? setRow(grid.row(index + 1), grid, flow) : undefined;
    const heads = groups.beginWith(index);
    const again = groups.again();
    const onPage = highestPiece(flow.sheet, header) - (again?.height ?? 0);
    const headed = heads.reduce((sum, { height }) => sum + height, 0);
    // The first row does not leave the headings above it: higher than what they leave, it is parted.
    const room = index === 0 ? Math.min(onPage, Math.max(bottom - flow.y - headed, LEAST_FREE * onPage)) : onPage;
    const together = index + ROWS_TOGETHER === grid.rows ? (next?.height ?? 0) + signed : 0;
    const staysWith = row.height + together <= room ? together : 0;
    const head = heads.at(-1)?.height ?? 0;
    if (head > 0 && head + row.height <= onPage) yield* makeRoom(head + row.height + staysWith, undefined);
    for (const one of heads) yield* inPieces(one);
    for (const piece of pieces(row, room, grid.pad)) {
      yield* makeRoom(piece.height + staysWith, again);
      yield* ruledRow(piece, grid, rules, flow, false);
    }
  }
  yield { kind: 'close' };
  yield* rules.end(flow.y);
  flow.y += BELOW_GRID;
}
