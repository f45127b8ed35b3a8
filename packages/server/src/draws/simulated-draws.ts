/** How many draws a forecast simulates: as many as the core suggests, fewer where each of them is large and tells more by itself. */

import type { Manifest } from '@double-random/core';

const MOST = 1000;
const LEAST = 100;

/** Entities drawn over all simulated draws, which take about ten seconds. */
const DRAWN_IN_ALL = 4_000_000;

export function simulatedDraws({ strata }: Pick<Manifest, 'strata'>): number {
  const drawn = strata.reduce((sum, { sample }) => sum + sample, 0);
  return Math.max(LEAST, Math.min(MOST, Math.floor(DRAWN_IN_ALL / Math.max(1, drawn))));
}
