/** A verified draw as steps that can be shown one after another. Nothing comes in here but what the verification read back. */

import type { DrawRecord, EntityLine, TeamRole } from '@double-random/core';

/** What a part of the seed came from. */
export interface SeedPart {
  readonly from: 'department' | 'none' | 'drand' | 'witnessed';
  /** Of a department's part; else empty. */
  readonly department: string;
  /** Hex, or the witnessed digits; `null`: the department revealed nothing, or there is no entropy beside the departments. */
  readonly value: string | null;
}

export interface SeedStep {
  readonly kind: 'seed';
  readonly parts: readonly SeedPart[];
  readonly manifestHash: string;
  readonly seed: string;
}

/** An entity under the cutoff, or one of those next to it. */
export interface DrawnTicket {
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  /** Hex. */
  readonly ticket: string;
  /** Where the ticket falls on the line from 0 to 1. */
  readonly position: number;
}

export interface TicketStep {
  readonly kind: 'tickets';
  readonly stratum: string;
  readonly population: number;
  readonly selected: readonly DrawnTicket[];
  readonly reserves: readonly DrawnTicket[];
  /** The position of the last one selected; `null`: nobody is. */
  readonly cutoff: number | null;
}

export interface ReplayedSeat {
  readonly role: string;
  /** `null`: stays empty. */
  readonly inspector: string | null;
  /** As disclosed; `null`: not disclosed. */
  readonly name: string | null;
}

export interface ReplayedTeam {
  readonly entity: string;
  readonly name: string;
  readonly seats: readonly ReplayedSeat[];
}

export interface TeamStep {
  readonly kind: 'teams';
  readonly department: string;
  readonly roles: readonly TeamRole[];
  /** In the order of the lot. */
  readonly teams: readonly ReplayedTeam[];
  readonly seats: number;
  readonly empty: number;
}

export interface EndStep {
  readonly kind: 'end';
  readonly selected: number;
  readonly reserves: number;
  readonly seats: number;
  readonly empty: number;
  readonly resultHash: string;
}

export type ReplayStep = SeedStep | TicketStep | TeamStep | EndStep;

/** Hex digits that a position is made of: 48 bits, which a double holds exactly. */
const DIGITS = 12;

/** Where a ticket falls on the line from 0 to 1. */
export const positionOf = (ticket: string): number => Number.parseInt(ticket.slice(0, DIGITS), 16) / 16 ** DIGITS;

function seedStep({ manifest, manifestHash, reveals, entropy, result }: DrawRecord): SeedStep {
  const revealed = new Map(reveals.reveals);
  const departments = manifest.departments.map(
    ({ id }): SeedPart => ({ from: 'department', department: id, value: revealed.get(id) ?? null }),
  );
  const { kind } = manifest.entropy;
  const value = 'text' in entropy ? String(entropy['text']) : 'randomness' in entropy ? String(entropy['randomness']) : null;
  return { kind: 'seed', parts: [...departments, { from: kind, department: '', value }], manifestHash, seed: result.seed };
}

const nameOf = (entities: DrawRecord['entities'], id: string): string => (entities.get(id) as EntityLine)[1];

function ticketSteps({ manifest, result, entities }: DrawRecord): TicketStep[] {
  const drawn = (list: DrawRecord['result']['selected'], stratum: string): DrawnTicket[] =>
    list
      .filter(([of]) => of === stratum)
      .map(([, rank, id, ticket]) => ({ rank, id, name: nameOf(entities, id), ticket, position: positionOf(ticket) }));
  return manifest.strata.map(({ id, population }) => {
    const selected = drawn(result.selected, id);
    const cutoff = selected[selected.length - 1]?.position ?? null;
    return { kind: 'tickets', stratum: id, population, selected, reserves: drawn(result.reserves, id), cutoff };
  });
}

const emptyIn = (teams: readonly ReplayedTeam[]): number =>
  teams.reduce((sum, { seats }) => sum + seats.filter(({ inspector }) => inspector === null).length, 0);

function teamSteps({ manifest, result, entities, persons }: DrawRecord): TeamStep[] {
  const names = new Map(persons.map(([department, inspector, , name]) => [`${department}/${inspector}`, name]));
  return manifest.departments.map(({ id, team: roles }) => {
    const teams = result.teams
      .filter(([department]) => department === id)
      .map(([, entity, seats]) => ({
        entity,
        name: nameOf(entities, entity),
        seats: seats.map(([role, inspector]) => ({
          role,
          inspector,
          name: inspector === null ? null : (names.get(`${id}/${inspector}`) ?? null),
        })),
      }));
    const seats = teams.reduce((sum, team) => sum + team.seats.length, 0);
    return { kind: 'teams', department: id, roles, teams, seats, empty: emptyIn(teams) };
  });
}

/** Seed, strata, departments, and what it came to; departments that check nothing of what was drawn are left out. */
export function replaySteps(record: DrawRecord): ReplayStep[] {
  const tickets = ticketSteps(record);
  const teams = teamSteps(record).filter(({ seats }) => seats > 0);
  const end: EndStep = {
    kind: 'end',
    selected: record.result.selected.length,
    reserves: record.result.reserves.length,
    seats: teams.reduce((sum, { seats }) => sum + seats, 0),
    empty: teams.reduce((sum, { empty }) => sum + empty, 0),
    resultHash: record.resultHash,
  };
  return [seedStep(record), ...tickets, ...teams, end];
}

/** Names a step among the others. */
export function stepKey(step: ReplayStep): string {
  if (step.kind === 'tickets') return `tickets/${step.stratum}`;
  return step.kind === 'teams' ? `teams/${step.department}` : step.kind;
}
