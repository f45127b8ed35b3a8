/** Expected and worst loads of one department. */

import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import type { DepartmentLoads, Fraction, InspectorLoad, ScarceInspector, Shortfall } from './figures.js';
import { asNumber, weightedSum } from './fraction.js';
import type { DepartmentTally, Occurrences } from './tally.js';

const MOST_LOADED = 10;

/** Terms of the exact expectation: an entity adds the odds of its stratum. */
export function expectedDrawn(kinds: readonly EntityKind[], odds: ReadonlyMap<string, Fraction>): number {
  return kinds.reduce((sum, { entities, stratum }) => sum + entities * asNumber(odds.get(stratum.id) as Fraction), 0);
}

function exactSlots({ kinds, teamSize }: DepartmentPool, odds: ReadonlyMap<string, Fraction>): readonly [num: string, den: string] {
  const checked = new Map<string, number>();
  for (const { stratum, entities } of kinds) checked.set(stratum.id, (checked.get(stratum.id) ?? 0) + entities);
  return weightedSum([...checked].map(([stratum, entities]) => [entities * teamSize, odds.get(stratum) as Fraction]));
}

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

export function departmentLoads(tally: DepartmentTally, odds: ReadonlyMap<string, Fraction>, seeds: number): DepartmentLoads {
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
