/**
 * The entity pool as a forecast sees it: what matters of an entity is its stratum and, for each department, its kind. Entities of one
 * kind have the same region, qualifications asked for and recusals, so that once they are drawn they are treated alike, whatever their
 * stratum. A pool of a million entities is a number for each department and one more an entity, and a few hundred kinds.
 */

import type { BoardEntity } from '../inspectors/board.js';
import { checkOf, recusedBy } from '../inspectors/department-draw.js';
import { Roster } from '../inspectors/roster.js';
import type { Department, Manifest } from '../manifest/manifest.js';
import type { EntityLine, InspectorLine, RecusalLine } from '../pools/lines.js';

/** Entities that one department cannot tell apart; on a board, one of them stands for all. */
export interface EntityKind extends BoardEntity {
  readonly index: number;
  readonly region: string;
  readonly asks: readonly string[];
  /** How many there are in the pool, and of each stratum by its number. */
  entities: number;
  readonly inStratum: number[];
}

export const UNCHECKED = -1;

function rolesOf(department: Department, roster: Roster): Uint32Array {
  const roles = new Uint32Array(roster.size);
  for (const [r, role] of department.team.entries()) {
    for (const [i, qualified] of roster.qualifiedFor(role).entries()) {
      if (qualified === 1 && (roster.caps[i] as number) > 0) roles[i] = (roles[i] as number) | (1 << r);
    }
  }
  return roles;
}

/** One department's inspectors, and the kinds of the entities that it checks. */
export class DepartmentPool {
  readonly department: Department;
  readonly inspectors: readonly InspectorLine[];
  readonly roster: Roster;
  readonly kinds: EntityKind[] = [];
  /** By entity in pool order: the index of its kind, or `UNCHECKED`. */
  readonly kindOf: Int32Array;
  readonly recusedAt: ReadonlyMap<string, ReadonlySet<number>>;
  /** By inspector: the roles that the inspector is qualified for, role r as bit r; 0 for a cap of 0, which never allows a visit. */
  readonly rolesOf: Uint32Array;
  readonly #byKey = new Map<string, EntityKind>();
  readonly #noStrata: readonly number[];

  constructor(
    department: Department,
    inspectors: readonly InspectorLine[],
    recusals: readonly RecusalLine[],
    { strata, entities }: Manifest,
  ) {
    this.department = department;
    this.#noStrata = strata.map(() => 0);
    this.inspectors = inspectors;
    this.roster = new Roster(inspectors);
    this.kindOf = new Int32Array(entities.size).fill(UNCHECKED);
    this.recusedAt = recusedBy(department.id, recusals, this.roster);
    this.rolesOf = rolesOf(department, this.roster);
  }

  get teamSize(): number {
    return this.department.team.reduce((sum, { count }) => sum + count, 0);
  }

  /** Takes in an entity by its number in the pool; `stratum` is a number too. */
  add(entity: number, line: EntityLine, stratum: number): void {
    const asks = checkOf(line, this.department.id);
    if (asks === undefined) return;
    const [id, , , region] = line;
    const recused = this.recusedAt.get(id);
    // Codes and regions hold no blank.
    const key = `${region} ${asks.join(',')} ${recused === undefined ? '' : [...recused].join(',')}`;
    let kind = this.#byKey.get(key);
    if (kind === undefined) {
      kind = {
        id,
        index: this.kinds.length,
        coverage: this.roster.covering(region, asks),
        recused,
        region,
        asks,
        entities: 0,
        inStratum: this.#noStrata.slice(),
      };
      this.kinds.push(kind);
      this.#byKey.set(key, kind);
    }
    kind.entities++;
    kind.inStratum[stratum] = (kind.inStratum[stratum] as number) + 1;
    this.kindOf[entity] = kind.index;
  }
}

export class EntityPool {
  readonly manifest: Manifest;
  readonly departments: readonly DepartmentPool[];
  /** By stratum: its entities, by their number in the pool. The simulation shuffles these lists. */
  readonly members: readonly Int32Array[];
  readonly #stratumNumber: ReadonlyMap<string, number>;
  readonly #filled: number[];
  #entities = 0;

  constructor(manifest: Manifest, inspectors: ReadonlyMap<string, readonly InspectorLine[]>, recusals: readonly RecusalLine[]) {
    this.manifest = manifest;
    this.departments = manifest.departments.map(
      (department) => new DepartmentPool(department, inspectors.get(department.id) ?? [], recusals, manifest),
    );
    this.members = manifest.strata.map(({ population }) => new Int32Array(population));
    this.#stratumNumber = new Map(manifest.strata.map(({ id }, i) => [id, i]));
    this.#filled = manifest.strata.map(() => 0);
  }

  /** The lines of a pool that was checked against the manifest, in order. */
  add(line: EntityLine): void {
    const number = this.#stratumNumber.get(line[2]) as number;
    const members = this.members[number] as Int32Array;
    const filled = this.#filled[number] as number;
    members[filled] = this.#entities;
    this.#filled[number] = filled + 1;
    for (const department of this.departments) department.add(this.#entities, line, number);
    this.#entities++;
  }
}
