/** Counts over a million entities, kept while they pass. */

import type { Check } from '@double-random/core';
import type { CheckSet } from './checks.js';

/** Entities of one region that ask for the same. */
export interface EntityGroup {
  readonly region: string;
  readonly checks: readonly Check[];
  size: number;
}

export const count = <Key>(numbers: Map<Key, number>, key: Key): void => {
  numbers.set(key, (numbers.get(key) ?? 0) + 1);
};

export interface PoolTally {
  readonly populations: ReadonlyMap<string, number>;
  /** Stratum → department → how many of the stratum's entities it checks. */
  readonly checked: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly groups: () => readonly EntityGroup[];
  readonly add: (stratum: string, region: string, checks: CheckSet) => void;
}

export function poolTally(): PoolTally {
  const populations = new Map<string, number>();
  const checked = new Map<string, Map<string, number>>();
  const groups = new Map<string, EntityGroup>();
  return {
    populations,
    checked,
    groups: () => [...groups.values()],
    add(stratum, region, { checks, key }) {
      count(populations, stratum);
      const byDepartment = checked.get(stratum) ?? new Map<string, number>();
      checked.set(stratum, byDepartment);
      for (const [department] of checks) count(byDepartment, department);
      const alike = `${region} ${key}`;
      const group = groups.get(alike) ?? { region, checks, size: 0 };
      groups.set(alike, group);
      group.size++;
    },
  };
}
