/** Moving a visit to another day: what speaks against it as far as the screen knows. The service decides, and tells the rest. */

import type { Words } from '../../language/words.js';
import type { Visit } from './board.js';
import { isoWeekday } from './calendar-grid.js';

export interface MoveFacts {
  /** Whether the day is worked; `null`: not known here. */
  readonly isWorked: boolean | null;
  /** Weekdays on which the entity is open; empty: every working day. */
  readonly openDays: readonly number[];
  /** Visits of that day that the screen has. */
  readonly others: readonly Visit[];
  /** The most visits of an inspector on one day; `null`: not known here. */
  readonly perDay: number | null;
  /** Own inspectors who are away on that day, by their number. */
  readonly away: readonly string[];
}

const nameOf = ({ name, inspector }: Visit['inspectors'][number]): string => name ?? inspector ?? '';

/** In words; empty: nothing that is known here. */
export function againstMove(visit: Visit, day: string, start: string, facts: MoveFacts): readonly Words[] {
  const found: Words[] = [];
  if (facts.isWorked === false) found.push({ zh: '当天不是工作日', en: 'This is not a working day' });
  if (facts.openDays.length > 0 && !facts.openDays.includes(isoWeekday(day)))
    found.push({ zh: '检查对象当天不营业', en: 'The entity is closed on this day' });
  const others = facts.others.filter((other) => other.id !== visit.id && other.date === day);
  for (const place of visit.inspectors) {
    if (place.inspector === null) continue;
    const its = others.filter((other) =>
      other.inspectors.some((one) => one.department === place.department && one.inspector === place.inspector),
    );
    const same = its.find((other) => other.start === start);
    if (same !== undefined)
      found.push({ zh: `${nameOf(place)} ${start} 已安排去“${same.name}”`, en: `${nameOf(place)} goes to “${same.name}” at ${start}` });
    if (facts.perDay !== null && its.length >= facts.perDay)
      found.push({
        zh: `${nameOf(place)}当天已有 ${its.length} 次检查`,
        en: `${nameOf(place)} has ${its.length} visits on this day already`,
      });
    if (place.name !== null && facts.away.includes(place.inspector))
      found.push({ zh: `${place.name}当天请假`, en: `${place.name} is away on this day` });
  }
  return found;
}

const MOVABLE: readonly Visit['state'][] = ['assigned', 'notified'];

/** Whether a day can still be set: nobody has begun. */
export const isMovable = ({ state }: Pick<Visit, 'state'>): boolean => MOVABLE.includes(state);

export interface Absence {
  readonly from: string;
  readonly to: string | null;
}

export const isAway = (absences: readonly Absence[], day: string): boolean =>
  absences.some(({ from, to }) => from <= day && (to === null || day <= to));
