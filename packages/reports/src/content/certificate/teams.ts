/** A department's team for an entity, seat by seat. */

import type { Department, Seat } from '@double-random/core';
import type { Column } from '../document.js';
import { nameOrCode, type Subject } from './subject.js';

const inspectorIn = (subject: Subject, department: string, inspector: string | null): string =>
  inspector === null ? subject.say('（空缺）', '(empty)') : subject.inspectors(department, inspector);

/** `appointed` are the places (from 0) that somebody was appointed to, not drawn for. */
export function teamLines(
  subject: Subject,
  department: string,
  seats: readonly Seat[],
  appointed: ReadonlySet<number> = new Set(),
): string {
  const { say } = subject;
  return seats
    .map(([role, inspector], place) => {
      const who = inspectorIn(subject, department, inspector);
      const note = appointed.has(place) ? say('（指定）', ' (appointed)') : '';
      return say(`${nameOrCode(subject, 'roles', role)}：${who}${note}`, `${nameOrCode(subject, 'roles', role)}: ${who}${note}`);
    })
    .join('\n');
}

/** How the teams of a department stand in a table: its columns, and a team's cells in them. */
export interface Roster {
  readonly columns: readonly Column[];
  readonly cells: (seats: readonly Seat[]) => string[];
}

/** More roles than these would leave no room for the names of the entities. */
const MOST_ROLE_COLUMNS = 2;

/** Characters; a longer name of a role does not head a column. */
const LONGEST_HEADER = 12;

/** A column for each role where they are few, else one for the whole team. */
export function rosterOf(subject: Subject, { id, team }: Department): Roster {
  const { say } = subject;
  const column = (header: string): Column => ({ header, width: 'content', align: 'left' });
  const names = team.map(({ role }) => nameOrCode(subject, 'roles', role));
  if (team.length > MOST_ROLE_COLUMNS || names.some((name) => name.length > LONGEST_HEADER)) {
    return { columns: [column(say('检查组', 'Team'))], cells: (seats) => [teamLines(subject, id, seats)] };
  }
  const ofRole = (seats: readonly Seat[], wanted: string): string =>
    seats.flatMap(([role, inspector]) => (role === wanted ? [inspectorIn(subject, id, inspector)] : [])).join('\n');
  return {
    columns: names.map(column),
    cells: (seats) => team.map(({ role }) => ofRole(seats, role)),
  };
}

/** The teams of one department, by entity. */
export const teamsOf = (
  teams: readonly (readonly [department: string, entity: string, seats: readonly Seat[]])[],
  department: string,
): ReadonlyMap<string, readonly Seat[]> =>
  new Map(teams.filter(([owner]) => owner === department).map(([, entity, seats]) => [entity, seats]));
