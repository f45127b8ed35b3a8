/** What departments see of themselves beside the public figures; auditors see all of them. */

import { countOpenFollowUps } from '../store/follow-ups/search.js';
import { taskIdsOfYear } from '../store/statistics/tasks.js';
import { countLoads, countParts } from '../store/statistics/visits.js';
import type { Connection } from '../store/store.js';
import type { Figure } from './figure.js';
import { followUpFigures } from './follow-ups.js';
import type { Scope } from './scope.js';
import { progressFigures, workload } from './visits.js';

/** Open follow-ups are those of now, whatever their year. @param today YYYY-MM-DD in China */
export async function ownReport(db: Connection, { year, department, task }: Scope, today: string): Promise<readonly Figure[]> {
  const tasks = await taskIdsOfYear(db, year, task);
  const [parts, loads, followUps] = await Promise.all([
    countParts(db, tasks, department, today),
    countLoads(db, tasks, department),
    task === null ? countOpenFollowUps(db, department, today) : [],
  ]);
  return [...progressFigures(parts), workload(loads), ...followUpFigures(followUps)];
}
