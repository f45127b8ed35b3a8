/** Deadlines counted in working days, by the calendar that the service keeps (with its days made up for holidays). */

import type { Words } from '../language/words.js';
import { dayPlus } from './china-time.js';

/** Whether a day (YYYY-MM-DD) is worked; `null`: its year is not known. */
export type IsWorkingDay = (day: string) => boolean | null;

/** Days further than that are not counted one by one. */
const FARTHEST_DAYS = 800;

/**
 * Working days from `today` to `due`: 0 on the day itself, 3 when three working days are left after today, −2 when it was due two working
 * days ago. `null`: the calendar of a year between is not known, or it is too far away.
 */
export function workingDaysLeft(today: string, due: string, isWorking: IsWorkingDay): number | null {
  if (today === due) return 0;
  const [from, to, sign] = today < due ? [today, due, 1] : [due, today, -1];
  let count = 0;
  for (let steps = 0, day = from; day < to; steps += 1) {
    if (steps > FARTHEST_DAYS) return null;
    day = dayPlus(day, 1);
    const isWorked = isWorking(day);
    if (isWorked === null) return null;
    if (isWorked) count += 1;
  }
  return count === 0 ? 0 : sign * count;
}

/** How near a deadline is: for its colour. */
export type Urgency = 'late' | 'soon' | 'ample';

const SOON_WORKING_DAYS = 3;

export function urgencyOf(left: number): Urgency {
  if (left < 0) return 'late';
  return left <= SOON_WORKING_DAYS ? 'soon' : 'ample';
}

/** A deadline in words. */
export function leftWords(left: number): Words {
  if (left < 0) return { zh: `逾期 ${-left} 个工作日`, en: `${-left} working day${left === -1 ? '' : 's'} late` };
  if (left === 0) return { zh: '今日到期', en: 'due today' };
  return { zh: `还剩 ${left} 个工作日`, en: `${left} working day${left === 1 ? '' : 's'} left` };
}
