/**
 * Where slots stay empty, and for want of whom. What the simulated draws showed and what the pools alone show meet in one list: the
 * entities of one region that ask for the same, role by role.
 */

import type { Coverage } from '../inspectors/roster.js';
import type { TeamRole } from '../manifest/manifest.js';
import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import type { Bottleneck, Fraction } from './figures.js';
import { expectedDrawn, shortfallOf } from './loads.js';
import type { Alone } from './lone-entity.js';
import type { DepartmentTally } from './tally.js';

const isEligible = ({ rolesOf }: DepartmentPool, inspector: number, role: number): boolean =>
  (((rolesOf[inspector] as number) >> role) & 1) === 1;

/** The kinds that share a coverage: same region and qualifications asked for. */
function byCoverage(alone: readonly Alone[]): Map<Coverage, Alone[]> {
  const groups = new Map<Coverage, Alone[]>();
  for (const one of alone) {
    const there = groups.get(one.kind.coverage);
    if (there === undefined) groups.set(one.kind.coverage, [one]);
    else there.push(one);
  }
  return groups;
}

function bottleneckOf(
  tally: DepartmentTally,
  coverage: Coverage,
  alone: readonly Alone[],
  role: number,
  odds: ReadonlyMap<string, Fraction>,
  seeds: number,
): Bottleneck {
  const { pool } = tally;
  const { department, roster } = pool;
  const { region, asks } = (alone[0] as Alone).kind;
  const group = coverage.index * department.team.length + role;
  const eligible = [...coverage.inspectors].filter((inspector) => isEligible(pool, inspector, role));
  const { role: name, requires } = department.team[role] as TeamRole;
  const kinds: readonly EntityKind[] = alone.map(({ kind }) => kind);
  return {
    department: department.id,
    region,
    asks,
    role: name,
    requires,
    entities: kinds.reduce((sum, { entities }) => sum + entities, 0),
    expectedDrawn: expectedDrawn(kinds, odds),
    eligible: eligible.map((inspector) => roster.ids[inspector] as string),
    capacity: eligible.reduce((sum, inspector) => sum + (roster.caps[inspector] as number), 0),
    alwaysShort: alone.reduce((sum, { kind, team }) => sum + ((team.short[role] as number) > 0 ? kind.entities : 0), 0),
    short: shortfallOf(tally.emptyIn, group, seeds),
    contested: (tally.contested.draws[group] as number) / seeds,
  };
}

/** A department's bottlenecks: groups that were short in a simulated draw, or would be if one of their entities were drawn. */
export function bottlenecksOf(
  tally: DepartmentTally,
  alone: readonly Alone[],
  odds: ReadonlyMap<string, Fraction>,
  seeds: number,
): Bottleneck[] {
  const { team } = tally.pool.department;
  return [...byCoverage(alone)]
    .flatMap(([coverage, there]) => team.map((_, role) => bottleneckOf(tally, coverage, there, role, odds, seeds)))
    .filter(({ short, alwaysShort }) => short.share > 0 || alwaysShort > 0);
}

/** Those first that were short most often, then those that lacked most, then those that concern most entities. */
export const compareBottlenecks = (a: Bottleneck, b: Bottleneck): number =>
  b.short.share - a.short.share || b.short.mean - a.short.mean || b.alwaysShort - a.alwaysShort;
