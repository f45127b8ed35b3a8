/**
 * Where a want of inspectors shows: a role at all entities that ask for the same and that the same inspectors may visit in that role.
 * Regions whose inspectors are the same ones share a scope, since it is the same people who are lacking there.
 */

import type { DepartmentPool, EntityKind } from './entity-kinds.js';

export interface Scope {
  readonly role: number;
  readonly asks: readonly string[];
  /** By pool number: everybody eligible, leaving recusals aside. */
  readonly eligible: readonly number[];
  readonly kinds: EntityKind[];
}

export interface Scopes {
  readonly all: readonly Scope[];
  /** By coverage · roles + role: the number of the scope. */
  readonly ofGroup: Int32Array;
}

export function scopesOf({ department, roster, rolesOf, kinds }: DepartmentPool): Scopes {
  const { team } = department;
  const all: Scope[] = [];
  const byKey = new Map<string, number>();
  const ofGroup = new Int32Array(roster.coverages * team.length).fill(-1);
  for (const kind of kinds) {
    for (let role = 0; role < team.length; role++) {
      const group = kind.coverage.index * team.length + role;
      if (ofGroup[group] === -1) {
        const eligible = [...kind.coverage.inspectors].filter((inspector) => (((rolesOf[inspector] as number) >> role) & 1) === 1);
        const key = `${role} ${kind.asks.join()} ${eligible.join()}`;
        const number = byKey.get(key) ?? all.length;
        if (number === all.length) all.push({ role, asks: kind.asks, eligible, kinds: [] });
        byKey.set(key, number);
        ofGroup[group] = number;
      }
      (all[ofGroup[group] as number] as Scope).kinds.push(kind);
    }
  }
  return { all, ofGroup };
}
