/** Running text: paragraphs, the addressee, and numbered points. */

import { breakLines } from './breaking.js';
import { textWidth } from './faces.js';
import { type Flow, reserve, textAt } from './flow.js';
import { TYPE } from './geometry.js';
import type { Operation } from './operations.js';

/** Where the lines of a text stand: points from the left margin, and how much further the first one. */
interface Setting {
  readonly inset: number;
  readonly firstIndent: number;
}

const BELOW_PARAGRAPH = 5;

/** How much of a paragraph stays together at its start and at its end; one of three lines is never parted. */
const LINES_TOGETHER = 2;

const startLines = (lines: number): number => (lines <= LINES_TOGETHER + 1 ? lines : LINES_TOGETHER);

/** Chinese lines are filled to the measure; more than this, in em per character, would look like gaps. */
const MOST_SPACING = 0.12;

function spacing(line: string, room: number, isLast: boolean, flow: Flow): number {
  if (isLast || flow.language !== 'zh') return 0;
  const type = TYPE.body;
  const characters = [...line].length;
  const rest = room - textWidth(line, type.face, type.size, flow.width);
  const each = rest / Math.max(1, characters - 1);
  return each > 0 && each <= MOST_SPACING * type.size ? each : 0;
}

/** A last line of no more characters than this looks lost. */
const LOST = 3;

/** Lines a little shorter, which the spacing then fills, where that saves a last line from being lost. */
function linesOf(text: string, { inset, firstIndent }: Setting, flow: Flow): string[] {
  const shape = { ...TYPE.body, room: flow.sheet.measure - inset, indent: firstIndent };
  const lines = breakLines(text, shape, flow.width);
  if (flow.language !== 'zh' || lines.length === 1 || (lines.at(-1) ?? '').length > LOST) return lines;
  for (let less = 1; less <= LOST; less++) {
    const shorter = breakLines(text, { ...shape, room: shape.room - less * TYPE.body.size }, flow.width);
    if (shorter.length === lines.length && (shorter.at(-1) ?? '').length > LOST) return shorter;
  }
  return lines;
}

/** What must have room where the line at `index` begins: the lines that stay with it, and below the last ones what signs them. */
function reserved(index: number, lines: number, signed: number): number {
  const parts = index === 0 || index === lines - LINES_TOGETHER;
  const together = index === 0 ? startLines(lines) : parts ? LINES_TOGETHER : 1;
  return together * TYPE.body.leading + (parts && index + together === lines ? signed : 0);
}

/** `signed`: the height of what signs these lines, and so stays with the last of them. */
function* setLines(lines: readonly string[], { inset, firstIndent }: Setting, flow: Flow, signed: number): Generator<Operation> {
  const type = TYPE.body;
  const { left, measure } = flow.sheet;
  for (const [index, line] of lines.entries()) {
    yield* reserve(flow, reserved(index, lines.length, signed));
    const indent = inset + (index === 0 ? firstIndent : 0);
    const room = measure - indent;
    yield textAt(line, { x: left + indent, top: flow.y, type, spacing: spacing(line, room, index === lines.length - 1, flow) });
    flow.y += type.leading;
  }
}

/** A Chinese paragraph begins two characters in. */
const indentOf = ({ language }: Flow): number => (language === 'zh' ? 2 * TYPE.body.size : 0);

const settingOf = (flow: Flow): Setting => ({ inset: 0, firstIndent: indentOf(flow) });

const heightOf = (lines: number, signed: number): number => reserved(0, lines, signed) + BELOW_PARAGRAPH;

/** What must have room where a paragraph begins; `signed` as for the paragraph. */
export const paragraphStart = (text: string, flow: Flow, signed: number): number =>
  heightOf(linesOf(text, settingOf(flow), flow).length, signed);

function* setParagraph(text: string, setting: Setting, flow: Flow, signed: number): Generator<Operation> {
  yield { kind: 'open', tag: 'P' };
  yield* setLines(linesOf(text, setting, flow), setting, flow, signed);
  yield { kind: 'close' };
  flow.y += BELOW_PARAGRAPH;
}

export const paragraph = (text: string, flow: Flow, signed: number): Generator<Operation> =>
  setParagraph(text, settingOf(flow), flow, signed);

/** 主送, from the left margin on. */
export const addressee = (text: string, flow: Flow): Generator<Operation> => setParagraph(text, { inset: 0, firstIndent: 0 }, flow, 0);

const labelOf = (index: number): string => `${index + 1}.`;

/** Between a point's number and its text, in em. */
const BEHIND_NUMBER = 0.5;

/** All points of a list stand in as far as the widest number asks for. */
function pointSetting(count: number, flow: Flow): Setting {
  const { face, size } = TYPE.body;
  const widest = textWidth(labelOf(count - 1), face, size, flow.width);
  return { inset: indentOf(flow) + widest + BEHIND_NUMBER * size, firstIndent: 0 };
}

/** What must have room where the points begin; `signed` as for the points. */
export const pointsStart = (points: readonly string[], flow: Flow, signed: number): number =>
  heightOf(linesOf(points[0] ?? '', pointSetting(points.length, flow), flow).length, points.length === 1 ? signed : 0);

export function* points(texts: readonly string[], flow: Flow, signed: number): Generator<Operation> {
  const setting = pointSetting(texts.length, flow);
  yield { kind: 'open', tag: 'L' };
  for (const [index, text] of texts.entries()) {
    const lines = linesOf(text, setting, flow);
    const below = index === texts.length - 1 ? signed : 0;
    yield* reserve(flow, reserved(0, lines.length, below));
    yield { kind: 'open', tag: 'LI' };
    yield { kind: 'open', tag: 'Lbl' };
    yield textAt(labelOf(index), { x: flow.sheet.left + indentOf(flow), top: flow.y, type: TYPE.body });
    yield { kind: 'close' };
    yield { kind: 'open', tag: 'LBody' };
    yield* setLines(lines, setting, flow, below);
    yield { kind: 'close' };
    yield { kind: 'close' };
  }
  yield { kind: 'close' };
  flow.y += BELOW_PARAGRAPH;
}
