/** A forecast of the service as figures of charts. It is the core's own forecast, sent as JSON. */

import type { Forecast } from '@double-random/core';
import type { Read } from '../../api/read.js';

export type Preparation = Read<'/api/v1/preparations/{preparation}'>;

/** The figures of a preparation; `null`: it has none. */
export const forecastOf = ({ forecast }: Pick<Preparation, 'forecast'>): Forecast | null =>
  forecast === null ? null : (forecast.figures as unknown as Forecast);

/** An exact chance as percent, such as `1.01`. */
export const percentText = (share: number): string => (100 * share).toLocaleString('en-US', { maximumFractionDigits: 2 });

export interface LoadBar {
  /** From so many to so many visits, on average. */
  readonly from: number;
  readonly to: number;
  readonly inspectors: number;
}

const MOST_BARS = 12;

/** How the mean loads of a department's inspectors are spread: a histogram of at most twelve bars. */
export function loadHistogram(means: readonly number[]): LoadBar[] {
  if (means.length === 0) return [];
  const highest = Math.max(...means);
  const width = Math.max(1, Math.ceil((highest + 1) / MOST_BARS));
  const bars = Math.floor(highest / width) + 1;
  return Array.from({ length: bars }, (_, place) => {
    const [from, to] = [place * width, (place + 1) * width];
    return { from, to, inspectors: means.filter((mean) => mean >= from && mean < to).length };
  });
}
