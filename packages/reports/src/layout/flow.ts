/** Where on which page the layout stands, and the pages' heads and feet. */

import type { Language } from '@double-random/core';
import type { Block } from '../content/document.js';
import { textWidth, type Width } from './faces.js';
import { baselineAt, GREY, HAIRLINE, INK, type Sheet, TYPE, type Type } from './geometry.js';
import type { Grid } from './grid.js';
import type { Operation, TextOperation } from './operations.js';

export interface Flow {
  /** Top of the free room on the page. */
  y: number;
  /** Pages begun so far. */
  page: number;
  /** Pages in all, as the foot of each page says. */
  readonly pages: number;
  readonly sheet: Sheet;
  readonly width: Width;
  readonly language: Language;
  readonly title: string;
  readonly reference: string;
  /** The document's tables and fields, with their columns measured. */
  readonly grids: ReadonlyMap<Block, Grid>;
}

/** From the first line of text up to the head, and from the foot down to the page's edge. */
const HEAD_ABOVE = 30;
const FOOT_BELOW = 48;

interface Placement {
  readonly x: number;
  readonly top: number;
  readonly type: Type;
  readonly color?: string;
  readonly spacing?: number;
  readonly artifact?: boolean;
}

export const textAt = (text: string, { x, top, type, color = INK, spacing = 0, artifact = false }: Placement): TextOperation => ({
  kind: 'text',
  x,
  baseline: baselineAt(top, type),
  text,
  face: type.face,
  size: type.size,
  color,
  spacing,
  artifact,
});

/** As much of the text as fits into the room, with an ellipsis where it was cut. */
export function fitting(text: string, room: number, type: Type, width: Width): string {
  const measure = (part: string) => textWidth(part, type.face, type.size, width);
  if (measure(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (measure(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept}…`;
}

/** What the reference may take of it; the title gets the rest. */
const MOST_OF_HEAD = 0.5;

function* head(flow: Flow): Generator<Operation> {
  const type = TYPE.margin;
  const { left, right, measure } = flow.sheet;
  const top = flow.sheet.top - HEAD_ABOVE;
  const reference = fitting(flow.reference, MOST_OF_HEAD * measure, type, flow.width);
  const referenceWidth = textWidth(reference, type.face, type.size, flow.width);
  const title = fitting(flow.title, measure - referenceWidth - 2 * type.size, type, flow.width);
  yield textAt(title, { x: left, top, type, color: GREY, artifact: true });
  yield textAt(reference, { x: right - referenceWidth, top, type, color: GREY, artifact: true });
  yield { kind: 'rule', x1: left, y1: top + 16, x2: right, y2: top + 16, weight: 0.4, color: HAIRLINE };
}

function* foot(flow: Flow): Generator<Operation> {
  const type = TYPE.margin;
  const text = flow.language === 'zh' ? `第 ${flow.page} 页　共 ${flow.pages} 页` : `Page ${flow.page} of ${flow.pages}`;
  const x = (flow.sheet.width - textWidth(text, type.face, type.size, flow.width)) / 2;
  yield textAt(text, { x, top: flow.sheet.height - FOOT_BELOW, type, color: GREY, artifact: true });
}

export function* newPage(flow: Flow): Generator<Operation> {
  yield { kind: 'page', width: flow.sheet.width, height: flow.sheet.height };
  flow.page += 1;
  flow.y = flow.sheet.top;
  if (flow.page > 1) yield* head(flow);
  yield* foot(flow);
}

/** A new page unless this much height is free. */
export function* reserve(flow: Flow, height: number): Generator<Operation> {
  if (flow.y + height > flow.sheet.bottom && flow.y > flow.sheet.top) yield* newPage(flow);
}
