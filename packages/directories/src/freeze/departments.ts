/** A department's inspectors as its pool file, with the names that stay hidden behind their salts. */

import { formatLine, type PersonLine, personHash, type SealedChunks, type Stratum, toHex } from '@double-random/core';
import type { Fraction, PlannedDepartment } from '../plan/plan.js';
import { coverageWarnings } from './coverage.js';
import type { EntityPool } from './entities.js';
import type { Candidate, DepartmentStaff, LeftOut } from './inspectors.js';
import { poolOf } from './line-pool.js';
import type { DepartmentSummary } from './summary.js';
import { count } from './tally.js';
import { type FreezeWarning, warn } from './warnings.js';
import { capsOf, expectedSlots } from './workload.js';

/** 16 fresh random bytes for this inspector and this draw. */
export type Salt = (department: string, inspector: string) => Uint8Array;

export interface FrozenDepartment {
  readonly pool: SealedChunks;
  /** Sorted by inspector. */
  readonly persons: readonly PersonLine[];
  readonly summary: DepartmentSummary;
  readonly warnings: readonly FreezeWarning[];
}

const SALT_BYTES = 16;

function personOf(department: string, { id, name, certificate }: Candidate, salt: Salt): { hash: string; line: PersonLine } {
  const bytes = salt(department, id);
  if (bytes.length !== SALT_BYTES) throw new TypeError(`a salt has ${SALT_BYTES} bytes, not ${bytes.length}`);
  return { hash: personHash(bytes, name, certificate), line: [department, id, toHex(bytes), name, certificate] };
}

const rounded = ({ num, den }: Fraction, scale: number): number => Math.round((Number(num) / Number(den)) * scale) / scale;

export function freezeDepartment(
  department: PlannedDepartment,
  staff: DepartmentStaff,
  pool: EntityPool,
  strata: readonly Stratum[],
  salt: Salt,
): FrozenDepartment {
  const { candidates } = staff;
  const expected = expectedSlots(department, strata, pool.checked);
  const caps = capsOf(department, expected, candidates);
  const capacity = caps.reduce((sum, cap) => sum + cap, 0);
  const persons = candidates.map((candidate) => personOf(department.id, candidate, salt));
  const lines = candidates.map(({ id, regions, qualifications }, i) =>
    formatLine([id, regions, qualifications, String(caps[i]), (persons[i] as (typeof persons)[number]).hash]),
  );
  const checks = [...pool.checked.values()].reduce((sum, byDepartment) => sum + (byDepartment.get(department.id) ?? 0), 0);
  const summary: DepartmentSummary = {
    id: department.id,
    name: department.name,
    role: department.role,
    checks,
    inspectors: candidates.length,
    leftOut: staff.leftOut,
    expectedSlots: rounded(expected, 100),
    capacity,
    load: capacity === 0 ? null : rounded({ num: 100n * expected.num, den: expected.den * BigInt(capacity) }, 10),
  };
  const isShort = expected.num > BigInt(capacity) * expected.den;
  return {
    pool: poolOf(lines),
    persons: persons.map(({ line }) => line),
    summary,
    warnings: [
      ...staffWarnings(summary, staff, isShort),
      ...(candidates.length === 0 ? [] : coverageWarnings(department, pool.groups, candidates)),
    ],
  };
}

function staffWarnings(
  { id, checks, inspectors, leftOut, expectedSlots: slots, capacity }: DepartmentSummary,
  { withoutRegion }: DepartmentStaff,
  isShort: boolean,
) {
  const warnings: FreezeWarning[] = [];
  if (checks === 0) warnings.push(warn('checks-nothing', { department: id }));
  if (inspectors === 0) warnings.push(...nobodyToSend(id, checks, leftOut));
  else if (isShort) warnings.push(warn('capacity-short', { department: id, slots, capacity }));
  if (withoutRegion > 0) warnings.push(warn('no-region', { department: id, count: withoutRegion }));
  return warnings;
}

/** What follows from a pool without inspectors, and why it is so. */
function nobodyToSend(department: string, checks: number, leftOut: readonly LeftOut[]): FreezeWarning[] {
  const follows = checks === 0 ? warn('no-inspectors', { department }) : warn('all-places-empty', { department, checks });
  if (leftOut.length === 0) return [follows, warn('inspectors-not-listed', { department })];
  const reasons = new Map<string, number>();
  for (const { reason } of leftOut) count(reasons, reason);
  return [follows, ...[...reasons].sort().map(([reason, times]) => warn('inspectors-left-out', { department, reason, count: times }))];
}
