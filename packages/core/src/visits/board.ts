/**
 * Inspectors × days × starts, and the visits on it. Whatever is put on the board, nobody is in two places at once, or out more often
 * on a day than allowed. A slot is day × starts + start. For speed, the slots of several days stand side by side as bits of one word.
 */

import type { Plan } from './plan.js';

const NONE = -1;

/** Bits of a word that are used: as many whole days as fit. */
const MOST_BITS = 30;

/** What a step from one visit to the next costs; far more where the district changes than where only the street does. */
export const DISTRICT_STEP = 8;
const STREET_STEP = 1;

const step = (from: number, to: number): number => (from === to ? 0 : from >> 16 === to >> 16 ? STREET_STEP : DISTRICT_STEP);

export class Board {
  readonly plan: Plan;
  /** By visit: its slot, −1 where not placed. Kept visits are never there: they are part of the plan. */
  readonly slots: Int32Array;
  /** Slots in a word, and words. */
  readonly slotsInWord: number;
  readonly words: number;
  readonly #days: number;
  readonly #starts: number;
  /** The bits of one day. */
  readonly #all: number;
  readonly #daysInWord: number;
  /** [inspector × slots + slot]: the visit, kept ones among them; and its place. */
  readonly #held: Int32Array;
  readonly #where: Int32Array;
  /** [inspector × days + day]: starts at which a visit of this schedule is, and visits of the day, those of other tasks among them. */
  readonly #seen: Int32Array;
  readonly #count: Int32Array;
  /** [inspector × words + word]: slots at which no visit can be added. */
  readonly #shut: Int32Array;
  /** [visit × words + word]: slots at which the visit could be if no other movable one were. */
  readonly #open: Int32Array;

