/** Visits that entities may expect: from several departments one by one, and from one joint team. Defined in docs/statistics.md. */

import { sampleSize } from '@double-random/core';
import { type ExactFraction, fraction, larger, minus, plus, times, ZERO } from '../plans/fraction.js';
import type { PlannedTask, SamplingRatio } from '../plans/planned-task.js';
import { filterName } from './candidate.js';
import { type ByRisk, type EntityCounts, totalOf } from './entity-counts.js';

export interface ClassVisits {
  readonly risk: string;
  /** Common entities of the class. */
  readonly entities: number;
  /** Chance of one of them to be drawn by the joint task: the largest of the tasks' own. */
  readonly chance: ExactFraction;
}

export interface ExpectedVisits {
  /** Entities that all the tasks mean. */
  readonly entities: number;
  readonly classes: readonly ClassVisits[];
  readonly single: ExactFraction;
  readonly joint: ExactFraction;
  /** `single − joint`, never negative. */
  readonly saved: ExactFraction;
}

/** The chance of an entity of a class to be drawn by a task: its stratum's sample ÷ the stratum's population. */
export function chanceOf({ rule, byRisk }: SamplingRatio, population: ByRisk, risk: string): ExactFraction {
  const isStratified = Object.keys(byRisk).length > 0;
  const size = isStratified ? (population.get(risk) ?? 0) : totalOf(population);
  if (size === 0) return ZERO;
  const own = Object.hasOwn(byRisk, risk) ? byRisk[risk] : undefined;
  return fraction(BigInt(sampleSize(own ?? rule, size)), BigInt(size));
}

/** What one round of the tasks would mean for the entities of a directory that all of them ask for. */
export function expectedVisits(tasks: readonly PlannedTask[], counts: EntityCounts): ExpectedVisits {
  const names = tasks.map(({ filter }) => filterName(filter));
  const common = counts.meeting(names);
  const populations = names.map((name) => counts.meeting([name]));
  let [single, joint] = [ZERO, ZERO];
  const classes: ClassVisits[] = [];
  for (const risk of [...common.keys()].sort()) {
    const entities = common.get(risk) ?? 0;
    const chances = tasks.map(({ ratio }, i) => chanceOf(ratio, populations[i] ?? common, risk));
    const chance = chances.reduce(larger, ZERO);
    single = plus(single, times(chances.reduce(plus, ZERO), entities));
    joint = plus(joint, times(chance, entities));
    classes.push({ risk, entities, chance });
  }
  return { entities: totalOf(common), classes, single, joint, saved: minus(single, joint) };
}
