/** 落款: the issuing departments at the right, each with room for its seal, and the day below. Kept on one page. */

import { breakLines } from './breaking.js';
import { textWidth } from './faces.js';
import { type Flow, fitting, newPage, textAt } from './flow.js';
import { GREY, type Sheet, TYPE } from './geometry.js';
import type { Operation } from './operations.js';

export interface Signatures {
  readonly issuers: readonly string[];
  readonly seal: string;
  readonly date: string;
}

/** A department's seal is 42 mm wide; it is pressed over the name, and in the last row over the day as well. */
const SEAL_HEIGHT = 122;
const LAST_ROW = 62;
const ABOVE = 36;
/** Between what stands below a name and the day. */
const ABOVE_DATE = 8;
/** From the date to the margin: four characters. */
const BESIDE_DATE = 4 * TYPE.body.size;
const LEAST_COLUMNS = 2;
/** Of a column: a seal, and what parts it from the next. */
const NARROWEST = 160;
/** Of a name above its seal; the table of departments gives it whole. */
const MOST_LINES = 3;

/** One or two issuers have half the page each; more stand as many beside each other as there is room for. */
const columnsOf = (issuers: number, { measure }: Sheet): number =>
  Math.max(LEAST_COLUMNS, Math.min(issuers, Math.floor(measure / NARROWEST)));

/** Names beside each other, each in its lines. */
interface Row {
  readonly names: readonly (readonly string[])[];
  readonly height: number;
}

function nameLines(name: string, room: number, flow: Flow): string[] {
  const nameRoom = room - TYPE.body.size;
  const all = breakLines(name, { ...TYPE.body, room: nameRoom }, flow.width);
  const kept = all.slice(0, MOST_LINES - 1);
  return all.length <= MOST_LINES ? all : [...kept, fitting(all.slice(MOST_LINES - 1).join(''), nameRoom, TYPE.body, flow.width)];
}

function rowsOf(issuers: readonly string[], flow: Flow): Row[] {
  const columns = columnsOf(issuers.length, flow.sheet);
  const rows: Row[] = [];
  for (let first = 0; first < issuers.length; first += columns) {
    const names = issuers.slice(first, first + columns).map((name) => nameLines(name, flow.sheet.measure / columns, flow));
    const written = Math.max(...names.map((lines) => lines.length)) * TYPE.body.leading + TYPE.cell.leading;
    const isLast = first + columns >= issuers.length;
    rows.push({ names, height: isLast ? Math.max(LAST_ROW, written + ABOVE_DATE) : SEAL_HEIGHT });
  }
  return rows;
}

function* issuer(lines: readonly string[], seal: string, left: number, room: number, flow: Flow): Generator<Operation> {
  let top = flow.y;
  for (const line of lines) {
    const x = left + (room - textWidth(line, TYPE.body.face, TYPE.body.size, flow.width)) / 2;
    yield textAt(line, { x, top, type: TYPE.body });
    top += TYPE.body.leading;
  }
  const x = left + (room - textWidth(seal, TYPE.cell.face, TYPE.cell.size, flow.width)) / 2;
  yield textAt(seal, { x, top, type: TYPE.cell, color: GREY });
}

/** Room for all of it, as far as that fits on one page. */
export function signaturesHeight({ issuers }: Signatures, flow: Flow): number {
  const height = rowsOf(issuers, flow).reduce((sum, row) => sum + row.height, ABOVE + TYPE.body.leading);
  return Math.min(height, flow.sheet.bottom - flow.sheet.top);
}

export function* signatures(block: Signatures, flow: Flow): Generator<Operation> {
  const { issuers, seal, date } = block;
  const { left, right, bottom, measure } = flow.sheet;
  const closing = TYPE.body.leading;
  if (flow.y + signaturesHeight(block, flow) > bottom) yield* newPage(flow);
  flow.y += ABOVE;
  const columns = columnsOf(issuers.length, flow.sheet);
  const room = measure / columns;
  yield { kind: 'open', tag: 'P' };
  for (const { names, height } of rowsOf(issuers, flow)) {
    if (flow.y + height + closing > bottom) yield* newPage(flow);
    const offset = (columns - names.length) * room;
    for (const [column, lines] of names.entries()) yield* issuer(lines, seal, left + offset + column * room, room, flow);
    flow.y += height;
  }
  yield { kind: 'close' };
  yield { kind: 'open', tag: 'P' };
  const wide = textWidth(date, TYPE.body.face, TYPE.body.size, flow.width);
  yield textAt(date, { x: right - BESIDE_DATE - wide, top: flow.y, type: TYPE.body });
  yield { kind: 'close' };
  flow.y += closing;
}
