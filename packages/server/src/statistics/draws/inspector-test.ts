/**
 * Whether inspectors who are alike were sent as often as each other, over all draws of a year. Of k places that m alike inspectors got at an entity each
 * of them is as likely to hold one, so S places in all make S/m expected, and the deviations vary by Σ k·(m−k)/(m·(m−1)) over the entities.
 * A cap that is reached makes the places more even than that, never less.
 */

import { compareCodes } from '@double-random/core';
import { type ChiSquare, NOTHING_TESTED, plusChiSquare } from './chi-square.js';
import type { AlikeFacts } from './draw-facts.js';

export interface DepartmentTest {
  readonly department: string;
  readonly draws: number;
  /** Places that were filled. */
  readonly places: number;
  /** Of them, those of inspectors who were tested: alike to others, and enough places to tell. */
  readonly testedPlaces: number;
  /** Groups of inspectors alike that were tested. */
  readonly groups: number;
  readonly tested: ChiSquare;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The same inspectors over several draws. */
function together(facts: readonly AlikeFacts[]): AlikeFacts {
  const [first] = facts as readonly [AlikeFacts];
  return {
    group: first.group,
    places: first.places.map((_, index) => sum(facts.map(({ places }) => places[index] ?? 0))),
    spread: sum(facts.map(({ spread }) => spread)),
  };
}

/**
 * Enough places for χ²: 5 expected of each; or fewer where at least 3 are equally likely, 10 places in all and S²/m ≥ 10
 * (Koehler and Larntz 1980).
 */
function isEnough(m: number, places: number): boolean {
  return places >= 5 * m || (m >= 3 && places >= 10 && places * places >= 10 * m);
}

/** χ² of one group: (m·Σ O² − S²)·(m−1) / Σ k·(m−k), whole numbers but for the last division. */
export function testAlike({ places, spread }: AlikeFacts): ChiSquare {
  const m = places.length;
  const total = sum(places);
  if (m < 2 || spread === 0 || !isEnough(m, total)) return NOTHING_TESTED;
  const squares = sum(places.map((count) => count * count));
  return { statistic: ((m * squares - total * total) * (m - 1)) / spread, degrees: m - 1 };
}

/** @param draws the department's groups, draw by draw */
export function testDepartment(department: string, draws: readonly (readonly AlikeFacts[])[]): DepartmentTest {
  const all = draws.flat();
  const ids = [...new Set(all.map(({ group }) => group))].sort(compareCodes);
  const groups = ids.map((id) => together(all.filter(({ group }) => group === id)));
  const tested = groups
    .map((group) => ({ places: sum(group.places), result: testAlike(group) }))
    .filter(({ result }) => result.degrees > 0);
  return {
    department,
    draws: draws.length,
    places: sum(groups.map(({ places }) => sum(places))),
    testedPlaces: sum(tested.map(({ places }) => places)),
    groups: tested.length,
    tested: tested.reduce((total, { result }) => plusChiSquare(total, result), NOTHING_TESTED),
  };
}
