/** A city whose clock stands where the machine's is, with a task whose visits end today, and whoever records, reviews and publishes. */

import type { ExecutionContext } from 'ava';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { momentOf } from '../../dist/outside/outside.js';
import { dayInChina } from '../../dist/plans/year.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { visitsOfDraw } from '../../dist/store/visits/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { confirmedTask, DEPARTMENTS, heldDraw } from '../draws/joint-draw.js';
import { addPerson, PASSWORD } from '../people/people.js';
import type { TestClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';
import { cityNow, datesFrom } from './waiting-draw.js';

export interface InspectedCity {
  readonly service: TestService;
  readonly task: string;
  /** The day that it is in China. */
  readonly today: string;
  /** Dispatches the task, unless it was. */
  readonly visits: () => Promise<readonly Visit[]>;
}

const reviewerIn = (department: string): string => `reviewer-${department}`;

/** The task has been drawn. */
export async function inspectedCity(t: ExecutionContext, engine: TestEngine): Promise<InspectedCity> {
  const service = await cityNow(t, engine);
  for (const department of DEPARTMENTS) await addPerson(service, reviewerIn(department), ['reviewer'], department);
  const { store, outside } = service;
  const task = await confirmedTask(service, datesFrom(outside.now(), 1));
  const draw = await heldDraw(service, task, async (id) => (await findDraw(store.db, id))?.manifestHash ?? '');
  return {
    service,
    task,
    today: dayInChina(momentOf(outside.now())),
    visits: async () => {
      valueIn(await dispatch(service, plannerOf('market'), task));
      return visitsOfDraw(store.db, draw);
    },
  };
}

/** Signs in the reviewer of a department. */
export async function signInReviewer(client: TestClient, department = 'market'): Promise<TestClient> {
  await client.signIn(reviewerIn(department), PASSWORD);
  return client;
}
