/**
 * Gathers near visits on the same days of the same people: again and again some visits leave the board and come back one by one where
 * their steps cost least. What makes the whole better stays; what makes it worse stays too, the more rarely the later (ruin and recreate
 * under simulated annealing). The number of turns is fixed, never the time.
 */

import type { Board } from './board.js';
import type { Chance } from './chance.js';

/** How much worse a turn may make things, in steps, on average: at first, and in the end. */
const HOT = 96;
const COLD = 8;
const MEAN_OF_EXPONENTIAL = 369;

const TURNS_PER_VISIT = 120;
const LEAST_TURNS = 500;
const MOST_TURNS = 240_000;
/** Turns × words of slots to look at. */
const MOST_LOOKS = 15_000_000;

/** Visits that leave because they have people in common: 2 to 17. */
const LEAST_KIN = 2;
const KIN_RANGE = 16;

/** Words of slots of which one in sixteen is out of sight, so that not always the nearest slot is taken. */
const VEILS = 1024;
const VEILED = 16;

/** Of the visits that wait, how many a turn tries to place. */
const TRIED = 2;

const districtOf = (place: number): number => place >> 16;

export class Gatherer {
  readonly #board: Board;
  readonly #chance: Chance;
  /** By visit: how many days from the first it may be on. */
  readonly #limits: Int32Array;
  readonly #veils: Int32Array;
  /** By inspector: visits that can be moved. */
  readonly #rounds: readonly number[][];
  readonly #movable: readonly number[];
  /** The visits of this turn and where they were. */
  readonly #out: number[] = [];
  readonly #from: number[] = [];
  #queue: number[] = [];

