/** Instances of the jobs over one database, for the tests of jobs. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import type { Job, JobFacts, Jobs, Schedule } from '../../dist/jobs/job.js';
import type { Pace } from '../../dist/jobs/pace.js';
import type { JobHandlers } from '../../dist/jobs/run-job.js';
import { findJob } from '../../dist/store/jobs.js';
import type { Store } from '../../dist/store/store.js';
import type { TestEngine } from '../support/engines.js';
import { type TestService, testService } from '../support/service.js';

/** Quick enough for tests. */
export const QUICK: Pace = { look: 20, rescue: 50, progress: 10, rests: [0.05, 0.05], grace: 10_000 };

export interface Instance {
  readonly service: TestService;
  readonly jobs: Jobs;
  /** Starts taking jobs; stopped with the test. */
  readonly start: () => Promise<void>;
}

export interface World {
  readonly store: Store;
  readonly instance: (parts: {
    readonly handlers?: JobHandlers;
    readonly schedules?: readonly Schedule[];
    readonly pace?: Partial<Pace>;
  }) => Instance;
}

/** A database, and as many instances over it as the test makes. */
export async function testWorld(t: ExecutionContext, engine: TestEngine): Promise<World> {
  const base = await testService(t, engine);
  const { store, outside, log, settings } = base;
  return {
    store,
    instance: ({ handlers = {}, schedules = [], pace = {} }) => {
      const jobs = createJobs({ store, outside, databaseUrl: settings.databaseUrl, log, handlers, schedules, pace: { ...QUICK, ...pace } });
      const service: TestService = { ...base, jobs };
      t.teardown(() => jobs.stop(AbortSignal.abort()));
      return { service, jobs, start: () => jobs.start(service) };
    },
  };
}

export const ask = (store: Store, jobs: Jobs, input: JobFacts = {}, kind: Job['kind'] = 'import-preview'): Promise<string> =>
  store.transact((tx) => jobs.ask(tx, { kind, department: null, askedBy: 'test', input, at: '2026-11-02T01:00:00.000Z' }));

const PATIENCE = 60_000;

/** The first answer that is not null. Throws after a minute: far less than anything takes to expire. */
export async function eventually<Value>(look: () => Promise<Value | null>): Promise<Value> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > until) throw new Error('it never came');
    await sleep(10);
  }
}

/** The job once it has ended. */
export const ended = (store: Store, id: string): Promise<Job> =>
  eventually(async () => {
    const job = await findJob(store.db, id);
    return job !== null && job.endedAt !== null ? job : null;
  });
