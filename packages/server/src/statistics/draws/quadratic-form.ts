/** How far a vector of deviations is from nothing, measured by its covariances: dᵀ V⁻ d. */

import type { ChiSquare } from './chi-square.js';

/** A pivot smaller than this part of the largest variance is a rounded zero: deviations that always cancel out. */
const NOTHING = 1e-9;

/** The row with the largest variance left. */
function pivotOf(covariances: readonly Float64Array[], used: ReadonlySet<number>): number {
  let best = -1;
  for (let i = 0; i < covariances.length; i++)
    if (!used.has(i) && (best === -1 || (covariances[i]?.[i] ?? 0) > (covariances[best]?.[best] ?? 0))) best = i;
  return best;
}

/**
 * By symmetric elimination with the largest pivot first; the degrees of freedom are the rank of `V`, so that groups whose deviations cancel out
 * (all groups of one draw do) need not be left out by hand.
 * @param deviations observed less expected @param covariances symmetric, positive semidefinite
 */
export function quadraticForm(deviations: readonly number[], covariances: readonly (readonly number[])[]): ChiSquare {
  const d = Float64Array.from(deviations);
  const v = covariances.map((row) => Float64Array.from(row));
  const scale = Math.max(0, ...v.map((row, i) => row[i] ?? 0));
  const used = new Set<number>();
  let statistic = 0;
  while (used.size < d.length) {
    const p = pivotOf(v, used);
    const row = v[p] as Float64Array;
    const pivot = row[p] ?? 0;
    if (pivot <= NOTHING * scale) break;
    used.add(p);
    const deviation = d[p] ?? 0;
    statistic += (deviation * deviation) / pivot;
    for (let i = 0; i < d.length; i++) {
      const other = v[i] as Float64Array;
      if (used.has(i)) continue;
      const factor = (other[p] ?? 0) / pivot;
      d[i] = (d[i] ?? 0) - factor * deviation;
      for (let j = 0; j < d.length; j++) other[j] = (other[j] ?? 0) - factor * (row[j] ?? 0);
    }
  }
  return { statistic, degrees: used.size };
}
