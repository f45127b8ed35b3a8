/** Entities that a department could not staff whatever the draw: nobody for a role, or fewer inspectors than places. */

import type { PlannedDepartment } from '../plan/plan.js';
import type { Candidate } from './inspectors.js';
import type { EntityGroup } from './tally.js';
import { type FreezeWarning, warn } from './warnings.js';
import { teamSize } from './workload.js';

/** Groups of a department that are told one by one. */
const MOST_SHOWN = 20;

export function coverageWarnings(
  department: PlannedDepartment,
  groups: readonly EntityGroup[],
  candidates: readonly Candidate[],
): FreezeWarning[] {
  const warnings = asksOf(department.id, groups).flatMap((ask) => gapsOf(department, ask, candidates));
  const more = warnings.length - MOST_SHOWN;
  return more > 0 ? [...warnings.slice(0, MOST_SHOWN), warn('more-uncovered', { department: department.id, count: more })] : warnings;
}

interface Ask {
  readonly region: string;
  readonly qualifications: readonly string[];
  entities: number;
}

/** What the department is asked for, by region and qualifications, in their order. */
function asksOf(department: string, groups: readonly EntityGroup[]): Ask[] {
  const asks = new Map<string, Ask>();
  for (const { region, checks, size } of groups) {
    const qualifications = checks.find(([id]) => id === department)?.[1];
    if (qualifications === undefined) continue;
    const key = `${region} ${qualifications.join(' ')}`;
    const ask = asks.get(key) ?? { region, qualifications, entities: 0 };
    asks.set(key, ask);
    ask.entities += size;
  }
  return [...asks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ask]) => ask);
}

const NONE = '–';

function gapsOf(
  department: PlannedDepartment,
  { region, qualifications, entities }: Ask,
  candidates: readonly Candidate[],
): FreezeWarning[] {
  const details = { department: department.id, region: region || NONE, qualifications: qualifications.join(', ') || NONE, entities };
  const covering = candidates.filter(
    (candidate) =>
      candidate.regions.some((prefix) => region.startsWith(prefix)) &&
      qualifications.every((code) => candidate.qualifications.includes(code)),
  );
  const gaps = department.team
    .filter(({ requires }) => !covering.some((candidate) => requires.every((code) => candidate.qualifications.includes(code))))
    .map(({ name }) => warn('nobody-for-role', { ...details, role: name }));
  const slots = teamSize(department);
  if (gaps.length > 0 || covering.length >= slots) return gaps;
  return [warn('too-few-for-team', { ...details, slots, inspectors: covering.length })];
}
