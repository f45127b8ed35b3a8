/** Where lines and their ids stand in the bytes of a pool. */

import type { EntityLine } from './lines.js';

const LF = 0x0a;

/** Start and end of each of so many lines, without their LF; a JSON line has no LF within. */
export function spansOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const spans = new Uint32Array(2 * count);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(LF, start);
    spans[2 * i] = start;
    spans[2 * i + 1] = end;
    start = end + 1;
  }
  return spans;
}

/** Where a line's id stands: an id is a code, so it follows the bracket and the quote as it is. */
const ID_STARTS = 2;

/** Start and end of each line's id, given those of the lines. */
export function idSpans(lines: readonly EntityLine[], spans: Uint32Array): Uint32Array {
  const ids = new Uint32Array(spans.length);
  for (let i = 0; i < lines.length; i++) {
    const start = (spans[2 * i] as number) + ID_STARTS;
    ids[2 * i] = start;
    ids[2 * i + 1] = start + (lines[i] as EntityLine)[0].length;
  }
  return ids;
}
