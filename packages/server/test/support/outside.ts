/** A world that the test holds in its hand: a clock that stands still until it is moved, and random bytes that are the same each time. */

import { createHash } from 'node:crypto';
import type { BeaconClient, Outside } from '../../dist/outside/outside.js';
import type { Post } from '../../dist/outside/post.js';

export interface TestOutside extends Outside {
  /** Moves the clock on. */
  readonly advance: (seconds: number) => void;
  /** Sets the clock to an RFC 3339 time. */
  readonly setNow: (moment: string) => void;
}

/** A Monday morning in Hangzhou, well inside the years whose working days are known. */
const START = '2026-11-02T01:00:00.000Z';

const noBeacon: BeaconClient = async () => {
  throw new Error('this test has no beacon');
};

const noReceiver: Post = async () => {
  throw new Error('this test has no receiver');
};

/** SHA-256 in counter mode over the seed. */
function reproducibleBytes(seed: string): Outside['random'] {
  let counter = 0;
  return (bytes) => {
    const blocks: Buffer[] = [];
    for (let made = 0; made < bytes; made += 32) {
      blocks.push(createHash('sha256').update(`${seed}/${counter}`).digest());
      counter += 1;
    }
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes));
  };
}

export function testOutside({
  now = START,
  seed = 'test',
  beacon = noBeacon,
  post = noReceiver,
}: {
  readonly now?: string;
  readonly seed?: string;
  readonly beacon?: BeaconClient;
  readonly post?: Post;
} = {}): TestOutside {
  let milliseconds = Date.parse(now);
  return {
    now: () => new Date(milliseconds),
    random: reproducibleBytes(seed),
    beacon,
    post,
    advance: (seconds) => {
      milliseconds += seconds * 1000;
    },
    setNow: (moment) => {
      milliseconds = Date.parse(moment);
    },
  };
}
