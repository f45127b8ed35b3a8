/** All public figures of a year, put together from what the other queries count. */

import { coverageOf } from '../plans/coverage.js';
import { coverageFacts } from '../store/plans/coverage-facts.js';
import { drawsOfTasks } from '../store/statistics/draw-facts.js';
import { countResults } from '../store/statistics/results.js';
import { publicTaskIds, tasksWithPublicVisits } from '../store/statistics/tasks.js';
import { countLoads, countVisitsOfTasks } from '../store/statistics/visits.js';
import type { Connection } from '../store/store.js';
import { coverageFigures } from './coverage.js';
import { drawFigures } from './draws/draw-figures.js';
import { testYear, type YearTest } from './draws/year-test.js';
import type { Figure } from './figure.js';
import { resultFigures } from './results.js';
import type { Scope } from './scope.js';
import { loadFigures, publicationRate } from './visits.js';

export interface PublicReport {
  readonly figures: readonly Figure[];
  /** Draws that stand, and those of them that are counted; the others follow within a minute. */
  readonly draws: { readonly held: number; readonly counted: number };
  readonly test: YearTest;
}

/** Coverage and joint rate are of plans, not of tasks: with a task they are left out. */
async function coverage(db: Connection, { year, department, task }: Scope): Promise<readonly Figure[]> {
  return task === null ? coverageFigures(coverageOf(await coverageFacts(db, year)), department) : [];
}

export async function publicReport(db: Connection, scope: Scope): Promise<PublicReport> {
  const { year, department, task } = scope;
  const tasks = await tasksWithPublicVisits(db, year, task);
  const [results, visits, loads, draws, covered] = await Promise.all([
    countResults(db, scope),
    countVisitsOfTasks(db, tasks, department),
    countLoads(db, tasks, department),
    publicTaskIds(db, year, task).then((ids) => drawsOfTasks(db, ids, department)),
    coverage(db, scope),
  ]);
  return {
    figures: [...resultFigures(results), publicationRate(visits), ...covered, ...loadFigures(loads), ...drawFigures(draws)],
    draws: { held: draws.held, counted: draws.facts.length },
    test: testYear(draws.facts),
  };
}
