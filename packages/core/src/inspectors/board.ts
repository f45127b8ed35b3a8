/**
 * The slots of a department and who holds them. Entities are numbered in the department's order, slots in the order of slots:
 * slot = entity · team size + place. An empty slot is held by `NOBODY`.
 */

import type { TeamRole } from '../manifest/manifest.js';
import type { Candidates } from './candidates.js';
import type { Coverage, Roster } from './roster.js';

export const NOBODY = -1;

export interface BoardEntity {
  readonly id: string;
  readonly coverage: Coverage;
  /** Inspectors recused from this entity, by number. */
  readonly recused: ReadonlySet<number> | undefined;
}

export class Board {
  readonly roster: Roster;
  readonly entities: readonly BoardEntity[];
  readonly candidates: Candidates;
  readonly teamSize: number;
  readonly roles: number;
  /** By slot. */
  readonly holder: Int32Array;
  /** By inspector: slots held. */
  readonly load: Int32Array;
  /** By inspector: the most slots that may be held. */
  readonly cap: Int32Array;
  /** By place: the index of its role in the team. */
  readonly roleOf: Uint8Array;
  /** By slot: the number of those who can hold it, recusals apart: coverage · roles + role. */
  readonly groupOf: Int32Array;
  /** By role, then by inspector. */
  readonly #qualified: readonly Uint8Array[];
  /** By inspector: the look that found a seat, and the seat. */
  readonly #lookedAt: Int32Array;
  readonly #seat: Int32Array;
  #look = 0;

  constructor(roster: Roster, team: readonly TeamRole[], entities: readonly BoardEntity[], candidates: Candidates) {
    this.roster = roster;
    this.entities = entities;
    this.candidates = candidates;
    this.roles = team.length;
    this.roleOf = Uint8Array.from(team.flatMap(({ count }, role) => Array.from({ length: count }, () => role)));
    this.teamSize = this.roleOf.length;
    this.holder = new Int32Array(entities.length * this.teamSize).fill(NOBODY);
    this.load = new Int32Array(roster.size);
    this.#lookedAt = new Int32Array(roster.size);
    this.#seat = new Int32Array(roster.size);
    this.cap = roster.caps.slice();
    this.groupOf = this.holder.map((_, slot) => {
      const { coverage } = entities[this.entityOf(slot)] as BoardEntity;
      return coverage.index * this.roles + (this.roleOf[this.placeOf(slot)] as number);
    });
    this.#qualified = team.map((role) => roster.qualifiedFor(role));
  }

  get groups(): number {
    return this.roster.coverages * this.roles;
  }

  entityOf(slot: number): number {
    return Math.floor(slot / this.teamSize);
  }

  placeOf(slot: number): number {
    return slot % this.teamSize;
  }

  slotAt(entity: number, place: number): number {
    return entity * this.teamSize + place;
  }

  hasRoom(inspector: number): boolean {
    return (this.load[inspector] as number) < (this.cap[inspector] as number);
  }

  /** Whether an inspector who covers the entity is eligible for its slots of a role. */
  isEligible(inspector: number, entity: number, role: number): boolean {
    return (this.#qualified[role] as Uint8Array)[inspector] === 1 && !(this.entities[entity] as BoardEntity).recused?.has(inspector);
  }

  /** Looks at who sits in an entity, so that `seatOf` can answer for it until the next entity is looked at. */
  lookAt(entity: number): void {
    this.#look++;
    const first = this.slotAt(entity, 0);
    for (let slot = first; slot < first + this.teamSize; slot++) {
      const inspector = this.holder[slot] as number;
      if (inspector === NOBODY) continue;
      this.#lookedAt[inspector] = this.#look;
      this.#seat[inspector] = slot;
    }
  }

  /** The slot that an inspector holds of the entity looked at, or `NOBODY`. */
  seatOf(inspector: number): number {
    return this.#lookedAt[inspector] === this.#look ? (this.#seat[inspector] as number) : NOBODY;
  }

  take(slot: number, inspector: number): void {
    this.holder[slot] = inspector;
    this.load[inspector] = (this.load[inspector] as number) + 1;
  }

  emptySlots(): number[] {
    const slots: number[] = [];
    for (let slot = 0; slot < this.holder.length; slot++) if (this.holder[slot] === NOBODY) slots.push(slot);
    return slots;
  }
}
