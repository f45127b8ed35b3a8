/** What departments see of themselves beside the public figures; auditors see all of them. */

import type { Figure } from '../../statistics/figure.js';
import { followUpFigures } from '../../statistics/others.js';
import type { Scope } from '../../statistics/scope.js';
import { progressFigures, workload } from '../../statistics/visits.js';
import { countOpenFollowUps } from '../follow-ups/search.js';
import type { Connection } from '../store.js';
import { taskIdsOfYear } from './tasks.js';
import { countLoads, countParts } from './visits.js';

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
