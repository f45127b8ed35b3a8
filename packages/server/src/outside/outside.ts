/** Everything that the service takes from the world besides its database, so that tests can give their own. */

import type { OidcClient } from './oidc.js';
import type { Post } from './post.js';

/** A beacon round as a drand relay hands it out. */
export interface Beacon {
  readonly round: number;
  /** Hex. */
  readonly signature: string;
}

/** Fetches a round of drand's quicknet. `null`: not published yet. Throws when no relay answers. What it returns is not trusted: the core verifies it. */
export type BeaconClient = (round: number, signal: AbortSignal) => Promise<Beacon | null>;

export interface Outside {
  readonly now: () => Date;
  /** Cryptographically secure random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  readonly beacon: BeaconClient;
  /** Sends to the receivers of webhooks. */
  readonly post: Post;
  /** The city's identity provider; not there: users sign in with passwords only. */
  readonly oidc?: OidcClient;
}

/** A time as the store and the API write it: RFC 3339, UTC, to the millisecond. They sort as texts. */
export const momentOf = (date: Date): string => date.toISOString();

/** A time as the draw protocol writes it: RFC 3339, UTC, to the second (cut off, not rounded). */
export const protocolTime = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

const ID_BYTES = 16;

/** A fresh id: 32 hex digits that nobody can guess. */
export const newId = ({ random }: Pick<Outside, 'random'>): string => Buffer.from(random(ID_BYTES)).toString('hex');
