/** The first pass: every district gets its stretch of the schedule, and visit after visit goes where it is nearest to that and to its people. */

import { type Board, DISTRICT_STEP } from './board.js';

/** For every slot away from the district's stretch; outweighs nearly all else. */
const ASTRAY = 10;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const districtOf = (board: Board, visit: number): number => (board.plan.places[visit] as number) >> 16;

/** Slots for every district, one district after the other, by its share of the visits, which are sorted by district. */
function stretchesOf(board: Board, sorted: readonly number[], end: number): ReadonlyMap<number, Stretch> {
  const stretches = new Map<number, Stretch>();
  sorted.forEach((visit, at) => {
    const district = districtOf(board, visit);
    const slot = Math.floor((at * end) / sorted.length);
    stretches.set(district, { from: stretches.get(district)?.from ?? slot, to: slot });
  });
  return stretches;
}

/** The free slot below `end` that costs least, the first of equals; −1 where none is free. */
function cheapestFree(board: Board, visit: number, end: number, cost: (slot: number) => number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let word = 0; word * board.slotsInWord < end; word++) {
    for (let free = board.free(visit, word); free !== 0; free &= free - 1) {
      const slot = word * board.slotsInWord + 31 - Math.clz32(free & -free);
      const found = slot < end ? cost(slot) : Number.POSITIVE_INFINITY;
      if (found < least) {
        least = found;
        best = slot;
      }
    }
  }
  return best;
}

/** Puts what it can on the first `days` of the board; the visits left over. */
export function placeFirst(board: Board, visits: readonly number[], days: number): number[] {
  const { places, teams, starts } = board.plan;
  const end = days * starts.length;
  const sorted = visits.toSorted((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  const stretches = stretchesOf(board, sorted, end);
  return sorted.filter((visit) => {
    const { from, to } = stretches.get(districtOf(board, visit)) as Stretch;
    const slot = cheapestFree(board, visit, end, (found) => {
      const day = Math.floor(found / starts.length);
      const out = (teams[visit] as Int32Array).reduce((sum, inspector) => sum + (board.isOut(inspector, day) ? 1 : 0), 0);
      const astray = Math.max(from - found, found - to, 0);
      return 2 * board.steps(visit, found, Number.POSITIVE_INFINITY) - DISTRICT_STEP * out + ASTRAY * astray;
    });
    if (slot >= 0) board.put(visit, slot);
    return slot < 0;
  });
}
