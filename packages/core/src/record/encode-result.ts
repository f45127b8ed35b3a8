/**
 * The canonical bytes of a result. A result can be tens of megabytes, so its rows are written one by one, each with its path: this
 * is also how the first difference of a published result finds its name.
 */

import { concatBytes, utf8 } from '../encoding/bytes.js';
import { canonicalText } from '../encoding/canonical.js';
import type { Result } from './result.js';

export interface Piece {
  /** Such as `teams[12]`. */
  readonly path: string;
  readonly text: string;
}

const LISTS = new Set<keyof Result>(['reserves', 'selected', 'shortages', 'teams']);

function* listPieces(member: keyof Result, rows: readonly unknown[]): Generator<Piece> {
  yield { path: member, text: '[' };
  for (const [i, row] of rows.entries()) {
    // Rows without objects are canonical as JSON.stringify writes them; a shortage is an object.
    const text = member === 'shortages' ? canonicalText(row) : JSON.stringify(row);
    yield { path: `${member}[${i}]`, text: i === 0 ? text : `,${text}` };
  }
  yield { path: member, text: ']' };
}

/** The canonical text of a result, in order, in pieces. */
export function* resultPieces(result: Result): Generator<Piece> {
  const members = (Object.keys(result) as (keyof Result)[]).sort();
  for (const [i, member] of members.entries()) {
    yield { path: member, text: `${i === 0 ? '{' : ','}${JSON.stringify(member)}:` };
    if (LISTS.has(member)) yield* listPieces(member, result[member] as readonly unknown[]);
    else yield { path: member, text: JSON.stringify(result[member]) };
  }
  yield { path: '', text: '}' };
}

/** Pieces joined before they are encoded: few, large steps. */
const CHUNK = 1 << 16;

export function encodeResult(result: Result): Uint8Array {
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const { text } of resultPieces(result)) {
    waiting.push(text);
    length += text.length;
    if (length < CHUNK) continue;
    chunks.push(utf8(waiting.join('')));
    waiting = [];
    length = 0;
  }
  chunks.push(utf8(waiting.join('')));
  return concatBytes(chunks);
}

/** The piece that holds a byte of the encoded result, or the end of the result. */
export function pieceAt(result: Result, byte: number): Piece {
  let end = 0;
  for (const piece of resultPieces(result)) {
    end += utf8(piece.text).length;
    if (byte < end) return piece;
  }
  return { path: '', text: '' };
}
