/** All draws of a year against expectation. */

import { compareCodes } from '@double-random/core';
import { type ChiSquare, NOTHING_TESTED, plusChiSquare } from './chi-square.js';
import type { DrawFacts } from './draw-facts.js';
import { type StratumTest, testStratum } from './entity-test.js';
import { type DepartmentTest, testDepartment } from './inspector-test.js';

export interface YearTest {
  readonly strata: readonly StratumTest[];
  readonly departments: readonly DepartmentTest[];
  /** Over all strata; they are drawn independently. */
  readonly entities: ChiSquare;
  readonly inspectors: ChiSquare;
}

const total = (tests: readonly { readonly tested: ChiSquare }[]): ChiSquare =>
  tests.reduce((sum, { tested }) => plusChiSquare(sum, tested), NOTHING_TESTED);

const grouped = <Value>(pairs: readonly (readonly [string, Value])[]): [string, Value[]][] => {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups].sort(([a], [b]) => compareCodes(a, b));
};

export function testYear(draws: readonly DrawFacts[]): YearTest {
  const strata = grouped(draws.flatMap((draw) => draw.strata.map((facts) => [facts.stratum, facts] as const)));
  const departments = grouped(draws.flatMap((draw) => draw.departments.map(({ department, alike }) => [department, alike] as const)));
  const stratumTests = strata.map(([stratum, facts]) => testStratum(stratum, facts));
  const departmentTests = departments.map(([department, facts]) => testDepartment(department, facts));
  return { strata: stratumTests, departments: departmentTests, entities: total(stratumTests), inspectors: total(departmentTests) };
}
