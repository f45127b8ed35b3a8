/**
 * The team of one entity as if no other were drawn: which places can be filled at all, and how likely each inspector is. Only the
 * number of eligible inspectors of each sort matters; a sort is the set of roles that somebody is eligible for.
 */

import { NOBODY } from '../inspectors/board.js';
import { Roster } from '../inspectors/roster.js';
import type { Department, TeamRole } from '../manifest/manifest.js';
import type { DepartmentPool, EntityKind } from './entity-kinds.js';
import type { GuessBasis } from './figures.js';
import { fillAlone, isFor, type Sort } from './filling.js';
import { simulationWords } from './simulated-candidates.js';
import { assign } from './simulation.js';

export interface LoneTeam {
  /** By sort: the probability that a given inspector of it is in the team. */
  readonly odds: readonly number[];
  readonly standardErrors: readonly number[];
  readonly basis: GuessBasis;
  /** By role: places that stay empty for want of inspectors. */
  readonly short: readonly number[];
}

/** The sorts of those who may visit an entity of this kind, in the order of their roles. */
function sortsOf({ rolesOf }: DepartmentPool, { coverage, recused }: EntityKind): Sort[] {
  const sorts = new Map<number, number[]>();
  for (const inspector of coverage.inspectors) {
    const roles = rolesOf[inspector] as number;
    if (roles === 0 || recused?.has(inspector)) continue;
    const sort = sorts.get(roles);
    if (sort === undefined) sorts.set(roles, [inspector]);
    else sort.push(inspector);
  }
  return [...sorts].map(([roles, inspectors]) => ({ roles, inspectors })).sort((a, b) => a.roles - b.roles);
}

/** Lone draws where the exact way does not apply. */
const TRIALS = 4_000;

/** A department with nobody but these, each with room for one visit. */
function loneDepartment(department: Department, sorts: readonly Sort[]): Pick<DepartmentPool, 'roster' | 'department'> {
  const lines = sorts.flatMap(({ roles, inspectors }) => {
    const held = department.team.flatMap((_, role) => (isFor({ roles, inspectors }, role) ? [`role-${role}`] : []));
    return inspectors.map((i) => [String(i), [''], held, '1', ''] as const);
  });
  const team = department.team.map((role, r) => ({ ...role, requires: [`role-${r}`] }));
  return { roster: new Roster(lines), department: { ...department, team } };
}

/** The protocol's passes on the entity alone, so many times. */
function* loneDraws(department: Department, sorts: readonly Sort[], trials: number) {
  const lone = loneDepartment(department, sorts);
  const entity = { id: '', coverage: lone.roster.covering('', []), recused: undefined };
  const words = simulationWords('lone entity');
  for (let trial = 0; trial < trials; trial++) yield assign(lone, [entity], words);
}

/** Which places stay empty does not depend on chance: pass 2 fills every place that can be filled, earlier ones first. */
function shortRoles(department: Department, sorts: readonly Sort[]): number[] {
  const short = department.team.map(() => 0);
  for (const { board, unfillable } of loneDraws(department, sorts, 1)) {
    for (const slot of unfillable.empty) {
      const role = board.roleOf[board.placeOf(slot)] as number;
      short[role] = (short[role] as number) + 1;
    }
  }
  return short;
}

function trialOdds(department: Department, sorts: readonly Sort[]): Pick<LoneTeam, 'odds' | 'standardErrors'> {
  const sortOf = Int32Array.from(sorts.flatMap(({ inspectors }, s) => inspectors.map(() => s)));
  const seats = sorts.map(() => 0);
  for (const { board } of loneDraws(department, sorts, TRIALS)) {
    for (const inspector of board.holder) {
      if (inspector === NOBODY) continue;
      const sort = sortOf[inspector] as number;
      seats[sort] = (seats[sort] as number) + 1;
    }
  }
  const odds = seats.map((count, s) => count / (TRIALS * (sorts[s] as Sort).inspectors.length));
  return { odds, standardErrors: odds.map((p) => Math.sqrt((p * (1 - p)) / TRIALS)) };
}

/** Where as many are eligible for every role as the team has places, no order of filling leaves one empty. */
function neverShort(team: readonly TeamRole[], sorts: readonly Sort[]): boolean {
  const places = team.reduce((sum, { count }) => sum + count, 0);
  return team.every((_, r) => sorts.reduce((sum, sort) => sum + (isFor(sort, r) ? sort.inspectors.length : 0), 0) >= places);
}

/**
 * Pass 1 worked out exactly is the whole truth unless it may run into a dead end that pass 2 mends, as where the only leader was taken
 * for another place; then the passes themselves are run on the entity alone.
 */
function loneTeam(department: Department, sorts: readonly Sort[]): LoneTeam {
  const short = neverShort(department.team, sorts) ? department.team.map(() => 0) : shortRoles(department, sorts);
  const filling = fillAlone(department.team, sorts);
  if (filling === undefined || filling.fewestFilled < filling.mostFilled) {
    return { ...trialOdds(department, sorts), basis: 'simulated-without-caps', short };
  }
  const odds = filling.used.map((used, s) => used / (sorts[s] as Sort).inspectors.length);
  return { odds, standardErrors: odds.map(() => 0), basis: 'exact-without-caps', short };
}

/** What would happen to an entity of a kind if it were drawn alone. */
export interface Alone {
  readonly kind: EntityKind;
  readonly sorts: readonly Sort[];
  readonly team: LoneTeam;
}

/** That of all kinds; kinds with as many inspectors of each sort share their work. */
export function aloneOf(pool: DepartmentPool): Alone[] {
  const known = new Map<string, LoneTeam>();
  return pool.kinds.map((kind) => {
    const sorts = sortsOf(pool, kind);
    const key = sorts.map(({ roles, inspectors }) => `${roles}x${inspectors.length}`).join();
    const team = known.get(key) ?? loneTeam(pool.department, sorts);
    known.set(key, team);
    return { kind, sorts, team };
  });
}
