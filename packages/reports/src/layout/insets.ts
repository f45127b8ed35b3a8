/** Commands to type, and the QR code. */

import { breakLines } from './breaking.js';
import { type Flow, reserve, textAt } from './flow.js';
import { baselineAt, SHADE, TYPE } from './geometry.js';
import type { Operation } from './operations.js';

const PAD = 8;

export function* commands(lines: readonly string[], flow: Flow): Generator<Operation> {
  const type = TYPE.command;
  const { left, measure } = flow.sheet;
  for (const command of lines) {
    const broken = breakLines(command, { ...type, room: measure - 2 * PAD }, flow.width);
    const height = broken.length * type.leading + PAD;
    yield* reserve(flow, height);
    yield { kind: 'fill', x: left, y: flow.y, width: measure, height, color: SHADE };
    yield { kind: 'open', tag: 'P' };
    yield { kind: 'open', tag: 'Code' };
    for (const [index, line] of broken.entries()) yield textAt(line, { x: left + PAD, top: flow.y + PAD / 2 + index * type.leading, type });
    yield { kind: 'close' };
    yield { kind: 'close' };
    flow.y += height + PAD;
  }
}

export interface QrInset {
  readonly payload: string;
  readonly alt: string;
  readonly caption: string;
}

const SIDE = 92;

export const QR_HEIGHT = SIDE + PAD;

/** The code at the left, its caption beside it, and room below for what signs it. */
export function* qr({ payload, alt, caption }: QrInset, flow: Flow, signed: number): Generator<Operation> {
  const type = TYPE.cell;
  const { left, measure } = flow.sheet;
  yield* reserve(flow, QR_HEIGHT + signed);
  yield { kind: 'open', tag: 'Figure', alt, box: { x: left, y: flow.y, width: SIDE, height: SIDE } };
  yield { kind: 'qr', x: left, y: flow.y, side: SIDE, payload };
  yield { kind: 'close' };
  const room = measure - SIDE - 2 * PAD;
  const texts = [caption, payload];
  const lines = texts.flatMap((text, index) => {
    const set = index === 0 ? TYPE.header : type;
    return breakLines(text, { ...set, room }, flow.width).map((line) => ({ line, set }));
  });
  const top = flow.y + (SIDE - lines.length * type.leading) / 2;
  yield { kind: 'open', tag: 'P' };
  for (const [index, { line, set }] of lines.entries()) {
    yield { ...textAt(line, { x: left + SIDE + 2 * PAD, top, type: set }), baseline: baselineAt(top + index * type.leading, set) };
  }
  yield { kind: 'close' };
  flow.y += QR_HEIGHT;
}