  constructor(board: Board, limits: Int32Array, chance: Chance) {
    const { teams, inspectors } = board.plan;
    this.#board = board;
    this.#limits = limits;
    this.#chance = chance;
    this.#movable = [...board.slots.keys()].filter((visit) => (board.slots[visit] as number) >= 0);
    this.#rounds = inspectors.map(() => []);
    for (const visit of this.#movable) for (const inspector of teams[visit] as Int32Array) this.#rounds[inspector]?.push(visit);
    this.#veils = Int32Array.from({ length: VEILS }, () => {
      let veil = 0;
      for (let bit = 0; bit < board.slotsInWord; bit++) if (chance.below(VEILED) !== 0) veil |= 1 << bit;
      return veil;
    });
  }

  /** The visits that still wait: never more than before. */
  run(waiting: readonly number[]): number[] {
    this.#queue = [...waiting];
    let cost = 0;
    let least = 0;
    let bestQueue = [...waiting];
    let bestSlots = this.#board.slots.slice();
    const turns = this.#movable.length === 0 ? 0 : this.#turns();
    for (let turn = 1; turn <= turns; turn++) {
      const rest = (turns - turn) / turns;
      cost += this.#turn(COLD + (HOT - COLD) * rest * rest);
      if (this.#queue.length < bestQueue.length || cost < least) {
        least = cost;
        bestQueue = [...this.#queue];
        bestSlots = this.#board.slots.slice();
      }
    }
    this.#board.restore(bestSlots);
    return bestQueue;
  }

  #turns(): number {
    const words = Math.ceil(
      (this.#limits.reduce((most, limit) => Math.max(most, limit), 0) * this.#board.plan.starts.length) / this.#board.slotsInWord,
    );
    return Math.min(LEAST_TURNS + TURNS_PER_VISIT * this.#movable.length, MOST_TURNS, Math.floor(MOST_LOOKS / words));
  }

  /** By how much the whole is worse after the turn: 0 where it was taken back. */
  #turn(heat: number): number {
    let change = this.#leave();
    const tried = this.#someWaiting();
    const again = [...this.#out, ...tried];
    this.#chance.shuffle(again);
    const left: number[] = [];
    for (const visit of again) {
      const slot = this.#nearest(visit);
      if (slot < 0) {
        left.push(visit);
      } else {
        change += this.#board.steps(visit, slot, Number.POSITIVE_INFINITY);
        this.#board.put(visit, slot);
      }
    }
    const isBetter = left.length < tried.length;
    if (isBetter || (left.length === tried.length && change * MEAN_OF_EXPONENTIAL <= heat * this.#chance.exponential())) {
      this.#queue.push(...left);
      return change;
    }
    for (const visit of again) if ((this.#board.slots[visit] as number) >= 0) this.#board.drop(visit);
    for (let place = 0; place < this.#out.length; place++) this.#board.put(this.#out[place] as number, this.#from[place] as number);
    this.#queue.push(...tried);
    return 0;
  }

  /** Takes one or two of the visits that wait from the queue. */
  #someWaiting(): number[] {
    const some: number[] = [];
    while (this.#queue.length > 0 && some.length < TRIED) {
      const at = this.#chance.below(this.#queue.length);
      const last = this.#queue.pop() as number;
      some.push(at < this.#queue.length ? (this.#queue[at] as number) : last);
      if (at < this.#queue.length) this.#queue[at] = last;
    }
    return some;
  }

  /** Takes some visits from the board; what their steps cost, as a change. */
  #leave(): number {
    this.#out.length = 0;
    this.#from.length = 0;
    const first = this.#movable[this.#chance.below(this.#movable.length)] as number;
    const slot = this.#board.slots[first] as number;
    const change = this.#drop(first);
    return change + (slot < 0 || this.#chance.below(2) === 0 ? this.#dropKin(first) : this.#dropDays(first, slot));
  }

  /** Visits with people in common, of the same district for the most part. */
  #dropKin(first: number): number {
    const { teams, places } = this.#board.plan;
    const team = teams[first] as Int32Array;
    const size = LEAST_KIN + this.#chance.below(KIN_RANGE);
    const home = districtOf(places[first] as number);
    let change = 0;
    for (let tries = 4 * size; tries > 0 && this.#out.length < size; tries--) {
      const round = this.#rounds[team[this.#chance.below(team.length)] as number] as number[];
      const other = round[this.#chance.below(round.length)] as number;
      if (districtOf(places[other] as number) === home || this.#chance.below(4) === 0) change += this.#drop(other);
    }
    return change;
  }

  /** Two days of one inspector: the one of the visit, and any other. */
  #dropDays(first: number, slot: number): number {
    const { teams, starts } = this.#board.plan;
    const team = teams[first] as Int32Array;
    const inspector = team[this.#chance.below(team.length)] as number;
    const days = [Math.floor(slot / starts.length), this.#chance.below(this.#limits[first] as number)];
    let change = 0;
    for (const day of days) {
      for (let start = 0; start < starts.length; start++) change += this.#drop(this.#board.at(inspector, day * starts.length + start));
    }
    return change;
  }

  /** Takes one visit from the board, if it is there and can be moved. */
  #drop(visit: number): number {
    const slot = visit < 0 ? -1 : (this.#board.slots[visit] as number);
    if (slot < 0) return 0;
    this.#board.drop(visit);
    this.#out.push(visit);
    this.#from.push(slot);
    return -this.#board.steps(visit, slot, Number.POSITIVE_INFINITY);
  }

  /** The free slot with the least steps, any of equals; first of those in sight. −1 where none is free. */
  #nearest(visit: number): number {
    const inSight = this.#nearestOf(visit, this.#chance.below(VEILS));
    return inSight >= 0 ? inSight : this.#nearestOf(visit, null);
  }

  #nearestOf(visit: number, veil: number | null): number {
    const board = this.#board;
    const end = (this.#limits[visit] as number) * board.plan.starts.length;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let equals = 0;
    for (let word = 0; word * board.slotsInWord < end; word++) {
      for (
        let free = board.free(visit, word) & (veil === null ? -1 : (this.#veils[(veil + word) % VEILS] as number));
        free !== 0;
        free &= free - 1
      ) {
        const slot = word * board.slotsInWord + 31 - Math.clz32(free & -free);
        if (slot >= end) break;
        const cost = board.steps(visit, slot, least);
        if (cost < least) {
          least = cost;
          best = slot;
          equals = 1;
        } else if (cost === least && this.#chance.below(++equals) === 0) {
          best = slot;
        }
      }
    }
    return best;
  }
}
