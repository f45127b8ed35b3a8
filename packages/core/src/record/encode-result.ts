/**
 * The canonical bytes of a result. A result can be tens of megabytes, so its rows are written some at a time, each time with the path
 * of the first: one at a time, this is also how the first difference of a published result finds its name.
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

function* listPieces(member: keyof Result, rows: readonly unknown[], atOnce: number): Generator<Piece> {
  yield { path: member, text: '[' };
  for (let i = 0; i < rows.length; i += atOnce) {
    const some = rows.slice(i, i + atOnce);
    // Rows without objects are canonical as JSON.stringify writes them; a shortage is an object.
    const text = (member === 'shortages' ? canonicalText(some) : JSON.stringify(some)).slice(1, -1);
    yield { path: `${member}[${i}]`, text: i === 0 ? text : `,${text}` };
  }
  yield { path: member, text: ']' };
}

/** The canonical text of a result, in order, in pieces of so many rows. */
export function* resultPieces(result: Result, atOnce: number): Generator<Piece> {
  const members = (Object.keys(result) as (keyof Result)[]).sort();
  for (const [i, member] of members.entries()) {
    yield { path: member, text: `${i === 0 ? '{' : ','}${JSON.stringify(member)}:` };
    if (LISTS.has(member)) yield* listPieces(member, result[member] as readonly unknown[], atOnce);
    else yield { path: member, text: JSON.stringify(result[member]) };
  }
  yield { path: '', text: '}' };
}

/** Few, large steps. */
const ROWS_AT_ONCE = 1024;

export const encodeResult = (result: Result): Uint8Array =>
  concatBytes(Array.from(resultPieces(result, ROWS_AT_ONCE), ({ text }) => utf8(text)));

/** The piece that holds a byte of the encoded result, or the end of the result. */
export function pieceAt(result: Result, byte: number): Piece {
  let end = 0;
  for (const piece of resultPieces(result, 1)) {
    end += utf8(piece.text).length;
    if (byte < end) return piece;
  }
  return { path: '', text: '' };
}
