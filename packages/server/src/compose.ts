/** Puts the service together, and runs it. */

import type { Logger } from 'pino';
import { type Listening, listen } from './http/listen.js';
import { createMetrics } from './http/metrics.js';
import { createJobs } from './jobs/create-jobs.js';
import { HANDLERS } from './jobs/handlers.js';
import type { Pace } from './jobs/pace.js';
import { SCHEDULES } from './jobs/schedules.js';
import type { Outside } from './outside/outside.js';
import { createPapers } from './reports/papers.js';
import type { Service } from './service.js';
import type { Settings } from './settings.js';
import { openStore } from './store/open-store.js';

export interface Parts {
  readonly settings: Settings;
  readonly outside: Outside;
  readonly log: Logger;
  /** How fast jobs are looked for; usual unless told. */
  readonly pace?: Partial<Pace>;
  /** What the painting threads run, unless it is the usual. */
  readonly paintingThread?: URL;
}

/** The service over the database that the settings name, which must have been migrated. Nothing runs yet; whoever composes closes the store. */
export function composeService({ settings, outside, log, pace = {}, paintingThread }: Parts): Service {
  const store = openStore(settings);
  const { databaseUrl } = settings;
  return {
    settings,
    store,
    outside,
    log,
    jobs: createJobs({ store, outside, databaseUrl, log, handlers: HANDLERS, schedules: SCHEDULES, pace }),
    metrics: createMetrics({ store, outside, settings }),
    papers: createPapers(settings, paintingThread),
  };
}

/** Takes jobs and requests. Throws when it cannot, and has then stopped whatever had begun; `stop` leaves only the store to be closed. */
export async function runService(service: Service): Promise<Listening> {
  const { jobs, papers } = service;
  try {
    await jobs.start(service);
    const { url, stop } = await listen(service);
    return {
      url,
      stop: async (limit) => {
        await stop(limit);
        await jobs.stop(limit);
        await papers.close();
      },
    };
  } catch (error) {
    await jobs.stop(AbortSignal.abort());
    await papers.close();
    throw error;
  }
}
