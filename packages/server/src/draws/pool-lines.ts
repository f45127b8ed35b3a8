/** Finds a line of a stored pool without reading the whole: its lines are sorted by the code that each begins with. */

import { compareCodes } from '@double-random/core';
import { countDrawFileParts, readDrawFile } from '../store/draws/draw-files.js';
import type { Connection } from '../store/store.js';

const LF = 0x0a;

/** A line of a pool that is sorted by its first member, a code. */
export type PoolLine = readonly [code: string, ...rest: unknown[]];

/** The lines that begin in a part or after it, in order; one that begins together with a part may count to neither it nor the part before. */
async function* linesFrom(db: Connection, preparation: string, name: string, part: number): AsyncGenerator<Buffer, void, void> {
  let waiting: Uint8Array[] = [];
  let isWhole = part === 0;
  for await (const bytes of readDrawFile(db, preparation, name, part)) {
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      const line = Buffer.concat([...waiting, bytes.subarray(start, end)]);
      if (isWhole) yield line;
      isWhole = true;
      waiting = [];
      start = end + 1;
    }
    waiting.push(bytes.subarray(start));
  }
}

const QUOTE = 0x22;
/** `["` stands before the code. */
const BEFORE_CODE = 2;

/** The code that a line begins with, read without the rest of it: codes are plain letters, and most lines are only passed by. */
const codeOf = (line: Buffer): string => line.toString('latin1', BEFORE_CODE, line.indexOf(QUOTE, BEFORE_CODE));

/** The first code that is read from a part on; `null`: none follows. */
async function firstCodeFrom(...from: Parameters<typeof linesFrom>): Promise<string | null> {
  for await (const line of linesFrom(...from)) return codeOf(line);
  return null;
}

/** The line that a pool has for this code; `null`: it has none. Reads as many parts as it takes to halve them down to one, and that one. */
export async function poolLineOf(db: Connection, preparation: string, name: string, code: string): Promise<PoolLine | null> {
  let [low, high] = [0, await countDrawFileParts(db, preparation, name)];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const first = await firstCodeFrom(db, preparation, name, middle);
    if (first !== null && compareCodes(first, code) <= 0) low = middle;
    else high = middle;
  }
  for await (const line of linesFrom(db, preparation, name, low)) {
    const order = compareCodes(codeOf(line), code);
    if (order >= 0) return order === 0 ? (JSON.parse(line.toString('utf8')) as PoolLine) : null;
  }
  return null;
}
