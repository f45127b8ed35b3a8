/** The composed service without HTTP, in a world that the test holds in its hand. */

import type { ExecutionContext } from 'ava';
import { pino } from 'pino';
import { createMetrics } from '../../dist/http/metrics.js';
import type { JobFacts, JobKind, Jobs } from '../../dist/jobs/job.js';
import { createPapers } from '../../dist/reports/papers.js';
import type { Service } from '../../dist/service.js';
import type { Settings } from '../../dist/settings.js';
import { openStore } from '../../dist/store/open-store.js';
import { papersFolder } from '../papers/papers-folder.js';
import { migratedDatabase } from './databases.js';
import type { TestEngine } from './engines.js';
import { type TestOutside, testOutside } from './outside.js';
import { PAINTING_THREAD } from './painting-thread.js';

export interface TestService extends Service {
  readonly outside: TestOutside;
  /** What acts have asked for, if the jobs are those that only take note. */
  readonly asked: readonly AskedJob[];
}

export interface AskedJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly department: string | null;
  readonly input: JobFacts;
}

export interface Overrides {
  readonly settings?: Partial<Settings>;
  readonly outside?: TestOutside;
  readonly jobs?: Jobs;
  readonly log?: Service['log'];
}

export const TEST_SETTINGS: Settings = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: null,
  databaseUrl: null,
  databaseFile: '',
  secretsKey: '5e'.repeat(32),
  logLevel: 'silent',
  trustProxy: 0,
  sessionIdleMinutes: 30,
  sessionHours: 12,
  uploadMegabytes: 64,
  attachmentMegabytes: 1,
  attachmentDays: 30,
  publicRequestsPerMinute: 1_000_000,
  visitsPerDay: 4,
  visitStarts: ['09:00', '10:30', '14:00', '15:30'],
  noticeDays: 3,
  publicationDays: 20,
  remindDays: [5, 1],
  objectionDays: 15,
  objectionsPerHour: 1_000_000,
  papersFolder: '',
  papersMegabytes: 64,
  papersThreads: 1,
  papersDays: 7,
  papersKeys: null,
  oidc: null,
  drandUrls: [],
  webhookPrivateAddresses: [],
  webhookGiveUpDays: 7,
  demo: null,
};

/** Jobs that are noted and not done. */
function notedJobs(asked: AskedJob[]): Jobs {
  return {
    ask: async (_tx, { kind, department, input }) => {
      const id = `job-${asked.length + 1}`;
      asked.push({ id, kind, department, input });
      return id;
    },
    start: async () => {},
    stop: async () => {},
  };
}

export async function testService(t: ExecutionContext, engine: TestEngine, overrides: Overrides = {}): Promise<TestService> {
  const database = await migratedDatabase(t, engine);
  const settings = { ...TEST_SETTINGS, ...database, papersFolder: papersFolder(t), ...overrides.settings };
  const store = openStore(settings);
  t.teardown(() => store.close());
  const papers = createPapers(settings, PAINTING_THREAD);
  t.teardown(() => papers.close());
  const outside = overrides.outside ?? testOutside();
  const asked: AskedJob[] = [];
  return {
    settings,
    store,
    outside,
    metrics: createMetrics({ store, outside, settings }),
    papers,
    jobs: overrides.jobs ?? notedJobs(asked),
    log: overrides.log ?? pino({ level: 'silent' }),
    asked,
  };
}
