/** A draw as it was published, read back: what reports and pages show of it. */

import type { DrawEvent, DrawState } from '../events/event.js';
import type { Manifest } from '../manifest/manifest.js';
import type { EntityLine, PersonLine } from '../pools/lines.js';
import type { Result } from './result.js';

/** `[department, commitment (hex) or null]`, in manifest order. */
export type Commitment = readonly [department: string, commitment: string | null];

export interface Reveals {
  /** `[department, secret (hex)]`, in manifest order. */
  readonly reveals: readonly (readonly [department: string, secret: string])[];
  /** Departments that committed and did not reveal. */
  readonly absent: readonly string[];
}

export type Entropy =
  | Readonly<Record<string, never>>
  | { readonly signature: string; readonly randomness: string }
  | { readonly text: string };

export interface DrawRecord {
  readonly manifest: Manifest;
  /** `mh`, hex. */
  readonly manifestHash: string;
  readonly commitments: readonly Commitment[];
  readonly reveals: Reveals;
  readonly entropy: Entropy;
  readonly result: Result;
  /** Hex. */
  readonly resultHash: string;
  /** The pool's line of every entity selected or in reserve. */
  readonly entities: ReadonlyMap<string, EntityLine>;
  /** How many entities were left out, by reason. */
  readonly exclusions: ReadonlyMap<string, number>;
  readonly events: readonly DrawEvent[];
  readonly state: DrawState;
  readonly persons: readonly PersonLine[];
}

/** What `sealed.json` holds: hashes of what a sealed draw keeps until its disclosure. */
export interface Seal {
  /** Hex. */
  readonly resultHash: string;
  /** H("seed", seed), hex. */
  readonly seedHash: string;
}

/** A sealed draw before its disclosure: all of it that is public. */
export interface SealedRecord extends Seal {
  readonly manifest: Manifest;
  /** `mh`, hex. */
  readonly manifestHash: string;
  readonly commitments: readonly Commitment[];
}
