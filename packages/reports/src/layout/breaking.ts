/**
 * Lines from text, by the rules of Chinese typesetting: a line may end between any two ideographs, but closing marks
 * never start a line and opening marks never end one; words and numbers of Latin letters stay whole unless they are
 * longer than a line, as ids and addresses may be.
 */

import { type Face, textWidth, type Width } from './faces.js';

const NEVER_STARTS = new Set('。，、；：？！）》〉」』】〕］｝”’…—～·％‰℃,.;:?!)]}%');
const NEVER_ENDS = new Set('（《〈「『【〔［｛“‘([{¥￥$#');

/** Ideographs and their punctuation: whatever is not a letter, digit or mark of the Latin, Greek or Cyrillic kind. */
const isWide = (character: string): boolean => character >= '\u2e80' || NEVER_STARTS_WIDE.has(character);
const NEVER_STARTS_WIDE = new Set('“”‘’…—·');

const mayBreak = (before: string, after: string): boolean => {
  if (after === ' ') return false;
  if (NEVER_STARTS.has(after) || NEVER_ENDS.has(before)) return false;
  if (before === ' ') return true;
  return isWide(before) || isWide(after);
};

/** Pieces that a line may not be broken in. */
function* unbreakable(text: string): Generator<string> {
  let piece = '';
  let before = '';
  for (const character of text) {
    if (piece !== '' && mayBreak(before, character)) {
      yield piece;
      piece = '';
    }
    piece += character;
    before = character;
  }
  if (piece !== '') yield piece;
}

/** A piece longer than a line, cut wherever the line is full. */
function cut(piece: string, room: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of piece) {
    const width = measure(character);
    if (part !== '' && used + width > room) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += width;
  }
  return part === '' ? parts : [...parts, part];
}

const ROUNDING_ERROR = 1e-6;

/** The lines of one paragraph, `room` points wide, the first one `indent` points narrower. */
function paragraphLines(text: string, room: number, indent: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  const finish = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of unbreakable(text)) {
    const width = measure(piece.trimEnd());
    if (line !== '' && used + width > room + ROUNDING_ERROR) finish();
    if (used + width <= room + ROUNDING_ERROR) {
      line += piece;
      used += measure(piece);
      continue;
    }
    const parts = cut(piece, room - used, measure);
    for (const part of parts.slice(0, -1)) {
      line += part;
      finish();
    }
    line = parts.at(-1) ?? '';
    used = measure(line);
  }
  lines.push(line.trimEnd());
  return lines;
}

export interface TextShape {
  readonly face: Face;
  readonly size: number;
  readonly room: number;
  readonly indent?: number;
}

/** The lines of a text; a line feed always starts a new one. */
export function breakLines(text: string, { face, size, room, indent = 0 }: TextShape, width: Width): string[] {
  const measure = (part: string): number => textWidth(part, face, size, width);
  return text.split('\n').flatMap((paragraph) => {
    if (indent + measure(paragraph) <= room) return [paragraph];
    return paragraphLines(paragraph, room, indent, measure);
  });
}
