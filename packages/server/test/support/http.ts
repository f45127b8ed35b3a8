/** The whole service over real HTTP, in a world that the test holds in its hand. */

import type { ExecutionContext } from 'ava';
import { pino } from 'pino';
import { composeService, runService } from '../../dist/compose.js';
import type { Service } from '../../dist/service.js';
import { papersFolder } from '../papers/papers-folder.js';
import { type TestClient, testClient } from './client.js';
import { migratedDatabase } from './databases.js';
import type { TestEngine } from './engines.js';
import { type TestOutside, testOutside } from './outside.js';
import { PAINTING_THREAD } from './painting-thread.js';
import { type Overrides, TEST_SETTINGS } from './service.js';

export interface StartedService {
  readonly service: Service & { readonly outside: TestOutside };
  readonly url: string;
  /** A client with a cookie jar of its own, or one that is another system with a token. */
  readonly client: (token?: string) => TestClient;
}

/** Whoever asks for a job wakes who does it, so nobody need look often: forty looks a second by four lanes of each of a file's services are half a core. */
const PACE = { progress: 25, rests: [0, 0] };

const STOP_MILLISECONDS = 5000;

export async function startService(
  t: ExecutionContext,
  engine: TestEngine,
  overrides: Omit<Overrides, 'jobs'> = {},
): Promise<StartedService> {
  const database = await migratedDatabase(t, engine);
  const settings = { ...TEST_SETTINGS, ...database, papersFolder: papersFolder(t), ...overrides.settings };
  const outside = overrides.outside ?? testOutside();
  const log = overrides.log ?? pino({ level: 'silent' });
  const service = { ...composeService({ settings, outside, log, pace: PACE, paintingThread: PAINTING_THREAD }), outside };
  t.teardown(() => service.store.close());
  const { url, stop } = await runService(service);
  t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
  return { service, url, client: (token) => testClient(url, token ?? null) };
}
