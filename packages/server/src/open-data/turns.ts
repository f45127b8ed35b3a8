/** How many files of the open data an instance makes at a time: each reads much, and anybody may ask. */

import type { Readable } from 'node:stream';
import type { Connection } from '../store/store.js';

const MOST = 3;

/** How many are being made from each store. */
const making = new WeakMap<Connection, number>();

const makingFrom = (db: Connection): number => making.get(db) ?? 0;

/** Whether another one may be made now. */
export const isFree = (db: Connection): boolean => makingFrom(db) < MOST;

/** Takes a turn until the stream is over, in whatever way. */
export function taking(db: Connection, stream: Readable): Readable {
  making.set(db, makingFrom(db) + 1);
  stream.once('close', () => making.set(db, makingFrom(db) - 1));
  return stream;
}
