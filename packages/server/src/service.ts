/** The parts that acts and routes work with, put together by `compose.ts`. */

import type { Logger } from 'pino';
import type { Metrics } from './http/metrics.js';
import type { Jobs } from './jobs/job.js';
import type { Outside } from './outside/outside.js';
import type { Papers } from './reports/papers.js';
import type { Settings } from './settings.js';
import type { Store } from './store/store.js';

export interface Service {
  readonly settings: Settings;
  readonly store: Store;
  readonly outside: Outside;
  readonly jobs: Jobs;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly papers: Papers;
}
