/** The result of a draw, draw protocol section 8. */

import type { PROTOCOL } from '../manifest/manifest.js';

/** `rank` counts from 1 within the stratum; the reserves go on from `sample + 1`. `ticket` is hex. */
export type DrawnEntity = readonly [stratum: string, rank: number, id: string, ticket: string];

export type Seat = readonly [role: string, inspector: string | null];

/** The team of a department for an entity: its slots' holders, by place. */
export type Team = readonly [department: string, entity: string, seats: readonly Seat[]];

/** A slot of a department: the entity, and the slot's place in the team, counted from 0. */
export type SlotName = readonly [entity: string, place: number];

/** The proof that nobody could have filled more slots of this department. */
export interface Shortage {
  readonly department: string;
  readonly empty: readonly SlotName[];
  readonly slots: readonly SlotName[];
  readonly inspectors: readonly string[];
}

export interface Result {
  readonly protocol: typeof PROTOCOL;
  /** The hash of the manifest, hex. */
  readonly manifest: string;
  readonly seed: string;
  readonly selected: readonly DrawnEntity[];
  readonly reserves: readonly DrawnEntity[];
  readonly teams: readonly Team[];
  readonly shortages: readonly Shortage[];
}
