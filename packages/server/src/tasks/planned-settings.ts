/** What a joint task takes over from the planned tasks that it carries out, so that nothing of a plan is typed again, or forgotten. */

import { isDeepStrictEqual } from 'node:util';
import type { SampleRule } from '@double-random/core';
import type { EntityFilter } from '@double-random/directories';
import { commonWindow } from '../matchmaking/candidate.js';
import { commonArea, narrowestTags } from '../plans/filters.js';
import type { PlannedTask, SamplingRatio } from '../plans/planned-task.js';
import type { TaskSettings } from './settings.js';

type Strata = NonNullable<TaskSettings['strata']>;
type StratumRule = Strata['rules'][string];

/** What all of the tasks ask for; `null`: nothing meets them all, or their tags cannot be said by one list. */
function commonFilter(tasks: readonly PlannedTask[]): EntityFilter | null {
  const area = commonArea(tasks.map(({ filter }) => filter));
  const tag = narrowestTags(tasks.map(({ filter }) => filter.tag));
  return area === null || tag === null ? null : { ...area, tag };
}

const asked = (filter: EntityFilter) =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, values]) => (values.length === 0 ? [] : [[name, [...values]]])));

const stratumRule = (rule: SampleRule): StratumRule =>
  'count' in rule
    ? { count: rule.count }
    : { rate: [rule.rate[0], rule.rate[1]], rounding: rule.rounding, minimum: rule.minimum, maximum: rule.maximum };

function strataOf({ rule, byRisk }: SamplingRatio): Strata {
  const classes = Object.entries(byRisk);
  if (classes.length === 0) return { rules: { all: stratumRule(rule) } };
  return {
    by: 'risk',
    rules: { ...Object.fromEntries(classes.map(([name, own]) => [name, stratumRule(own)])), default: stratumRule(rule) },
  };
}

/** Only what the tasks agree in: which entities, on which days, and, where all have the same, in which ratio. */
export function settingsOfPlanned(tasks: readonly PlannedTask[]): TaskSettings {
  const [first] = tasks;
  if (first === undefined) return {};
  const filter = commonFilter(tasks);
  const period = commonWindow(tasks.map(({ window }) => window));
  const isOneRatio = tasks.every(({ ratio }) => isDeepStrictEqual(ratio, first.ratio));
  return {
    ...(filter === null ? {} : { filter: asked(filter) }),
    ...(period === null ? {} : { period }),
    ...(isOneRatio ? { strata: strataOf(first.ratio) } : {}),
  };
}
