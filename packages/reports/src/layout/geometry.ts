/** Sheets and type of the reports, in points. */

import type { Orientation } from '../content/document.js';
import type { Face } from './faces.js';

const MILLIMETRE = 72 / 25.4;

/** A page and where its text stands. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From `left` to `right`. */
  readonly measure: number;
}

const SIDE = 22 * MILLIMETRE;
const ABOVE = 27 * MILLIMETRE;
const BELOW = 25 * MILLIMETRE;

const sheet = (width: number, height: number): Sheet => ({
  width,
  height,
  left: SIDE,
  right: width - SIDE,
  top: ABOVE,
  bottom: height - BELOW,
  measure: width - 2 * SIDE,
});

const SHORT = 210 * MILLIMETRE;
const LONG = 297 * MILLIMETRE;

/** A4. */
export const SHEETS: { readonly [Each in Orientation]: Sheet } = { portrait: sheet(SHORT, LONG), landscape: sheet(LONG, SHORT) };

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
  formLabel: { face: 'bold', size: 9.5, leading: 14 },
  formValue: { face: 'regular', size: 9.5, leading: 14 },
  formCode: { face: 'code', size: 9, leading: 14 },
  command: { face: 'bold', size: 10, leading: 16 },
  margin: { face: 'regular', size: 8.5, leading: 12 },
} as const satisfies Readonly<Record<string, Type>>;

/** Between a cell's text and its rules. */
export interface Pad {
  readonly x: number;
  readonly y: number;
}

export const TABLE_PAD: Pad = { x: 3.6, y: 2.9 };
export const FORM_PAD: Pad = { x: 5, y: 5 };

/** Of a line to write on by hand: 8 mm. */
export const WRITING_LINE = 8 * MILLIMETRE;

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
