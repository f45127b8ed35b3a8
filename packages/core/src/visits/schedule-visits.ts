/**
 * The schedule of joint visits. Within the shortest time that can be hoped for, and a tenth more: a first place for every visit, room
 * for those that found none, day by day more where there is none, and then near visits gathered.
 */

import { compareCodes } from '../encoding/codes.js';
import { Board } from './board.js';
import { Chance } from './chance.js';
import { checkSchedule } from './check-schedule.js';
import { byTime, lowerBoundOf, makespanOf, travelOf } from './figures.js';
import { placeFirst } from './first-places.js';
import { Gatherer } from './gatherer.js';
import { type Plan, planOf } from './plan.js';
import { RoomMaker } from './room-maker.js';
import type { PlacedVisit, Schedule, ScheduleInput } from './schedule.js';
import { unplacedVisit } from './unplaced.js';

/** The same schedule for the same input in whatever order. Throws on input that breaks its own rules. */
export function scheduleVisits(input: ScheduleInput): Schedule {
  const plan = planOf(input);
  const board = new Board(plan);
  const lowerBound = lowerBoundOf(input);
  const waiting = fillBoard(board, lowerBound);
  const placed = [...placedOf(board), ...input.kept.map((kept) => ({ ...kept, kept: true }))].sort(byTime);
  const isKept = new Set(input.kept.map(({ id }) => id));
  return {
    placed,
    unplaced: waiting.map((visit) => unplacedVisit(board, visit)).sort((a, b) => compareCodes(a.id, b.id)),
    conflicts: checkSchedule(input, placed).filter(({ id }) => isKept.has(id)),
    days: makespanOf(input, placed),
    lowerBound,
    travel: travelOf(input.visits, placed),
  };
}

/** A tenth more than the lower bound, in whole days: what it gives to near visits is worth more than a day. */
const hopedFor = (lowerBound: number, { days }: Plan): number => Math.min(days.length, Math.max(1, Math.floor((11 * lowerBound) / 10)));

/** The visits left over. */
function fillBoard(board: Board, lowerBound: number): number[] {
  const { plan } = board;
  const isKept = new Set(plan.kept.map(({ visit }) => visit));
  const chance = new Chance();
  const first = hopedFor(lowerBound, plan);
  let waiting = placeFirst(
    board,
    [...plan.visits.keys()].filter((visit) => !isKept.has(visit)),
    first,
  );
  const roomMaker = new RoomMaker(board, chance);
  for (let days = first; ; days = Math.min(plan.days.length, days + Math.max(1, Math.floor(days / 20)))) {
    waiting = roomMaker.run(waiting, days);
    if (waiting.length === 0 || days === plan.days.length) break;
  }
  // None later than it is, or than was hoped for; those still waiting may be on any day.
  const limits = board.slots.map((slot) => (slot < 0 ? plan.days.length : Math.max(first, Math.floor(slot / plan.starts.length) + 1)));
  return new Gatherer(board, limits, chance).run(waiting);
}

const placedOf = ({ plan, slots }: Board): PlacedVisit[] =>
  [...slots.keys()]
    .filter((visit) => (slots[visit] as number) >= 0)
    .map((visit) => {
      const slot = slots[visit] as number;
      const start = slot % plan.starts.length;
      return {
        id: plan.visits[visit]?.id as string,
        date: plan.days[Math.floor(slot / plan.starts.length)] as string,
        start: plan.starts[start] as string,
        kept: false,
      };
    });
