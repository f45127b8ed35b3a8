/** How long a replayed step takes, and where in it something is complete that one may stop at. */

import type { ReplayStep, TicketStep } from './replay.js';

/** A step's marks: parts of its time, rising, the last one 1. Stepping by hand goes from mark to mark. */
export type Marks = readonly number[];

/** Parts of the time of a stratum: tickets fall, the cutoff is drawn, the line is looked at closely, names come. */
export const FALLEN = 0.32;
export const CUT = 0.4;
export const CLOSE = 0.52;

const ONLY_END: Marks = [1];

export const marksOf = (step: ReplayStep): Marks => (step.kind === 'tickets' ? [FALLEN, CUT, CLOSE, 1] : ONLY_END);

const SEED_PART_SECONDS = 1.6;
const NAME_SECONDS = 0.35;
const SEAT_SECONDS = 0.12;
const SHORTEST = 6;
const LONGEST = 45;

const between = (seconds: number): number => Math.min(LONGEST, Math.max(SHORTEST, seconds));

/** At the usual speed. */
export function secondsOf(step: ReplayStep): number {
  switch (step.kind) {
    case 'seed':
      return between(SEED_PART_SECONDS * (step.parts.length + 2));
    case 'tickets':
      return between((NAME_SECONDS * step.selected.length) / (1 - CLOSE));
    case 'teams':
      return between(SEAT_SECONDS * step.seats);
    case 'end':
      return SHORTEST;
  }
}

/** How much of a span of time has passed, from 0 to 1. */
export const passed = (time: number, from: number, to: number): number => Math.min(1, Math.max(0, (time - from) / (to - from)));

/** The mark that comes next; `null`: the step is at its end. */
export const nextMark = (marks: Marks, time: number): number | null => marks.find((mark) => mark > time + 1e-9) ?? null;

/** The mark before; `null`: the step is at its beginning. */
export const previousMark = (marks: Marks, time: number): number | null => {
  if (time <= 1e-9) return null;
  const earlier = marks.filter((mark) => mark < time - 1e-9);
  return earlier[earlier.length - 1] ?? 0;
};

/** How many of a stratum's names have come, in rank order. */
export const namesAt = ({ selected }: TicketStep, time: number): number => Math.floor(passed(time, CLOSE, 1) * selected.length + 1e-9);
