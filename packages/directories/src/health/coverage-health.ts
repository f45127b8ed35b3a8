/** Which entities no inspector of a department can go to. */

import type { Check } from '@double-random/core';
import { checkFinder } from '../freeze/checks.js';
import type { Plan } from '../plan/plan.js';
import type { EntityRecord, InspectorRecord } from '../records/records.js';
import type { Findings } from './findings.js';
import { canBeSent } from './inspector-health.js';

interface Group {
  readonly region: string;
  readonly checks: readonly Check[];
  readonly example: string;
  count: number;
}

export interface CoverageJudge {
  /** Counts an entity in; only existing ones are to be covered. */
  count(entity: EntityRecord): void;
  judge(findings: Findings): void;
}

function covers({ regions, qualifications, leader, expert }: InspectorRecord, region: string, needed: readonly string[]): boolean {
  if (regions.length > 0 && !regions.some((prefix) => region.startsWith(prefix))) return false;
  return needed.every((code) => qualifications.includes(code) || (code === 'leader' && leader) || (code === 'expert' && expert));
}

/**
 * With a plan: its departments, what each checks and requires. Without: every department of the inspector directory checks
 * everything and requires nothing.
 */
export function coverageJudge(inspectors: readonly InspectorRecord[], asOf: string, plan: Plan | undefined): CoverageJudge {
  const departments = new Map<string, InspectorRecord[]>();
  for (const inspector of inspectors) {
    const colleagues = departments.get(inspector.department) ?? [];
    if (canBeSent(inspector, asOf)) colleagues.push(inspector);
    departments.set(inspector.department, colleagues);
  }
  const all: readonly Check[] = [...departments.keys()].sort().map((department) => [department, []]);
  const find = plan === undefined ? undefined : checkFinder(plan.departments);
  const groups = new Map<string, Group>();

  return {
    count(entity) {
      if (entity.state !== 'existing') return;
      const found = find?.(entity);
      const key = `${entity.region} ${found?.key ?? ''}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { region: entity.region, checks: found?.checks ?? all, example: entity.id, count: 1 });
      else group.count++;
    },
    judge(findings) {
      for (const { region, checks, example, count } of groups.values()) {
        for (const [department, needed] of checks) {
          const staff = departments.get(department) ?? [];
          if (staff.length === 0 || staff.some((inspector) => covers(inspector, region, needed))) continue;
          findings.add('entity-uncovered', example, { department, region, qualifications: needed.join(' + ') || '—' }, count);
        }
      }
    },
  };
}
