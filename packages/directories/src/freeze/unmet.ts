/** Codes in a plan's conditions that no entity of the directory has: most often slips, or codes of another classification. */

import { isIndustryPrefix } from '../codes/industry.js';
import { isRegionPrefix } from '../codes/region.js';
import type { EntityFilter, Plan } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';
import { inIndustry, inRegion, type Matcher } from './matching.js';

export interface UnmetCode {
  /** Where it stands in the plan. */
  readonly path: string;
  readonly found: string;
  /** Whether GB/T 2260 or GB/T 4754 has codes that begin so. */
  readonly isKnown: boolean;
}

export interface ConditionWatch {
  see(entity: EntityRecord): void;
  /** What no entity seen meets, in the order of the plan. */
  unmet(): readonly UnmetCode[];
}

interface Watched extends UnmetCode {
  readonly matches: Matcher;
}

const watchedIn = ({ region, industry }: EntityFilter, path: string): Watched[] => [
  ...region.map((found, i) => ({ path: `${path}.region[${i}]`, found, isKnown: isRegionPrefix(found), matches: inRegion(found) })),
  ...industry.map((found, i) => ({ path: `${path}.industry[${i}]`, found, isKnown: isIndustryPrefix(found), matches: inIndustry(found) })),
];

/** All codes of the filter, and of the departments' conditions those that neither standard knows. */
export function watchConditions({ filter, departments }: Plan): ConditionWatch {
  const ofDepartments = departments.flatMap(({ checks, requires }, i) => [
    ...watchedIn(checks, `departments[${i}].checks`),
    ...requires.flatMap(({ condition }, j) => watchedIn(condition, `departments[${i}].requires[${j}]`)),
  ]);
  let waiting = [...watchedIn(filter, 'filter'), ...ofDepartments.filter(({ isKnown }) => !isKnown)];
  return {
    see(entity) {
      if (waiting.some(({ matches }) => matches(entity))) waiting = waiting.filter(({ matches }) => !matches(entity));
    },
    unmet: () => waiting.map(({ path, found, isKnown }) => ({ path, found, isKnown })),
  };
}
