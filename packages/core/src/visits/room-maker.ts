/**
 * Room for visits that found none: such a visit takes the place where the fewest others must leave, those wait in its stead, and may not
 * come back there for a while (tabu search over partial schedules). The board is sound at every moment.
 */

import type { Board } from './board.js';
import type { Chance } from './chance.js';

/** What one visit that must leave costs, in steps of travel. */
const LEAVING = 80;

/** After so many turns, and so many more per visit that waits, without fewer waiting, there is no room. */
const PATIENCE = 1500;
const PATIENCE_PER_VISIT = 30;

export class RoomMaker {
  readonly #board: Board;
  readonly #chance: Chance;
  readonly #barredUntil: Int32Array;
  readonly #marks: Int32Array;
  readonly #slotCount: number;
  #mark = 0;
  #turn = 0;

  constructor(board: Board, chance: Chance) {
    const { visits, days, starts } = board.plan;
    this.#board = board;
    this.#chance = chance;
    this.#slotCount = days.length * starts.length;
    this.#barredUntil = new Int32Array(visits.length * this.#slotCount);
    this.#marks = new Int32Array(visits.length);
  }

  /** Of the visits waiting, and of those that had to leave for them, the ones left over on the first `days`. */
  run(waiting: readonly number[], days: number): number[] {
    const queue = [...waiting];
    let least = queue.length;
    let bestQueue = [...queue];
    let bestSlots = this.#board.slots.slice();
    const patience = PATIENCE + PATIENCE_PER_VISIT * queue.length;
    for (let since = 0; queue.length > 0 && since < patience; since++) {
      this.#turn++;
      const at = this.#chance.below(queue.length);
      const visit = queue[at] as number;
      const slot = this.#cheapest(visit, days);
      if (slot < 0) continue;
      queue[at] = queue.at(-1) as number;
      queue.pop();
      queue.push(...this.#take(visit, slot, queue.length));
      if (queue.length < least) {
        least = queue.length;
        bestQueue = [...queue];
        bestSlots = this.#board.slots.slice();
        since = 0;
      }
    }
    this.#board.restore(bestSlots);
    return bestQueue;
  }

  #cheapest(visit: number, days: number): number {
    const { starts } = this.#board.plan;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let ties = 0;
    for (let day = 0; day < days; day++) {
      for (let open = this.#board.open(visit, day); open !== 0; open &= open - 1) {
        const start = 31 - Math.clz32(open & -open);
        const slot = day * starts.length + start;
        if ((this.#barredUntil[visit * this.#slotCount + slot] as number) > this.#turn) continue;
        const cost = this.#cost(visit, slot, least);
        if (cost < least) {
          least = cost;
          best = slot;
          ties = 1;
        } else if (cost === least && this.#chance.below(++ties) === 0) {
          best = slot;
        }
      }
    }
    return best;
  }

  /** Of the visits that must leave at least, and of the steps; only as far as it matters. */
  #cost(visit: number, slot: number, limit: number): number {
    const mark = ++this.#mark;
    const day = Math.floor(slot / this.#board.plan.starts.length);
    let cost = 0;
    for (const inspector of this.#board.plan.teams[visit] as Int32Array) {
      const other = this.#board.at(inspector, slot);
      if (other >= 0) {
        if (this.#marks[other] === mark) continue;
        this.#marks[other] = mark;
        cost += LEAVING;
      } else if (this.#board.isFull(inspector, day)) {
        cost += LEAVING;
      }
      if (cost > limit) return cost;
    }
    return cost + this.#board.steps(visit, slot, limit - cost);
  }

  /** Puts the visit there; the visits that left for it. */
  #take(visit: number, slot: number, waiting: number): number[] {
    const { teams, starts } = this.#board.plan;
    const day = Math.floor(slot / starts.length);
    const team = teams[visit] as Int32Array;
    const left: number[] = [];
    const leave = (other: number): void => {
      const from = this.#board.slots[other] as number;
      this.#board.drop(other);
      this.#barredUntil[other * this.#slotCount + from] = this.#turn + 10 + this.#chance.below(10) + Math.floor((waiting * 3) / 5);
      left.push(other);
    };
    for (const inspector of team) {
      const other = this.#board.at(inspector, slot);
      if (other >= 0) leave(other);
    }
    for (const inspector of team) if (this.#board.isFull(inspector, day)) leave(this.#oneOf(inspector, day, team));
    this.#board.put(visit, slot);
    return left;
  }

  /** The movable visit of the day that frees most of the team; by lot among equals. */
  #oneOf(inspector: number, day: number, team: Int32Array): number {
    const { teams, starts } = this.#board.plan;
    let best = -1;
    let most = -1;
    for (let start = 0; start < starts.length; start++) {
      const other = this.#board.at(inspector, day * starts.length + start);
      if (other < 0 || (this.#board.slots[other] as number) < 0) continue;
      const freed = (teams[other] as Int32Array).reduce(
        (sum, one) => sum + (team.includes(one) && this.#board.isFull(one, day) ? 16 : 0),
        0,
      );
      const worth = freed + this.#chance.below(16);
      if (worth > most) {
        most = worth;
        best = other;
      }
    }
    return best;
  }
}
