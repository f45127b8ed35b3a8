/** Numbers of visits put together where there are too many different ones for a chart. */

import { MOST_COLUMNS } from '../chart.js';
import { grouped } from '../figures.js';

/** So many had `visits` visits each. */
export interface Frequency {
  readonly visits: number;
  readonly count: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const ROUND = [1, 2, 5];

/** The narrowest round width with which the bins from 1 to `largest` are few enough. */
function widthFor(largest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of ROUND) if (Math.ceil(largest / (factor * power)) <= MOST_COLUMNS) return factor * power;
  }
}

/** Bins of one width from the first visit on, those in between that are empty among them. */
export function binned(frequencies: readonly Frequency[]): readonly Bin[] {
  const visited = frequencies.filter(({ visits }) => visits > 0);
  const largest = visited.reduce((most, { visits }) => Math.max(most, visits), 0);
  const width = widthFor(largest);
  const counts = new Map<number, number>();
  for (const { visits, count } of visited) {
    const bin = Math.floor((visits - 1) / width);
    counts.set(bin, (counts.get(bin) ?? 0) + count);
  }
  return Array.from({ length: Math.ceil(largest / width) }, (_, bin) => ({
    from: bin * width + 1,
    to: (bin + 1) * width,
    count: counts.get(bin) ?? 0,
  }));
}

/** `3`, `11–20`. */
export const binLabel = ({ from, to }: Bin): string => (from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`);
