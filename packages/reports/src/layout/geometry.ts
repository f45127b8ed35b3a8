/** Page and type of the reports: A4 upright, in points. */

import type { Face } from './faces.js';

const MILLIMETRE = 72 / 25.4;

export const PAGE = { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE };

export const MARGIN = { left: 22 * MILLIMETRE, right: 22 * MILLIMETRE, top: 27 * MILLIMETRE, bottom: 25 * MILLIMETRE };

export const LEFT = MARGIN.left;
export const RIGHT = PAGE.width - MARGIN.right;
export const TOP = MARGIN.top;
export const BOTTOM = PAGE.height - MARGIN.bottom;
export const MEASURE = RIGHT - LEFT;

export interface Type {
  readonly face: Face;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
}

export const TYPE = {
  title: { face: 'bold', size: 19, leading: 29 },
  number: { face: 'regular', size: 11, leading: 18 },
  heading1: { face: 'bold', size: 13, leading: 21 },
  heading2: { face: 'bold', size: 11, leading: 18 },
  heading3: { face: 'bold', size: 9.5, leading: 14 },
  body: { face: 'regular', size: 10.5, leading: 18 },
  cell: { face: 'regular', size: 8.5, leading: 11.8 },
  header: { face: 'bold', size: 8.5, leading: 11.8 },
  code: { face: 'code', size: 8, leading: 11.8 },
  command: { face: 'bold', size: 10, leading: 16 },
  margin: { face: 'regular', size: 8.5, leading: 12 },
} as const satisfies Readonly<Record<string, Type>>;

/** Between a cell's text and its rules. */
export const PAD = { x: 3.6, y: 2.9 };

export const INK = '#000000';
export const GREY = '#555555';
export const HAIRLINE = '#8c8c8c';
export const SHADE = '#f0f0f0';
/** The red line of an official document. */
export const RED = '#c8102e';

/** The ideograph's box stands 0.88 em above the baseline and 0.12 em below it. */
const ASCENT = 0.88;

/** The baseline of a line of text whose line box begins at `top`. */
export const baselineAt = (top: number, { size, leading }: Type): number => top + (leading - size) / 2 + ASCENT * size;
