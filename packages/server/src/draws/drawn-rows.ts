/** Whom a draw has drawn, row by row: what its published result says, and what its events have made of it. */

import type { DrawEvent, DrawState, Result } from '@double-random/core';
import type { RecordedEvent } from '../store/draws/draw-events.js';

/**
 * `selected`: drawn, and visited. `out`: drawn, and gone out by an event. `substitute`: of the reserve, and come in for one that went out.
 * `reserve`: waits in case one goes out.
 */
export const DRAWN_STANDINGS = ['selected', 'out', 'substitute', 'reserve'] as const;

export type DrawnStanding = (typeof DRAWN_STANDINGS)[number];

interface DrawnSeat {
  readonly role: string;
  /** Staff number; `null`: nobody could be drawn. */
  readonly inspector: string | null;
  /** Not drawn: named by the department when somebody fell out. */
  readonly appointed: boolean;
}

export interface DrawnRow {
  readonly stratum: string;
  /** From 1 in the stratum; reserves go on after those drawn. */
  readonly rank: number;
  readonly entity: string;
  /** Hex. */
  readonly ticket: string;
  readonly standing: DrawnStanding;
  /** As they are now; none where nobody goes. */
  readonly teams: readonly { readonly department: string; readonly seats: readonly DrawnSeat[] }[];
  /** Numbers of the events that name the entity. */
  readonly events: readonly number[];
}

function standingOf(isSelected: boolean, isVisited: boolean): DrawnStanding {
  if (isSelected) return isVisited ? 'selected' : 'out';
  return isVisited ? 'substitute' : 'reserve';
}

function teamsByEntity({ teams, appointed }: DrawState): ReadonlyMap<string, DrawnRow['teams']> {
  const named = new Set(appointed.map((place) => place.join('/')));
  const byEntity = new Map<string, DrawnRow['teams'][number][]>();
  for (const [department, entity, seats] of teams) {
    const team = seats.map(([role, inspector], place) => ({
      role,
      inspector,
      appointed: named.has([department, entity, place].join('/')),
    }));
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), { department, seats: team }]);
  }
  return byEntity;
}

const entityOf = (event: DrawEvent): string | null => ('entity' in event ? event.entity : null);

/** In the order of the strata, by rank. */
export function drawnRows(
  { selected, reserves }: Result,
  state: DrawState,
  events: readonly RecordedEvent[],
  strata: readonly string[],
): readonly DrawnRow[] {
  const visited = new Set(state.selected);
  const teams = teamsByEntity(state);
  const rows = [...selected.map((drawn) => [drawn, true] as const), ...reserves.map((drawn) => [drawn, false] as const)].map(
    ([[stratum, rank, entity, ticket], isSelected]) => ({
      stratum,
      rank,
      entity,
      ticket,
      standing: standingOf(isSelected, visited.has(entity)),
      teams: teams.get(entity) ?? [],
      events: events.filter(({ event }) => entityOf(event) === entity).map(({ number }) => number),
    }),
  );
  return rows.sort((a, b) => strata.indexOf(a.stratum) - strata.indexOf(b.stratum) || a.rank - b.rank);
}
