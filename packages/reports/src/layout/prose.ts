/** Title, document number, headings and paragraphs. */

import { breakLines } from './breaking.js';
import { textWidth } from './faces.js';
import { type Flow, reserve, textAt } from './flow.js';
import { LEFT, MEASURE, RED, RIGHT, TYPE, type Type } from './geometry.js';
import type { Operation, Tag } from './operations.js';

const TITLE_ROOM = MEASURE - 40;

function* centred(flow: Flow, lines: readonly string[], type: Type): Generator<Operation> {
  for (const line of lines) {
    yield* reserve(flow, type.leading);
    const x = LEFT + (MEASURE - textWidth(line, type.face, type.size, flow.width)) / 2;
    yield textAt(line, { x, top: flow.y, type });
    flow.y += type.leading;
  }
}

/** Lines of about the same length: the narrowest room that needs no more lines. */
function balanced(text: string, type: Type, flow: Flow): string[] {
  const lines = breakLines(text, { ...type, room: TITLE_ROOM }, flow.width);
  if (lines.length === 1) return lines;
  let room = TITLE_ROOM;
  let best = lines;
  while (room > TITLE_ROOM / 2) {
    room -= type.size / 2;
    const narrower = breakLines(text, { ...type, room }, flow.width);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

function titleLines(parts: readonly string[], flow: Flow): string[] {
  const whole = parts.join('');
  if (textWidth(whole, TYPE.title.face, TYPE.title.size, flow.width) <= TITLE_ROOM) return [whole];
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
  const lines = breakLines(text, { ...TYPE.number, room: MEASURE }, flow.width);
  yield { kind: 'open', tag: 'P' };
  yield* centred(flow, lines, TYPE.number);
  yield { kind: 'close' };
  flow.y += 8;
  yield { kind: 'rule', x1: LEFT, y1: flow.y, x2: RIGHT, y2: flow.y, weight: 1.4, color: RED };
  flow.y += 14;
}

type Level = 1 | 2 | 3;

const HEADINGS = {
  1: { type: TYPE.heading1, tag: 'H2', above: 12, below: 5 },
  2: { type: TYPE.heading2, tag: 'H3', above: 6, below: 4 },
  3: { type: TYPE.heading3, tag: 'H4', above: 2, below: 3 },
} as const satisfies Readonly<Record<Level, { type: Type; tag: Tag; above: number; below: number }>>;

const headingLines = (text: string, level: Level, flow: Flow): string[] =>
  breakLines(text, { ...HEADINGS[level].type, room: MEASURE }, flow.width);

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
    yield textAt(line, { x: LEFT, top: flow.y, type });
    flow.y += type.leading;
  }
  yield { kind: 'close' };
  flow.y += below;
}

const BELOW_PARAGRAPH = 5;

/** How much of a paragraph stays together at its start and at its end; one of three lines is never parted. */
const LINES_TOGETHER = 2;

const startLines = (lines: number): number => (lines <= LINES_TOGETHER + 1 ? lines : LINES_TOGETHER);

/** Chinese lines are filled to the measure; more than this, in em per character, would look like gaps. */
const MOST_SPACING = 0.12;

function spacing(line: string, indent: number, isLast: boolean, flow: Flow): number {
  if (isLast || flow.language !== 'zh') return 0;
  const type = TYPE.body;
  const characters = [...line].length;
  const rest = MEASURE - indent - textWidth(line, type.face, type.size, flow.width);
  const each = rest / Math.max(1, characters - 1);
  return each > 0 && each <= MOST_SPACING * type.size ? each : 0;
}

/** A last line of no more characters than this looks lost. */
const LOST = 3;

/** Lines a little shorter, which the spacing then fills, where that saves a last line from being lost. */
function paragraphLines(text: string, indent: number, flow: Flow): string[] {
  const shape = { ...TYPE.body, room: MEASURE, indent };
  const lines = breakLines(text, shape, flow.width);
  if (flow.language !== 'zh' || lines.length === 1 || (lines.at(-1) ?? '').length > LOST) return lines;
  for (let less = 1; less <= LOST; less++) {
    const shorter = breakLines(text, { ...shape, room: MEASURE - less * TYPE.body.size }, flow.width);
    if (shorter.length === lines.length && (shorter.at(-1) ?? '').length > LOST) return shorter;
  }
  return lines;
}

const firstIndentOf = ({ language }: Flow): number => (language === 'zh' ? 2 * TYPE.body.size : 0);

/** What must have room where a paragraph begins. */
export const paragraphStart = (text: string, flow: Flow): number =>
  startLines(paragraphLines(text, firstIndentOf(flow), flow).length) * TYPE.body.leading + BELOW_PARAGRAPH;

export function* paragraph(text: string, flow: Flow): Generator<Operation> {
  const type = TYPE.body;
  const firstIndent = firstIndentOf(flow);
  const lines = paragraphLines(text, firstIndent, flow);
  yield { kind: 'open', tag: 'P' };
  for (const [index, line] of lines.entries()) {
    const together = index === 0 ? startLines(lines.length) : index === lines.length - LINES_TOGETHER ? LINES_TOGETHER : 1;
    yield* reserve(flow, type.leading * together);
    const indent = index === 0 ? firstIndent : 0;
    yield textAt(line, { x: LEFT + indent, top: flow.y, type, spacing: spacing(line, indent, index === lines.length - 1, flow) });
    flow.y += type.leading;
  }
  yield { kind: 'close' };
  flow.y += BELOW_PARAGRAPH;
}
