/** What the simulated draws of one department add up to. */

import { type BoardEntity, NOBODY } from '../inspectors/board.js';
import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import { type Scopes, scopesOf } from './scopes.js';
import type { SimulatedTeams } from './simulation.js';

/** Counts of something that each draw has so many times of: total, most in one draw, draws with any. */
export class Occurrences {
  readonly total: Float64Array;
  readonly worst: Uint32Array;
  readonly draws: Uint32Array;
  readonly #now: Uint32Array;
  #touched: number[] = [];

  constructor(size: number) {
    this.total = new Float64Array(size);
    this.worst = new Uint32Array(size);
    this.draws = new Uint32Array(size);
    this.#now = new Uint32Array(size);
  }

  count(i: number): void {
    if (this.#now[i] === 0) this.#touched.push(i);
    this.#now[i] = (this.#now[i] as number) + 1;
  }

  endOfDraw(): void {
    for (const i of this.#touched) {
      const now = this.#now[i] as number;
      this.total[i] = (this.total[i] as number) + now;
      this.worst[i] = Math.max(this.worst[i] as number, now);
      this.draws[i] = (this.draws[i] as number) + 1;
      this.#now[i] = 0;
    }
    this.#touched = [];
  }
}

/** Where an inspector stands in a sorted list that holds the inspector. */
function placeIn(sorted: Int32Array, inspector: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < inspector) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class DepartmentTally {
  readonly pool: DepartmentPool;
  /** Slots of all draws, and those that stayed empty (as the only item). */
  slots = 0;
  readonly empty = new Occurrences(1);
  /** By inspector: slots held; draws in which the cap was reached; draws whose certificate names the inspector. */
  readonly load: Float64Array;
  readonly worstLoad: Uint32Array;
  readonly cappedOut: Uint32Array;
  readonly scarce: Uint32Array;
  readonly scopes: Scopes;
  /** By scope: empty slots, and slots of the certificate. */
  readonly emptyIn: Occurrences;
  readonly contested: Occurrences;
  /** By kind of entity: how often one of it was drawn, counted only where `observed` says so. */
  readonly teams: Uint32Array;
  readonly #seats: readonly (Uint32Array | undefined)[];

  constructor(pool: DepartmentPool, observed: (kind: EntityKind) => boolean) {
    const { roster, kinds } = pool;
    this.pool = pool;
    this.load = new Float64Array(roster.size);
    this.worstLoad = new Uint32Array(roster.size);
    this.cappedOut = new Uint32Array(roster.size);
    this.scarce = new Uint32Array(roster.size);
    this.scopes = scopesOf(pool);
    this.emptyIn = new Occurrences(this.scopes.all.length);
    this.contested = new Occurrences(this.scopes.all.length);
    this.teams = new Uint32Array(kinds.length);
    this.#seats = kinds.map((kind) => (observed(kind) ? new Uint32Array(kind.coverage.inspectors.length) : undefined));
  }

  /** For a kind that is observed: by place in its coverage, how often the inspector was in the team. */
  seatsOf(kind: EntityKind): Uint32Array | undefined {
    return this.#seats[kind.index];
  }

  add({ entities, board, unfillable }: SimulatedTeams): void {
    const scopeOf = (slot: number): number => {
      const { coverage } = board.entities[board.entityOf(slot)] as BoardEntity;
      return this.scopes.ofGroup[coverage.index * board.roles + (board.roleOf[board.placeOf(slot)] as number)] as number;
    };
    this.slots += board.holder.length;
    for (const slot of unfillable.empty) {
      this.empty.count(0);
      this.emptyIn.count(scopeOf(slot));
    }
    for (const slot of unfillable.slots) this.contested.count(scopeOf(slot));
    for (const inspector of unfillable.inspectors) this.scarce[inspector] = (this.scarce[inspector] as number) + 1;
    for (const occurrences of [this.empty, this.emptyIn, this.contested]) occurrences.endOfDraw();
    this.#addLoads(board.load, board.cap);
    for (let at = 0; at < entities.length; at++) {
      const kind = this.pool.kinds[this.pool.kindOf[entities[at] as number] as number] as EntityKind;
      this.#addTeam(kind, board.holder.subarray(board.slotAt(at, 0), board.slotAt(at + 1, 0)));
    }
  }

  #addLoads(load: Int32Array, cap: Int32Array): void {
    for (let i = 0; i < load.length; i++) {
      const held = load[i] as number;
      this.load[i] = (this.load[i] as number) + held;
      this.worstLoad[i] = Math.max(this.worstLoad[i] as number, held);
      if (held > 0 && held >= (cap[i] as number)) this.cappedOut[i] = (this.cappedOut[i] as number) + 1;
    }
  }

  #addTeam(kind: EntityKind, team: Int32Array): void {
    const seats = this.#seats[kind.index];
    if (seats === undefined) return;
    this.teams[kind.index] = (this.teams[kind.index] as number) + 1;
    for (const inspector of team) {
      if (inspector === NOBODY) continue;
      const place = placeIn(kind.coverage.inspectors, inspector);
      seats[place] = (seats[place] as number) + 1;
    }
  }
}
