/** How many places a department expects to fill, and how many visits each of its inspectors may get. Exact fractions throughout. */

import type { Stratum } from '@double-random/core';
import type { Fraction, PlannedDepartment } from '../plan/plan.js';
import type { EntityPool } from './entities.js';
import type { Candidate } from './inspectors.js';

/** The protocol's limit. */
const MOST_VISITS = 1_000_000;

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

function sum(a: Fraction, b: Fraction): Fraction {
  const num = a.num * b.den + b.num * a.den;
  const den = a.den * b.den;
  const common = divisor(num, den) || 1n;
  return { num: num / common, den: den / common };
}

export const teamSize = ({ team }: PlannedDepartment): number => team.reduce((places, { count }) => places + count, 0);

/** The places of the department in an average draw: of each stratum, sample × share of its entities that it checks × places of a team. */
export function expectedSlots(department: PlannedDepartment, strata: readonly Stratum[], checked: EntityPool['checked']): Fraction {
  const places = BigInt(teamSize(department));
  return strata
    .map(({ id, population, sample }): Fraction => {
      const ofDepartment = checked.get(id)?.get(department.id) ?? 0;
      return { num: BigInt(sample) * BigInt(ofDepartment) * places, den: BigInt(population) };
    })
    .reduce(sum, { num: 0n, den: 1n });
}

const ceil = ({ num, den }: Fraction): bigint => (num + den - 1n) / den;

/** The department's cap: its number, or ⌈expected places ÷ inspectors × factor⌉. */
function plannedCap({ cap }: PlannedDepartment, expected: Fraction, inspectors: number): number {
  if (cap.kind === 'number') return cap.visits;
  if (inspectors === 0) return 0;
  const most = ceil({ num: expected.num * cap.factor.num, den: expected.den * cap.factor.den * BigInt(inspectors) });
  return most > BigInt(MOST_VISITS) ? MOST_VISITS : Number(most);
}

/** The cap of each candidate, in their order: the department's, or the own one if that is lower. */
export function capsOf(department: PlannedDepartment, expected: Fraction, candidates: readonly Candidate[]): number[] {
  const planned = plannedCap(department, expected, candidates.length);
  return candidates.map(({ ownCap }) => Math.min(planned, ownCap ?? MOST_VISITS));
}
