/** A department's team for an entity, seat by seat. */

import type { Seat } from '@double-random/core';
import { nameOrCode, type Subject } from './subject.js';

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
      const who = inspector === null ? say('（空缺）', '(empty)') : subject.inspectors(department, inspector);
      const note = appointed.has(place) ? say('（指定）', ' (appointed)') : '';
      return say(`${nameOrCode(subject, 'roles', role)}：${who}${note}`, `${nameOrCode(subject, 'roles', role)}: ${who}${note}`);
    })
    .join('\n');
}

/** The teams of one department, by entity. */
export const teamsOf = (
  teams: readonly (readonly [department: string, entity: string, seats: readonly Seat[]])[],
  department: string,
): ReadonlyMap<string, readonly Seat[]> =>
  new Map(teams.filter(([owner]) => owner === department).map(([, entity, seats]) => [entity, seats]));
