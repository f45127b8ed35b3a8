/** A city over real HTTP whose first task is inspected and published. */

import type { ExecutionContext } from 'ava';
import { listen } from '../../dist/http/listen.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import type { Visit } from '../../dist/visits/visit.js';
import { type TestClient, testClient } from '../support/client.js';
import type { TestEngine } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { publishVisits } from './publishing.js';

const STOP_MILLISECONDS = 5000;

/** One result a day, from 20 November 2026 on. */
export const HOW = {
  at: (n: number) => new Date(Date.UTC(2026, 10, 20 + n, 1)).toISOString(),
  endedOn: '2026-11-19',
  dueOn: '2026-12-17',
  year: 2026,
};

export interface PublishedCity {
  readonly service: TestService;
  readonly anybody: TestClient;
  readonly task: string;
  readonly draw: string;
  readonly visits: readonly Visit[];
  /** Ids of the results, in the order of the visits. */
  readonly results: readonly string[];
}

export async function publishedCity(t: ExecutionContext, engine: TestEngine, settings: Partial<TaskSettings> = {}): Promise<PublishedCity> {
  const service = await testService(t, engine);
  const { task, draw, visits } = await dispatchedTask(service, settings);
  const results = await publishVisits(service.store, visits, HOW);
  const { url, stop } = await listen(service);
  t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
  return { service, anybody: testClient(url), task, draw, visits, results };
}
