/**
 * Whether the districts of a stratum were drawn as often as their size says, over all draws of a year. In one draw of n out of N the districts' counts
 * are multivariate hypergeometric: expected n·pᵍ, covariances n·(N−n)/(N−1)·(pᵍ·[g=h] − pᵍ·pʰ), with pᵍ = Nᵍ/N. Draws are independent, so both add up.
 */

import { compareCodes } from '@double-random/core';
import { type ChiSquare, NOTHING_TESTED } from './chi-square.js';
import type { StratumFacts } from './draw-facts.js';
import { quadraticForm } from './quadratic-form.js';

/** Districts are put together until at least so many are expected of each: below, χ² is no good approximation (Cochran 1954). */
export const LEAST_EXPECTED = 5;

export interface DistrictCell {
  /** Several where few were expected of each. */
  readonly districts: readonly string[];
  readonly observed: number;
  readonly expected: number;
}

export interface StratumTest {
  readonly stratum: string;
  readonly draws: number;
  readonly population: number;
  readonly selected: number;
  readonly cells: readonly DistrictCell[];
  readonly tested: ChiSquare;
}

interface Sums {
  readonly observed: number[];
  readonly expected: number[];
  readonly covariances: number[][];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** @param districts the columns */
function sumsOf(facts: readonly StratumFacts[], districts: readonly string[]): Sums {
  const zeros = (): number[] => districts.map(() => 0);
  const sums: Sums = { observed: zeros(), expected: zeros(), covariances: districts.map(zeros) };
  for (const { groups } of facts) {
    const byDistrict = new Map(groups.map((group) => [group.district, group]));
    const population = sum(groups.map((group) => group.population));
    const n = sum(groups.map(({ selected }) => selected));
    const spread = population > 1 ? (n * (population - n)) / (population - 1) : 0;
    const shares = districts.map((district) => (byDistrict.get(district)?.population ?? 0) / population);
    districts.forEach((district, g) => {
      const share = shares[g] ?? 0;
      sums.observed[g] = (sums.observed[g] ?? 0) + (byDistrict.get(district)?.selected ?? 0);
      sums.expected[g] = (sums.expected[g] ?? 0) + n * share;
      const row = sums.covariances[g] ?? [];
      shares.forEach((other, h) => {
        row[h] = (row[h] ?? 0) + spread * ((g === h ? share : 0) - share * other);
      });
    });
  }
  return sums;
}

/** Which columns are tested together: the least expected first, until enough is expected of them. A rest that stays too small joins the smallest of the others. */
function pooled(expected: readonly number[]): readonly (readonly number[])[] {
  const order = expected.map((_, index) => index).sort((a, b) => (expected[a] ?? 0) - (expected[b] ?? 0) || a - b);
  const cells: number[][] = [];
  let open: number[] = [];
  for (const index of order) {
    open.push(index);
    if (sum(open.map((one) => expected[one] ?? 0)) < LEAST_EXPECTED) continue;
    cells.push(open);
    open = [];
  }
  const [first] = cells;
  if (open.length > 0 && first !== undefined) first.push(...open);
  else if (open.length > 0) cells.push(open);
  return cells.map((cell) => cell.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

/** @param facts of one stratum, one for each draw */
export function testStratum(stratum: string, facts: readonly StratumFacts[]): StratumTest {
  const districts = [...new Set(facts.flatMap(({ groups }) => groups.map(({ district }) => district)))].sort(compareCodes);
  const { observed, expected, covariances } = sumsOf(facts, districts);
  const columns = pooled(expected);
  const over = (values: readonly number[], columnsOf: readonly number[]): number => sum(columnsOf.map((index) => values[index] ?? 0));
  const cells = columns.map(
    (cell): DistrictCell => ({
      districts: cell.map((index) => districts[index] ?? ''),
      observed: over(observed, cell),
      expected: over(expected, cell),
    }),
  );
  const joined = columns.map((rows) => columns.map((cell) => sum(rows.map((row) => over(covariances[row] ?? [], cell)))));
  const tested =
    cells.length < 2
      ? NOTHING_TESTED
      : quadraticForm(
          cells.map((cell) => cell.observed - cell.expected),
          joined,
        );
  const population = sum(facts.flatMap(({ groups }) => groups.map((group) => group.population)));
  return { stratum, draws: facts.length, population, selected: sum(observed), cells, tested };
}