  constructor(plan: Plan) {
    this.plan = plan;
    this.#days = plan.days.length;
    this.#starts = plan.starts.length;
    this.#all = 2 ** this.#starts - 1;
    this.#daysInWord = Math.floor(MOST_BITS / this.#starts);
    this.slotsInWord = this.#daysInWord * this.#starts;
    this.words = Math.ceil(this.#days / this.#daysInWord);
    this.slots = new Int32Array(plan.visits.length).fill(NONE);
    this.#held = new Int32Array(plan.inspectors.length * this.#days * this.#starts).fill(NONE);
    this.#where = new Int32Array(this.#held.length);
    this.#seen = new Int32Array(plan.never.length);
    this.#count = plan.fixed.slice();
    this.#shut = this.#packed(plan.never, plan.inspectors.length);
    this.#open = this.#packed(plan.allowed, plan.visits.length);
    for (const { visit, slot } of plan.kept) if (slot !== null) this.#hold(visit, slot);
  }

  /** Slots of a word, as bits, at which the visit can be put. */
  free(visit: number, word: number): number {
    const team = this.plan.teams[visit] as Int32Array;
    let free = this.#open[visit * this.words + word] as number;
    for (let place = 0; free !== 0 && place < team.length; place++)
      free &= ~(this.#shut[(team[place] as number) * this.words + word] as number);
    return free;
  }

  /** Starts of a day, as bits, at which the visit could be if no other movable one were. */
  open(visit: number, day: number): number {
    return this.plan.allowed[visit * this.#days + day] as number;
  }

  /** Starts of a day, as bits, at which the inspector could take one more visit. */
  freeOf(inspector: number, day: number): number {
    const word = Math.floor(day / this.#daysInWord);
    return this.#all & ~((this.#shut[inspector * this.words + word] as number) >> ((day - word * this.#daysInWord) * this.#starts));
  }

  put(visit: number, slot: number): void {
    const day = Math.floor(slot / this.#starts);
    const team = this.plan.teams[visit] as Int32Array;
    this.slots[visit] = slot;
    this.#hold(visit, slot);
    for (let place = 0; place < team.length; place++) this.#reckon(team[place] as number, day, 1);
  }

  drop(visit: number): void {
    const slot = this.slots[visit] as number;
    const day = Math.floor(slot / this.#starts);
    const start = slot - day * this.#starts;
    const team = this.plan.teams[visit] as Int32Array;
    this.slots[visit] = NONE;
    for (let place = 0; place < team.length; place++) {
      const inspector = team[place] as number;
      const at = inspector * this.#days + day;
      this.#held[at * this.#starts + start] = NONE;
      this.#seen[at] = (this.#seen[at] as number) & ~(1 << start);
      this.#reckon(inspector, day, -1);
    }
  }

  /** What the steps of the visit's people would cost more with it there, 0 or more; above `limit`, any number above it will do. */
  steps(visit: number, slot: number, limit: number): number {
    const day = Math.floor(slot / this.#starts);
    const start = slot - day * this.#starts;
    const team = this.plan.teams[visit] as Int32Array;
    const here = this.plan.places[visit] as number;
    let cost = 0;
    for (let place = 0; cost <= limit && place < team.length; place++) {
      const at = (team[place] as number) * this.#days + day;
      const seen = this.#seen[at] as number;
      if (seen === 0) continue;
      const first = at * this.#starts;
      const earlier = seen & ((1 << start) - 1);
      const later = seen >> (start + 1);
      const before = earlier === 0 ? NONE : (this.#where[first + 31 - Math.clz32(earlier)] as number);
      const after = later === 0 ? NONE : (this.#where[first + start + 32 - Math.clz32(later & -later)] as number);
      if (before >= 0) cost += step(before, here);
      if (after >= 0) cost += before >= 0 ? step(here, after) - step(before, after) : step(here, after);
    }
    return cost;
  }

  /** The visit of an inspector in a slot, a kept one too; −1 where there is none. */
  at(inspector: number, slot: number): number {
    return this.#held[inspector * this.#days * this.#starts + slot] as number;
  }

  /** Whether a visit of this schedule takes the inspector out on the day. */
  isOut(inspector: number, day: number): boolean {
    return this.#seen[inspector * this.#days + day] !== 0;
  }

  isFull(inspector: number, day: number): boolean {
    return (this.#count[inspector * this.#days + day] as number) >= this.plan.perDay;
  }

  /** Moves what is placed otherwise than in `slots`, which were this board's once. */
  restore(slots: Int32Array): void {
    const moved = [...slots.keys()].filter((visit) => slots[visit] !== this.slots[visit]);
    for (const visit of moved) if ((this.slots[visit] as number) >= 0) this.drop(visit);
    for (const visit of moved) if ((slots[visit] as number) >= 0) this.put(visit, slots[visit] as number);
  }

  #hold(visit: number, slot: number): void {
    const day = Math.floor(slot / this.#starts);
    const start = slot - day * this.#starts;
    const team = this.plan.teams[visit] as Int32Array;
    for (let place = 0; place < team.length; place++) {
      const at = (team[place] as number) * this.#days + day;
      this.#held[at * this.#starts + start] = visit;
      this.#where[at * this.#starts + start] = this.plan.places[visit] as number;
      this.#seen[at] = (this.#seen[at] as number) | (1 << start);
    }
  }

  /** After one visit more or less on a day of an inspector. */
  #reckon(inspector: number, day: number, more: 1 | -1): void {
    const at = inspector * this.#days + day;
    const count = (this.#count[at] as number) + more;
    this.#count[at] = count;
    const word = Math.floor(day / this.#daysInWord);
    const shift = (day - word * this.#daysInWord) * this.#starts;
    const shut = count >= this.plan.perDay ? this.#all : (this.#seen[at] as number) | (this.plan.never[at] as number);
    const packed = inspector * this.words + word;
    this.#shut[packed] = ((this.#shut[packed] as number) & ~(this.#all << shift)) | (shut << shift);
  }

  #packed(byDay: Int32Array, rows: number): Int32Array {
    const packed = new Int32Array(rows * this.words);
    for (let row = 0; row < rows; row++) {
      for (let day = 0; day < this.#days; day++) {
        const word = Math.floor(day / this.#daysInWord);
        const at = row * this.words + word;
        packed[at] =
          (packed[at] as number) | ((byDay[row * this.#days + day] as number) << ((day - word * this.#daysInWord) * this.#starts));
      }
    }
    return packed;
  }
}
