/** Which stratum an entity belongs to, and how many of a stratum are drawn. */

import { compareCodes, isCode, type Stratum, sampleSize } from '@double-random/core';
import type { StrataPlan, StratumPlan } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';
import { type FreezeWarning, warn } from './warnings.js';

/** Columns of the entity directory that the project knows by name; every other one is found by its header. */
const COLUMNS = ['risk', 'category', 'region', 'industry', 'supervisingOffice', 'registrationAuthority', 'state'] as const;

export const STRATA_COLUMNS: readonly string[] = COLUMNS;

const isKnown = (column: string): column is (typeof COLUMNS)[number] => STRATA_COLUMNS.includes(column);

/** The stratum of everybody, when the plan makes none. */
const ALL = 'all';

/** Whether the entity's directory has the column. */
export const hasColumn = (column: string, { extra }: EntityRecord): boolean => isKnown(column) || Object.hasOwn(extra, column);

function valueIn(column: string, entity: EntityRecord): string {
  if (isKnown(column)) return entity[column];
  return Object.hasOwn(entity.extra, column) ? (entity.extra[column] ?? '') : '';
}

export type Placement =
  | { readonly kind: 'in'; readonly stratum: string }
  | { readonly kind: 'no-rule'; readonly stratum: string }
  | { readonly kind: 'no-code'; readonly value: string };

/** Puts entities into strata. The few values that occur are judged once. */
export function placerOf(plan: StrataPlan): (entity: EntityRecord) => Placement {
  const judged = new Map<string, Placement>();
  const judge = (value: string): Placement => {
    const stratum = plan.names.get(value) ?? value;
    if (!isCode(stratum)) return { kind: 'no-code', value };
    return { kind: plan.rules.has(stratum) || plan.fallback !== null ? 'in' : 'no-rule', stratum };
  };
  return (entity) => {
    const value = plan.by === null ? ALL : valueIn(plan.by, entity).normalize('NFC');
    const placement = judged.get(value) ?? judge(value);
    judged.set(value, placement);
    return placement;
  };
}

export interface Quotas {
  readonly strata: readonly Stratum[];
  readonly warnings: readonly FreezeWarning[];
}

/** Sample and reserve of every stratum that occurs, sorted by id. */
export function quotasOf(plan: StrataPlan, populations: ReadonlyMap<string, number>): Quotas {
  const warnings: FreezeWarning[] = [];
  const strata = [...populations]
    .sort(([a], [b]) => compareCodes(a, b))
    .map(([id, population]): Stratum => {
      const { rule, reserve: planned } = (plan.rules.get(id) ?? plan.fallback) as StratumPlan;
      const sample = sampleSize(rule, population);
      const reserve = Math.min(planned, population - sample);
      if (sample === 0) warnings.push(warn('sample-zero', { stratum: id, population }));
      if (reserve < planned) warnings.push(warn('reserve-cut', { stratum: id, planned, reserve }));
      return { id, rule, population, sample, reserve };
    });
  for (const stratum of plan.rules.keys()) {
    if (!populations.has(stratum)) warnings.push(warn('stratum-empty', { stratum }));
  }
  return { strata, warnings };
}
