/** A city with one joint task, six results published and three visits still to be made. */

import type { ExecutionContext } from 'ava';
import { drawCounting } from '../../dist/acts/statistics/count-draws.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { setWithdrawn } from '../../dist/store/publications/publications.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { type CityOverHttp, cityOverHttp } from '../draws/over-http.js';
import { publicationId, publishedVisit } from '../follow-ups/published.js';
import type { TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';

const PROBLEM = { result: 'ordered-to-correct', disposition: 'order-to-correct', correctBy: '2026-12-01' };
const NOT_FOUND = { result: 'not-reachable' };

export interface CityWithResults extends CityOverHttp {
  readonly visits: readonly Visit[];
  readonly draw: string;
}

/**
 * Nine visits of one draw. Published: one without a problem; one with, late; one of a single department with a problem; one that was not found; one
 * corrected. One more was withdrawn, three are still to be made.
 */
export async function cityWithResults(
  t: ExecutionContext,
  engine: TestEngine,
  settings: Partial<TaskSettings> = {},
): Promise<CityWithResults> {
  const city = await cityOverHttp(t, engine);
  const { service } = city;
  const task = await confirmedTask(service, settings);
  const draw = await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
  valueIn(await dispatch(service, plannerOf('market'), task));
  const visits = await visitsOfDraw(service.store.db, draw);
  const [clean, late, single, gone, corrected, withdrawn] = visits as readonly [Visit, Visit, Visit, Visit, Visit, Visit];
  await publishedVisit(service, clean, { market: {}, ecology: {} });
  await publishedVisit(service, late, { market: PROBLEM, ecology: {} }, { lateDays: 2 });
  await publishedVisit(service, single, { market: PROBLEM });
  await publishedVisit(service, gone, { market: NOT_FOUND, ecology: NOT_FOUND });
  await publishedVisit(service, corrected, { market: PROBLEM, ecology: {} });
  await publishedVisit(service, corrected, { market: {}, ecology: {} }, { edition: 2 });
  await publishedVisit(service, withdrawn, { market: PROBLEM, ecology: {} });
  await service.store.transact((tx) => setWithdrawn(tx, publicationId(withdrawn), '查错对象', '2026-11-21T01:00:00.000Z'));
  await drawCounting.run(service, new AbortController().signal);
  return { ...city, visits, draw };
}
