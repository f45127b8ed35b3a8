/** Lines from text: each as full as its room and the rules of line-breaks.ts let it be. */

import { adjustment, START } from './adjoining.js';
import { type Face, textWidth, type Width } from './faces.js';
import { isSpace, PLACES, type Place, placeBefore } from './line-breaks.js';

export interface TextShape {
  readonly face: Face;
  readonly size: number;
  readonly room: number;
  /** What the first line has less. */
  readonly indent?: number;
}

const ROUNDING_ERROR = 1e-6;

/** A paragraph measured once, so that any line of it can be measured by a subtraction. */
interface Measured {
  readonly characters: readonly string[];
  /** Where each character begins and ends in an endless line, in em. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How much nearer or further it stands as the first of a line. */
  readonly asFirst: readonly number[];
}

function measured(text: string, face: Face, width: Width): Measured {
  const characters = Array.from(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const asFirst: number[] = [];
  const adjusted = (before: number, codePoint: number): number => (face === 'code' ? 0 : (adjustment(before, codePoint)?.em ?? 0));
  let at = 0;
  let before = START;
  for (const character of characters) {
    const codePoint = character.codePointAt(0) as number;
    const between = adjusted(before, codePoint);
    at += between;
    starts.push(at);
    asFirst.push(adjusted(START, codePoint));
    at += width(face, codePoint);
    ends.push(at);
    before = codePoint;
  }
  return { characters, starts, ends, asFirst };
}

/** The first character behind the spaces that begin at `index`. */
function behindSpaces(characters: readonly string[], index: number): number {
  let end = index;
  while (end < characters.length && isSpace(characters[end] as string)) end++;
  return end;
}

/** The first character that a line from `first` on has no room for; spaces may hang over. */
function overflow({ characters, starts, ends, asFirst }: Measured, first: number, em: number): number {
  const limit = (starts[first] as number) - (asFirst[first] as number) + em + ROUNDING_ERROR;
  let index = first + 1;
  while (index < characters.length && (ends[index] as number) <= limit) index++;
  return behindSpaces(characters, index);
}

/** Where the line that begins at `first` ends: the last place of the best kind that it has room for. */
function lineEnd(characters: readonly string[], first: number, full: number): number {
  const last = new Map<Place, number>();
  for (let index = full; index > first; index--) {
    const place = placeBefore(characters, index);
    if (place === 'between-words') return index;
    if (!last.has(place)) last.set(place, index);
  }
  const found = PLACES.flatMap((place) => last.get(place) ?? []);
  return found[0] ?? full;
}

function* paragraphLines(text: string, { face, size, room, indent = 0 }: TextShape, width: Width): Generator<string> {
  const paragraph = measured(text, face, width);
  const { characters } = paragraph;
  let less = indent;
  for (let first = 0; first < characters.length; ) {
    const full = overflow(paragraph, first, (room - less) / size);
    const end = full === characters.length ? full : lineEnd(characters, first, full);
    yield characters.slice(first, end).join('').trimEnd();
    first = end;
    less = 0;
  }
}

/** The lines of a text; a line feed always starts a new one. */
export function breakLines(text: string, shape: TextShape, width: Width): string[] {
  const { face, size, room, indent = 0 } = shape;
  return text.split('\n').flatMap((paragraph) => {
    if (indent + textWidth(paragraph, face, size, width) <= room) return [paragraph];
    return Array.from(paragraphLines(paragraph, shape, width));
  });
}
