/** Which departments check an entity, and what their inspectors must hold there. */

import { type Check, compareCodes } from '@double-random/core';
import type { PlannedDepartment } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';
import { matcherOf } from './matching.js';

/** The checks of one kind of entity; entities alike share one object, so that a million of them stay small. */
export interface CheckSet {
  readonly checks: readonly Check[];
  readonly key: string;
}

export type CheckFinder = (entity: EntityRecord) => CheckSet;

export function checkFinder(departments: readonly PlannedDepartment[]): CheckFinder {
  const judges = [...departments]
    .sort((a, b) => compareCodes(a.id, b.id))
    .map(({ id, checks, requires }) => ({
      id,
      checks: matcherOf(checks),
      requires: requires.map(({ condition, qualification }) => ({ holds: matcherOf(condition), qualification })),
    }));
  const known = new Map<string, CheckSet>();
  return (entity) => {
    const checks = judges
      .filter(({ checks: matches }) => matches(entity))
      .map(({ id, requires }): Check => {
        const qualifications = requires.filter(({ holds }) => holds(entity)).map(({ qualification }) => qualification);
        return [id, [...new Set(qualifications)].sort()];
      });
    const key = JSON.stringify(checks);
    const found = known.get(key) ?? { checks, key };
    known.set(key, found);
    return found;
  };
}
