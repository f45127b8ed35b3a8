/** What events changed: which entities came and went, and who holds which place now. */

import type { DrawState, Team } from '@double-random/core';

export interface SeatChange {
  readonly department: string;
  readonly entity: string;
  /** Counted from 0. */
  readonly place: number;
  readonly role: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface StateChange {
  readonly left: readonly string[];
  /** Reserves that came in. */
  readonly joined: readonly string[];
  /** Places whose holder is another one now, those of entities that came in included. */
  readonly seats: readonly SeatChange[];
}

const keyOf = ([department, entity]: Team): string => `${department}/${entity}`;

function seatChanges([department, entity, seats]: Team, earlier: Team | undefined): SeatChange[] {
  return seats.flatMap(([role, after], place) => {
    const before = earlier?.[2][place]?.[1] ?? null;
    return before === after && earlier !== undefined ? [] : [{ department, entity, place, role, before, after }];
  });
}

export function changesBetween(before: DrawState, after: DrawState): StateChange {
  const earlier = new Map(before.teams.map((team) => [keyOf(team), team]));
  const were = new Set(before.selected);
  const are = new Set(after.selected);
  return {
    left: before.selected.filter((id) => !are.has(id)),
    joined: after.selected.filter((id) => !were.has(id)),
    seats: after.teams.flatMap((team) => seatChanges(team, earlier.get(keyOf(team)))),
  };
}
