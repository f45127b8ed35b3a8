/** What a layout must know of the fonts. */

import { adjustment, START } from './adjoining.js';

export const FACES = ['regular', 'bold', 'code'] as const;

/** `code`: the regular face with every ASCII character as wide as the others. */
export type Face = (typeof FACES)[number];

/** Advance width of a character, in em. */
export type Width = (face: Face, codePoint: number) => number;

/** What the line is wide from its first character to its last: advances, and what adjoining characters add or take away. */
export const textWidth = (text: string, face: Face, size: number, width: Width): number => {
  let em = 0;
  let before = START;
  for (let i = 0; i < text.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    em += width(face, codePoint);
    if (face !== 'code') em += adjustment(before, codePoint)?.em ?? 0;
    before = codePoint;
  }
  return em * size;
};
