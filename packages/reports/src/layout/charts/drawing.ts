/** What a chart is drawn with: figures and texts from its own top left corner, moved to their place on the page when the chart is set. */

import type { Face, Width } from '../faces.js';
import { textWidth } from '../faces.js';
import { baselineAt, INK, type Type } from '../geometry.js';
import type { Operation } from '../operations.js';

export type Mark = Extract<Operation, { readonly kind: 'text' | 'fill' | 'rule' }>;

export interface Drawing {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Dark enough to print black, and the only colour beside greys. */
export const ACCENT = '#1f4e79';
/** What a share leaves of its whole. */
export const REST = '#e6e6e6';
export const GRID = '#d4d4d4';
export const PAPER = '#ffffff';

export const LABEL: Type = { face: 'regular', size: 8.5, leading: 10.6 };
export const VALUE: Type = { face: 'bold', size: 8.5, leading: 10.6 };
export const AXIS: Type = { face: 'regular', size: 7.5, leading: 10 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const box = (place: Box, color: string): Mark => ({ kind: 'fill', ...place, color, part: true });

/** A line across or upright, `weight` points thick. */
export const line = (x1: number, y1: number, x2: number, y2: number, weight: number, color: string): Mark => ({
  kind: 'rule',
  x1,
  y1,
  x2,
  y2,
  weight,
  color,
  part: true,
});

export interface Setting {
  readonly type: Type;
  readonly align: 'left' | 'center' | 'right';
  readonly color?: string;
}

/** One line of text whose line box begins at `top`; `x` is its left end, middle or right end. */
export function lettering(text: string, x: number, top: number, { type, align, color = INK }: Setting, width: Width): Mark {
  const wide = align === 'left' ? 0 : widthOf(text, type, width);
  return {
    kind: 'text',
    x: x - (align === 'center' ? wide / 2 : wide),
    baseline: baselineAt(top, type),
    text,
    face: type.face,
    size: type.size,
    color,
    spacing: 0,
    artifact: false,
  };
}

export const widthOf = (text: string, { face, size }: { readonly face: Face; readonly size: number }, width: Width): number =>
  textWidth(text, face, size, width);

export const widestOf = (texts: readonly string[], type: Type, width: Width): number =>
  texts.reduce((widest, text) => Math.max(widest, widthOf(text, type, width)), 0);

export function moved(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.kind) {
    case 'text':
      return { ...mark, x: mark.x + dx, baseline: mark.baseline + dy };
    case 'fill':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case 'rule':
      return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
  }
}
