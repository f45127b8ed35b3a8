/** Whether an entity that the filter matched enters the pool, and if not, why. */

import type { Plan } from '../plan/plan.js';
import type { EntityRecord, EntityState } from '../records/records.js';
import { type CheckSet, checkFinder } from './checks.js';
import { frequencyJudge } from './frequency.js';
import type { History } from './history.js';
import type { ExclusionReason } from './reasons.js';
import { placerOf } from './strata.js';

export type Verdict =
  | { readonly kind: 'in'; readonly stratum: string; readonly checks: CheckSet }
  | { readonly kind: 'out'; readonly reason: ExclusionReason; readonly stratum?: string }
  /** The value of the strata's column is no code and has no mapping: the plan must be mended. */
  | { readonly kind: 'no-code'; readonly value: string };

const BY_STATE: Readonly<Record<EntityState, ExclusionReason | null>> = {
  existing: null,
  cancelled: 'deregistered',
  revoked: 'revoked',
  'moved-out': 'moved-out',
};

/** The first reason found stands, in the order of the closed list of reasons. */
export function judgeOf(plan: Plan, history: History): (entity: EntityRecord) => Verdict {
  const checksFor = checkFinder(plan.departments);
  const placeOf = placerOf(plan.strata);
  const visitedTooOften = frequencyJudge(plan, history);
  return (entity) => {
    const gone = BY_STATE[entity.state];
    if (gone !== null) return { kind: 'out', reason: gone };
    const checks = checksFor(entity);
    if (checks.checks.length === 0) return { kind: 'out', reason: 'no-department' };
    const place = placeOf(entity);
    if (place.kind === 'no-code') return place;
    const { stratum } = place;
    if (place.kind === 'no-rule') return { kind: 'out', reason: 'not-in-strata', stratum };
    const visited = visitedTooOften(entity, checks.checks);
    return visited === null ? { kind: 'in', stratum, checks } : { kind: 'out', reason: visited };
  };
}
