/** Where the tickets of a stratum lie on the line from 0 to 1: first all of them, then close to the cutoff. Heights are in dots, from the line upwards. */

import type { TicketStep } from './replay.js';

/** Beside the drawn and the reserves so much of the line is seen closely. */
const MARGIN = 1.6;

export interface TicketCloud {
  /** The end of the line that is looked at closely; its beginning is 0. */
  readonly closeEnd: number;
  /** Positions of the tickets, those selected first in rank order. */
  readonly positions: Float64Array;
  readonly selected: number;
  /** Height of each ticket in its pile while the whole line is seen, and the highest pile. */
  readonly heights: Uint16Array;
  readonly highest: number;
  /** The same while the line is looked at closely; those beyond its end have none. */
  readonly closeHeights: Uint16Array;
  readonly closeHighest: number;
}

interface Piles {
  readonly heights: Uint16Array;
  readonly highest: number;
}

function pile(positions: Float64Array, end: number, bins: number): Piles {
  const counts = new Uint16Array(bins);
  const heights = new Uint16Array(positions.length);
  let highest = 1;
  for (let i = 0; i < positions.length; i += 1) {
    const bin = Math.floor(((positions[i] ?? 0) / end) * bins);
    if (bin >= bins) continue;
    const height = counts[bin] ?? 0;
    heights[i] = height;
    counts[bin] = height + 1;
    if (height + 1 > highest) highest = height + 1;
  }
  return { heights, highest };
}

/** Piles side by side: many while the whole line is seen, few and large ones while it is looked at closely. */
export const WHOLE_PILES = 480;
export const CLOSE_PILES = 72;

/** @param others positions of the tickets that were not selected */
export function ticketCloud({ selected, reserves, cutoff }: TicketStep, others: Float64Array): TicketCloud {
  const positions = new Float64Array(selected.length + others.length);
  positions.set(selected.map(({ position }) => position));
  positions.set(others, selected.length);
  const seen = Math.max(cutoff ?? 0, reserves[reserves.length - 1]?.position ?? 0);
  const closeEnd = seen === 0 ? 1 : Math.min(1, Math.max(seen * 1.05, (cutoff ?? 0) * MARGIN));
  const whole = pile(positions, 1, WHOLE_PILES);
  const close = pile(positions, closeEnd, CLOSE_PILES);
  return {
    closeEnd,
    positions,
    selected: selected.length,
    heights: whole.heights,
    highest: whole.highest,
    closeHeights: close.heights,
    closeHighest: close.highest,
  };
}
