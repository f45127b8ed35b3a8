/** Lines for people to sign on, each with its label before it; two beside each other where they fit. */

import { breakLines } from './breaking.js';
import { textWidth } from './faces.js';
import { type Flow, reserve, textAt } from './flow.js';
import { INK, TYPE } from './geometry.js';
import type { Operation } from './operations.js';

const ABOVE = 8;
/** From one line to the next: room for a signature. */
const ROW = 36;
/** Of a line to sign on, at least and at most. */
const SHORTEST = 96;
const LONGEST = 200;
const GAP = 20;
const BEHIND_LABEL = 3;
const BELOW_BASELINE = 3;

const type = TYPE.body;

const labelWidth = (label: string, { width }: Flow): number => textWidth(label, type.face, type.size, width) + BEHIND_LABEL;

const halfOf = ({ sheet }: Flow): number => (sheet.measure - GAP) / 2;

const fitsHalf = (label: string, flow: Flow): boolean => labelWidth(label, flow) + SHORTEST <= halfOf(flow);

/** In the order given: two short ones share a row, a long one has its own. */
function rowsOf(labels: readonly string[], flow: Flow): string[][] {
  const rows: string[][] = [];
  for (const label of labels) {
    const last = rows.at(-1);
    if (last?.length === 1 && [...last, label].every((one) => fitsHalf(one, flow))) last.push(label);
    else rows.push([label]);
  }
  return rows;
}

/** A label too long for its row wraps; the line to sign on stands behind its last line. */
const labelLines = (label: string, flow: Flow): string[] =>
  breakLines(label, { ...type, room: flow.sheet.measure - SHORTEST - BEHIND_LABEL }, flow.width);

const rowHeight = (row: readonly string[], flow: Flow): number =>
  ROW + (Math.max(...row.map((label) => labelLines(label, flow).length)) - 1) * type.leading;

/** What must have room where the lines begin: all of them, unless they fill a page. */
export const signHereHeight = (labels: readonly string[], flow: Flow): number =>
  Math.min(
    rowsOf(labels, flow).reduce((height, row) => height + rowHeight(row, flow), ABOVE),
    flow.sheet.bottom - flow.sheet.top,
  );

function* signLine(label: string, left: number, room: number, flow: Flow): Generator<Operation> {
  const lines = labelLines(label, flow);
  flow.y += ROW - type.leading;
  yield { kind: 'open', tag: 'P' };
  for (const line of lines) {
    yield* reserve(flow, type.leading);
    yield textAt(line, { x: left, top: flow.y, type });
    flow.y += type.leading;
  }
  yield { kind: 'close' };
  const x1 = left + labelWidth(lines.at(-1) ?? '', flow);
  const y = flow.y - BELOW_BASELINE;
  yield { kind: 'rule', x1, y1: y, x2: Math.min(x1 + LONGEST, left + room), y2: y, weight: 0.6, color: INK };
}

export function* signHere(labels: readonly string[], flow: Flow, signed: number): Generator<Operation> {
  const { left, measure } = flow.sheet;
  yield* reserve(flow, signHereHeight(labels, flow) + signed);
  flow.y += ABOVE;
  const half = halfOf(flow);
  for (const row of rowsOf(labels, flow)) {
    yield* reserve(flow, rowHeight(row, flow));
    const top = flow.y;
    const room = fitsHalf(row[0] as string, flow) ? half : measure;
    for (const [column, label] of row.entries()) {
      if (column > 0) flow.y = top;
      yield* signLine(label, left + column * (half + GAP), room, flow);
    }
  }
}
