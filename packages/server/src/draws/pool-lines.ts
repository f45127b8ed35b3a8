/** Finds a line of a stored pool without reading the whole: its lines are sorted by the code that each begins with. */

import { compareCodes } from '@double-random/core';
import { countDrawFileParts, readDrawFile } from '../store/draws/draw-files.js';
import type { Connection } from '../store/store.js';

const LF = 0x0a;

/** The codes of the lines that begin in a part or after it, in order; one that begins together with a part may count to neither it nor the part before. */
async function* codesFrom(db: Connection, preparation: string, name: string, part: number): AsyncGenerator<string, void, void> {
  let waiting: Uint8Array[] = [];
  let isWhole = part === 0;
  for await (const bytes of readDrawFile(db, preparation, name, part)) {
    let start = 0;
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      const line = Buffer.concat([...waiting, bytes.subarray(start, end)]);
      if (isWhole) yield (JSON.parse(line.toString('utf8')) as [string])[0];
      isWhole = true;
      waiting = [];
      start = end + 1;
    }
    waiting.push(bytes.subarray(start));
  }
}

/** The first code that is read from a part on; `null`: none follows. */
async function firstCodeFrom(...from: Parameters<typeof codesFrom>): Promise<string | null> {
  for await (const code of codesFrom(...from)) return code;
  return null;
}

/** Whether a pool has a line for this code. Reads as many parts as it takes to halve them down to one, and that one. */
export async function poolHas(db: Connection, preparation: string, name: string, code: string): Promise<boolean> {
  let [low, high] = [0, await countDrawFileParts(db, preparation, name)];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    const first = await firstCodeFrom(db, preparation, name, middle);
    if (first !== null && compareCodes(first, code) <= 0) low = middle;
    else high = middle;
  }
  for await (const found of codesFrom(db, preparation, name, low)) {
    const order = compareCodes(found, code);
    if (order >= 0) return order === 0;
  }
  return false;
}
