/** Brings messages into the kernel's memory. */

import { requireSpan } from '../backend.js';
import type { Kernel } from './kernel.js';
import { CAPACITY, ENTRIES, LONGEST_MESSAGE, TEXT, TEXT_SIZE } from './memory.js';

/** Messages this close together in `data` are copied in one go, with what lies between them: one long copy is cheaper than two. */
const NEAR = 64;

/** A stretch of `data` and where its copy lies. */
interface Run {
  start: number;
  end: number;
  address: number;
}

const copyRun = (kernel: Kernel, data: Uint8Array, run: Run): void => kernel.bytes.set(data.subarray(run.start, run.end), run.address);

function writeEntry(kernel: Kernel, index: number, address: number, length: number): void {
  kernel.words.setUint32(ENTRIES + 8 * index, address, true);
  kernel.words.setUint32(ENTRIES + 8 * index + 4, length, true);
}

/** Empty messages, up to the next multiple of 4. */
function fillLanes(kernel: Kernel, count: number): number {
  let filled = count;
  while (filled % 4 !== 0) writeEntry(kernel, filled++, TEXT, 0);
  return filled;
}

/**
 * Packs the messages from `first` on, as many as there is room for; it stops before one that is too long for lanes.
 * Returns how many, and how many with the empty ones that fill up the last group.
 */
export function pack(kernel: Kernel, data: Uint8Array, spans: Uint32Array, first: number): { count: number; lanes: number } {
  const most = Math.min(CAPACITY, spans.length / 2 - first);
  const run: Run = { start: 0, end: 0, address: TEXT };
  let count = 0;
  let room = TEXT_SIZE;
  for (; count < most; count++) {
    const start = spans[2 * (first + count)] as number;
    const end = spans[2 * (first + count) + 1] as number;
    requireSpan(data, start, end);
    room -= end - start;
    if (end - start > LONGEST_MESSAGE || room < 0) break;
    if (start < run.start || start > run.end + NEAR) {
      copyRun(kernel, data, run);
      run.address += run.end - run.start;
      run.start = start;
      run.end = start;
    }
    if (run.address + end - run.start > TEXT + TEXT_SIZE) break;
    run.end = Math.max(run.end, end);
    writeEntry(kernel, count, run.address + start - run.start, end - start);
  }
  copyRun(kernel, data, run);
  return { count, lanes: fillLanes(kernel, count) };
}
