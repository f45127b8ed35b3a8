/** Where slots stay empty, and for want of whom: what the simulated draws showed and what the pools alone show, in one list. */

import type { TeamRole } from '../manifest/manifest.js';
import type { Bottleneck, Fraction } from './figures.js';
import { expectedDrawn, shortfallOf } from './loads.js';
import type { Alone } from './lone-entity.js';
import { regionsOf } from './regions.js';
import type { Scope } from './scopes.js';
import type { DepartmentTally } from './tally.js';

/** Places of a role that stay empty at an entity for want of inspectors, however idle everybody is. */
const lacking = ({ team }: Alone, role: number): number => team.short[role] as number;

function bottleneckOf(
  tally: DepartmentTally,
  { role, asks, eligible, kinds }: Scope,
  number: number,
  alone: readonly Alone[],
  odds: readonly Fraction[],
  seeds: number,
): Bottleneck {
  const { department, roster } = tally.pool;
  const { role: name, requires } = department.team[role] as TeamRole;
  return {
    department: department.id,
    regions: regionsOf(kinds),
    asks,
    role: name,
    requires,
    entities: kinds.reduce((sum, { entities }) => sum + entities, 0),
    expectedDrawn: expectedDrawn(kinds, odds),
    eligible: eligible.map((inspector) => roster.ids[inspector] as string),
    capacity: eligible.reduce((sum, inspector) => sum + (roster.caps[inspector] as number), 0),
    alwaysShort: kinds.reduce((sum, { index, entities }) => sum + (lacking(alone[index] as Alone, role) > 0 ? entities : 0), 0),
    short: shortfallOf(tally.emptyIn, number, seeds),
    contested: (tally.contested.draws[number] as number) / seeds,
  };
}

/** A department's bottlenecks: scopes that were short in a simulated draw, or would be if one of their entities were drawn. */
export const bottlenecksOf = (tally: DepartmentTally, alone: readonly Alone[], odds: readonly Fraction[], seeds: number): Bottleneck[] =>
  tally.scopes.all
    .map((scope, number) => bottleneckOf(tally, scope, number, alone, odds, seeds))
    .filter(({ short, alwaysShort }) => short.share > 0 || alwaysShort > 0);

/** Those first that were short most often, then those that lacked most, then those that concern most entities. */
export const compareBottlenecks = (a: Bottleneck, b: Bottleneck): number =>
  b.short.share - a.short.share || b.short.mean - a.short.mean || b.alwaysShort - a.alwaysShort;
