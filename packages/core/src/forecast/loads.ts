/** Expected and worst loads of one department. */

import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import type { DepartmentLoads, Fraction, InspectorLoad, ScarceInspector, Shortfall } from './figures.js';
import { asNumber, weightedSum } from './fraction.js';
import type { DepartmentTally, Occurrences } from './tally.js';

const MOST_LOADED = 10;

/** How many entities of these kinds are drawn on average; `odds` are those of the strata, in manifest order. */
export const expectedDrawn = (kinds: readonly EntityKind[], odds: readonly Fraction[]): number =>
  odds.reduce((sum, drawn, i) => sum + asNumber(drawn) * kinds.reduce((all, { inStratum }) => all + (inStratum[i] as number), 0), 0);

const exactSlots = ({ kinds, teamSize }: DepartmentPool, odds: readonly Fraction[]): readonly [num: string, den: string] =>
  weightedSum(odds.map((drawn, i) => [teamSize * kinds.reduce((all, { inStratum }) => all + (inStratum[i] as number), 0), drawn]));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function shortfallOf(empty: Occurrences, i: number, seeds: number): Shortfall {
  return { share: (empty.draws[i] as number) / seeds, mean: (empty.total[i] as number) / seeds, worst: empty.worst[i] as number };
}

function inspectorLoads({ pool, load, worstLoad, cappedOut }: DepartmentTally, seeds: number): InspectorLoad[] {
  return pool.roster.ids.map((inspector, i) => ({
    inspector,
    cap: pool.roster.caps[i] as number,
    mean: (load[i] as number) / seeds,
    worst: worstLoad[i] as number,
    cappedOut: (cappedOut[i] as number) / seeds,
  }));
}

export function departmentLoads(tally: DepartmentTally, odds: readonly Fraction[], seeds: number): DepartmentLoads {
  const { pool } = tally;
  const inspectors = inspectorLoads(tally, seeds);
  const filled = (tally.slots - (tally.empty.total[0] as number)) / seeds;
  const relative = ({ mean, cap }: InspectorLoad): number => ratio(mean, cap);
  return {
    expectedSlotsExact: exactSlots(pool, odds),
    expectedSlots: expectedDrawn(pool.kinds, odds) * pool.teamSize,
    capacity: pool.roster.caps.reduce((sum, cap) => sum + cap, 0),
    filled,
    mean: ratio(filled, inspectors.length),
    worst: inspectors.reduce((most, { worst }) => Math.max(most, worst), 0),
    inspectors,
    mostLoaded: inspectors
      .filter(({ mean }) => mean > 0)
      .sort((a, b) => relative(b) - relative(a))
      .slice(0, MOST_LOADED)
      .map(({ inspector }) => inspector),
  };
}

/** Inspectors whom the certificates name, those first that are named most often. */
export function scarceInspectors({ pool, scarce }: DepartmentTally, seeds: number): ScarceInspector[] {
  return pool.roster.ids
    .map((inspector, i) => ({ inspector, cap: pool.roster.caps[i] as number, share: (scarce[i] as number) / seeds }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}
