/** How a draw's pool and its selection spread over districts, stratum by stratum. */

import { compareCodes, type EntityLine, type Result } from '@double-random/core';
import type { StratumFacts } from './draw-facts.js';

const DISTRICT_DIGITS = 6;

interface Count {
  population: number;
  selected: number;
}

export class EntityCounter {
  readonly #selected: ReadonlySet<string>;
  readonly #strata = new Map<string, Map<string, Count>>();

  constructor({ selected }: Pick<Result, 'selected'>) {
    this.#selected = new Set(selected.map(([, , id]) => id));
  }

  /** A line of the pool. */
  add([id, , stratum, region]: EntityLine): void {
    const district = region.slice(0, DISTRICT_DIGITS);
    const groups = this.#strata.get(stratum) ?? new Map<string, Count>();
    this.#strata.set(stratum, groups);
    const count = groups.get(district) ?? { population: 0, selected: 0 };
    groups.set(district, count);
    count.population += 1;
    if (this.#selected.has(id)) count.selected += 1;
  }

  finish(): readonly StratumFacts[] {
    const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].sort(([a], [b]) => compareCodes(a, b));
    return sorted(this.#strata).map(([stratum, groups]) => ({
      stratum,
      groups: sorted(groups).map(([district, { population, selected }]) => ({ district, population, selected })),
    }));
  }
}
