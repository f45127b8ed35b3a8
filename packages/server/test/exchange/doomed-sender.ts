/** A process that sends what waits, until it is done or killed. The database, the networks that it may reach and the time come as JSON. */

import { pino } from 'pino';
import { deliverWebhooks } from '../../dist/acts/exchange/deliver.js';
import { poster } from '../../dist/outside/post.js';
import { createPapers } from '../../dist/reports/papers.js';
import type { Service } from '../../dist/service.js';
import { openStore } from '../../dist/store/open-store.js';
import { testOutside } from '../support/outside.js';
import { TEST_SETTINGS } from '../support/service.js';

const { now, allowed, ...database } = JSON.parse(process.argv[2] ?? '') as {
  now: string;
  allowed: readonly string[];
  databaseUrl: string | null;
  databaseFile: string;
};
const unused = (): never => {
  throw new Error('sending uses nothing of this');
};
const settings = { ...TEST_SETTINGS, ...database };
const service: Service = {
  settings,
  store: openStore(settings),
  outside: testOutside({ now, seed: String(process.pid), post: poster({ allowed }) }),
  jobs: { ask: unused, start: unused, stop: unused },
  metrics: { observe: unused, watchProcess: unused, text: unused, contentType: '' },
  papers: createPapers(settings),
  log: pino({ level: 'silent' }),
};
await deliverWebhooks(service, new AbortController().signal);
await service.store.close();
