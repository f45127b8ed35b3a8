/** How many files of the open data an instance makes at a time: each reads much, and anybody may ask. */

import type { Readable } from 'node:stream';

const MOST = 3;

let making = 0;

/** Whether another one may be made now. */
export const isFree = (): boolean => making < MOST;

/** Takes a turn until the stream is over, in whatever way. */
export function taking<Stream extends Readable>(stream: Stream): Stream {
  making += 1;
  stream.once('close', () => {
    making -= 1;
  });
  return stream;
}
