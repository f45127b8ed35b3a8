/** Title, document number and headings. */

import { breakLines } from './breaking.js';
import { textWidth } from './faces.js';
import { type Flow, reserve, textAt } from './flow.js';
import { RED, TYPE, type Type } from './geometry.js';
import type { Operation, Tag } from './operations.js';

const titleRoom = ({ sheet }: Flow): number => sheet.measure - 40;

function* centred(flow: Flow, lines: readonly string[], type: Type): Generator<Operation> {
  for (const line of lines) {
    yield* reserve(flow, type.leading);
    const x = (flow.sheet.width - textWidth(line, type.face, type.size, flow.width)) / 2;
    yield textAt(line, { x, top: flow.y, type });
    flow.y += type.leading;
  }
}

/** Lines of about the same length: the narrowest room that needs no more lines. */
function balanced(text: string, type: Type, flow: Flow): string[] {
  const widest = titleRoom(flow);
  const lines = breakLines(text, { ...type, room: widest }, flow.width);
  if (lines.length === 1) return lines;
  let room = widest;
  let best = lines;
  while (room > widest / 2) {
    room -= type.size / 2;
    const narrower = breakLines(text, { ...type, room }, flow.width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

function titleLines(parts: readonly string[], flow: Flow): string[] {
  const whole = parts.join('');
  if (textWidth(whole, TYPE.title.face, TYPE.title.size, flow.width) <= titleRoom(flow)) return [whole];
  return parts.flatMap((part) => balanced(part.trim(), TYPE.title, flow));
}

export function* title(parts: readonly string[], flow: Flow): Generator<Operation> {
  const lines = titleLines(parts, flow);
  yield { kind: 'open', tag: 'H1' };
  yield* centred(flow, lines, TYPE.title);
  yield { kind: 'close' };
  flow.y += 10;
}

export function* documentNumber(text: string, flow: Flow): Generator<Operation> {
  const lines = breakLines(text, { ...TYPE.number, room: flow.sheet.measure }, flow.width);
  yield { kind: 'open', tag: 'P' };
  yield* centred(flow, lines, TYPE.number);
  yield { kind: 'close' };
  flow.y += 8;
  const { left, right } = flow.sheet;
  yield { kind: 'rule', x1: left, y1: flow.y, x2: right, y2: flow.y, weight: 1.4, color: RED };
  flow.y += 14;
}

type Level = 1 | 2 | 3;

const HEADINGS = {
  1: { type: TYPE.heading1, tag: 'H2', above: 12, below: 5 },
  2: { type: TYPE.heading2, tag: 'H3', above: 6, below: 4 },
  3: { type: TYPE.heading3, tag: 'H4', above: 2, below: 3 },
} as const satisfies Readonly<Record<Level, { type: Type; tag: Tag; above: number; below: number }>>;

const headingLines = (text: string, level: Level, flow: Flow): string[] =>
  breakLines(text, { ...HEADINGS[level].type, room: flow.sheet.measure }, flow.width);

export function headingHeight(text: string, level: Level, flow: Flow): number {
  const { type, above, below } = HEADINGS[level];
  return above + headingLines(text, level, flow).length * type.leading + below;
}

/** The caller has made room for the heading and for what must stand with it, if both fit on a page. */
export function* heading(text: string, level: Level, flow: Flow): Generator<Operation> {
  const { type, tag, above, below } = HEADINGS[level];
  flow.y += above;
  if (level !== 3) yield { kind: 'bookmark', level, text };
  yield { kind: 'open', tag };
  for (const line of headingLines(text, level, flow)) {
    yield* reserve(flow, type.leading);
    yield textAt(line, { x: flow.sheet.left, top: flow.y, type });
    flow.y += type.leading;
  }
  yield { kind: 'close' };
  flow.y += below;
}
