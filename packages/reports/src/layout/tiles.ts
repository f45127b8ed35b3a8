/** The figures that a reader looks for first: three tiles in a row, each with its name, its value and what that is made of. */

import type { Tiles } from '../content/document.js';
import { cutLines } from './cut-lines.js';
import { textWidth } from './faces.js';
import { type Flow, fitting, reserve, textAt } from './flow.js';
import { GREY, HAIRLINE, SHADE, TYPE, type Type } from './geometry.js';
import type { Operation } from './operations.js';

type Tile = Tiles['tiles'][number];

const IN_A_ROW = 3;
const GAP = 8;
const PAD = { x: 9, y: 8 };
const LABEL: Type = TYPE.header;
const VALUE: Type = { face: 'bold', size: 20, leading: 28 };
const NOTE: Type = { face: 'regular', size: 8, leading: 11 };
const NOTE_LINES = 2;
const EDGE = 0.5;
const BELOW = 6;

const heightWith = (notes: number): number => 2 * PAD.y + LABEL.leading + VALUE.leading + notes * NOTE.leading;

/** Of the first row, however long its notes are. */
export const TILES_START = heightWith(NOTE_LINES);

/** A value too long for its tile is set smaller. */
function valueType(value: string, room: number, flow: Flow): Type {
  const wide = textWidth(value, VALUE.face, VALUE.size, flow.width);
  return wide <= room ? VALUE : { ...VALUE, size: (VALUE.size * room) / wide };
}

/** The notes of a row are as high as the highest of them. */
const notesOf = (row: readonly Tile[], wide: number, flow: Flow): readonly (readonly string[])[] =>
  row.map(({ note }) => cutLines(note, NOTE_LINES, NOTE, wide - 2 * PAD.x, flow.width));

interface Place {
  readonly left: number;
  readonly wide: number;
  readonly height: number;
}

function* tile({ label, value }: Tile, notes: readonly string[], { left, wide, height }: Place, flow: Flow): Generator<Operation> {
  const room = wide - 2 * PAD.x;
  const x = left + PAD.x;
  const top = flow.y + PAD.y;
  yield { kind: 'fill', x: left, y: flow.y, width: wide, height, color: SHADE };
  yield { kind: 'rule', x1: left, y1: flow.y, x2: left + wide, y2: flow.y, weight: EDGE, color: HAIRLINE };
  yield { kind: 'open', tag: 'P' };
  yield textAt(fitting(label, room, LABEL, flow.width), { x, top, type: LABEL });
  yield textAt(value, { x, top: top + LABEL.leading, type: valueType(value, room, flow) });
  for (const [index, line] of notes.entries()) {
    yield textAt(line, { x, top: top + LABEL.leading + VALUE.leading + index * NOTE.leading, type: NOTE, color: GREY });
  }
  yield { kind: 'close' };
}

export function* tiles({ tiles: all }: Tiles, flow: Flow): Generator<Operation> {
  const wide = (flow.sheet.measure - (IN_A_ROW - 1) * GAP) / IN_A_ROW;
  for (let first = 0; first < all.length; first += IN_A_ROW) {
    const row = all.slice(first, first + IN_A_ROW);
    const notes = notesOf(row, wide, flow);
    const height = heightWith(Math.max(...notes.map((lines) => lines.length)));
    yield* reserve(flow, height);
    for (const [column, one] of row.entries()) {
      yield* tile(one, notes[column] ?? [], { left: flow.sheet.left + column * (wide + GAP), wide, height }, flow);
    }
    flow.y += height + GAP;
  }
  flow.y += BELOW;
}
