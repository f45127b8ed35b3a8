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
/** From the date to the margin: four characters. */
const BESIDE_DATE = 4 * TYPE.body.size;
const COLUMNS = 2;
/** Of a name above its seal; the table of departments gives it whole. */
const MOST_LINES = 3;

const rowsOf = (issuers: readonly string[]): string[][] => {
  const rows: string[][] = [];
  for (let i = 0; i < issuers.length; i += COLUMNS) rows.push(issuers.slice(i, i + COLUMNS));
  return rows;
};

function* issuer(name: string, seal: string, left: number, room: number, flow: Flow): Generator<Operation> {
  const nameRoom = room - TYPE.body.size;
  const all = breakLines(name, { ...TYPE.body, room: nameRoom }, flow.width);
  const kept = all.slice(0, MOST_LINES - 1);
  const lines = all.length <= MOST_LINES ? all : [...kept, fitting(all.slice(MOST_LINES - 1).join(''), nameRoom, TYPE.body, flow.width)];
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
export const signaturesHeight = (issuers: number, { top, bottom }: Sheet): number =>
  Math.min(ABOVE + (Math.ceil(issuers / COLUMNS) - 1) * SEAL_HEIGHT + LAST_ROW + TYPE.body.leading, bottom - top);

export function* signatures({ issuers, seal, date }: Signatures, flow: Flow): Generator<Operation> {
  const rows = rowsOf(issuers);
  const { left, right, bottom, measure } = flow.sheet;
  const closing = TYPE.body.leading;
  if (flow.y + signaturesHeight(issuers.length, flow.sheet) > bottom) yield* newPage(flow);
  flow.y += ABOVE;
  const room = measure / COLUMNS;
  yield { kind: 'open', tag: 'P' };
  for (const [index, row] of rows.entries()) {
    const height = index === rows.length - 1 ? LAST_ROW : SEAL_HEIGHT;
    if (flow.y + height + closing > bottom) yield* newPage(flow);
    const offset = (COLUMNS - row.length) * room;
    for (const [column, name] of row.entries()) yield* issuer(name, seal, left + offset + column * room, room, flow);
    flow.y += height;
  }
  yield { kind: 'close' };
  yield { kind: 'open', tag: 'P' };
  const wide = textWidth(date, TYPE.body.face, TYPE.body.size, flow.width);
  yield textAt(date, { x: right - BESIDE_DATE - wide, top: flow.y, type: TYPE.body });
  yield { kind: 'close' };
  flow.y += closing;
}
