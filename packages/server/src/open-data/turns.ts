/** How many files an instance makes for the public at a time: each reads much, and anybody may ask, and take long to read. */

import type { Readable } from 'node:stream';
import { problem, type ServiceOutcome } from '../problems/problems.js';
import { limitedAs } from '../rights/limited-as.js';
import type { Connection } from '../store/store.js';

const MOST = 8;
const MOST_OF_ADDRESS = 2;

/** Milliseconds after which whoever still reads has had time enough. */
const LONGEST = 30 * 60_000;

/** Seconds after which somebody who was turned away tries again. */
const WAIT = 20;

/** Whose files are being made from each store, by address. */
const making = new WeakMap<Connection, string[]>();

function takenFrom(db: Connection): string[] {
  const taken = making.get(db) ?? [];
  making.set(db, taken);
  return taken;
}

/** A stream with a turn that it holds until it is over, in whatever way; or `open-data-busy`. `make` is called only if there is a turn. */
export function taking(db: Connection, address: string, make: () => Readable): ServiceOutcome<Readable> {
  const taken = takenFrom(db);
  const whose = limitedAs(address);
  if (taken.length >= MOST || taken.filter((one) => one === whose).length >= MOST_OF_ADDRESS) {
    return { ok: false, problems: [problem('open-data-busy', { seconds: WAIT })] };
  }
  taken.push(whose);
  const content = make();
  const ends = setTimeout(() => content.destroy(), LONGEST).unref();
  content.once('close', () => {
    clearTimeout(ends);
    taken.splice(taken.indexOf(whose), 1);
  });
  return { ok: true, value: content };
}
