/** The thread's side of a sink: small chunks are gathered into pieces, and no more of them are sent than the other side has room for. */

import { once } from 'node:events';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Sink } from '@double-random/reports';
import { type FromThread, PIECE, type ToThread, WINDOW } from './work.js';

/** Thrown into the painter when nobody wants the rest. */
export class Stopped extends Error {}

export interface PieceSink extends Sink {
  /** Sends what has been gathered. */
  readonly flush: () => Promise<void>;
  /** Throws `Stopped` if nobody wants the rest. */
  readonly look: () => void;
}

export function pieceSink(port: MessagePort): PieceSink {
  let room = WINDOW;
  let stopped = false;
  let gathered: Uint8Array[] = [];
  let size = 0;

  const hear = (said: ToThread): void => {
    if (said === 'stop') stopped = true;
    else room += 1;
  };
  port.on('message', hear);
  port.once('close', () => {
    stopped = true;
  });

  // A painter computes without a pause, in which no event arrives: what was said meanwhile is asked for.
  const look = (): void => {
    for (let said = receiveMessageOnPort(port); said !== undefined; said = receiveMessageOnPort(port)) hear(said.message as ToThread);
    if (stopped) throw new Stopped('nobody wants the rest');
  };

  const flush = async (): Promise<void> => {
    if (size === 0) return;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of gathered) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    gathered = [];
    size = 0;
    look();
    while (room === 0) {
      await Promise.race([once(port, 'message'), once(port, 'close')]);
      look();
    }
    room -= 1;
    const piece: FromThread = { kind: 'piece', bytes };
    port.postMessage(piece, [bytes.buffer]);
  };

  return {
    look,
    flush,
    write: (chunk) => {
      // The painter may use its buffer again.
      gathered.push(Uint8Array.from(chunk));
      size += chunk.length;
      return size < PIECE ? undefined : flush();
    },
  };
}
