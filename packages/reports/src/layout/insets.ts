/** Commands to type, and the QR code. */

import { breakLines } from './breaking.js';
import { type Flow, reserve, textAt } from './flow.js';
import { SHADE, TYPE, type Type } from './geometry.js';
import type { Operation } from './operations.js';

const PAD = 8;

/** As many lines of a command as fit below each other on a page. */
function* parts(lines: readonly string[], most: number): Generator<readonly string[]> {
  for (let first = 0; first < lines.length; first += most) yield lines.slice(first, first + most);
}

export function* commands(lines: readonly string[], flow: Flow): Generator<Operation> {
  const type = TYPE.command;
  const { left, top, bottom, measure } = flow.sheet;
  const most = Math.floor((bottom - top - PAD) / type.leading);
  for (const command of lines) {
    yield { kind: 'open', tag: 'P' };
    yield { kind: 'open', tag: 'Code' };
    for (const part of parts(breakLines(command, { ...type, room: measure - 2 * PAD }, flow.width), most)) {
      const height = part.length * type.leading + PAD;
      yield* reserve(flow, height);
      yield { kind: 'fill', x: left, y: flow.y, width: measure, height, color: SHADE };
      for (const [index, line] of part.entries()) yield textAt(line, { x: left + PAD, top: flow.y + PAD / 2 + index * type.leading, type });
      flow.y += height;
    }
    yield { kind: 'close' };
    yield { kind: 'close' };
    flow.y += PAD;
  }
}

export interface QrInset {
  readonly payload: string;
  readonly alt: string;
  readonly caption: string;
}

const SIDE = 92;

export const QR_HEIGHT = SIDE + PAD;

interface SetLine {
  readonly line: string;
  readonly type: Type;
}

function captionLines({ caption, payload }: QrInset, room: number, flow: Flow): SetLine[] {
  const set = (text: string, type: Type): SetLine[] => breakLines(text, { ...type, room }, flow.width).map((line) => ({ line, type }));
  return [...set(caption, TYPE.header), ...set(payload, TYPE.cell)];
}

/** Beside the code, in the middle of its height; more than that has room for stands below it. */
function* captioned(inset: QrInset, flow: Flow): Generator<Operation> {
  const { left, measure } = flow.sheet;
  const beside = captionLines(inset, measure - SIDE - 2 * PAD, flow);
  const height = beside.length * TYPE.cell.leading;
  const fits = height <= SIDE;
  const x = fits ? left + SIDE + 2 * PAD : left;
  const end = flow.y + QR_HEIGHT;
  flow.y = fits ? flow.y + (SIDE - height) / 2 : end;
  for (const { line, type } of fits ? beside : captionLines(inset, measure, flow)) {
    yield* reserve(flow, type.leading);
    yield textAt(line, { x, top: flow.y, type });
    flow.y += type.leading;
  }
  flow.y = fits ? end : flow.y + PAD;
}

/** The code at the left, its caption beside it, and room below for what signs it. */
export function* qr(inset: QrInset, flow: Flow, signed: number): Generator<Operation> {
  yield* reserve(flow, QR_HEIGHT + signed);
  const { left } = flow.sheet;
  yield { kind: 'open', tag: 'Figure', alt: inset.alt, box: { x: left, y: flow.y, width: SIDE, height: SIDE } };
  yield { kind: 'qr', x: left, y: flow.y, side: SIDE, payload: inset.payload };
  yield { kind: 'close' };
  yield { kind: 'open', tag: 'P' };
  yield* captioned(inset, flow);
  yield { kind: 'close' };
}
