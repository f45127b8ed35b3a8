/** A process that does jobs until it is killed: `import-preview` never ends here, `import-apply` does at once. Says `ready`, and `began <kind>` for each. */

import { pino } from 'pino';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import { createPapers } from '../../dist/reports/papers.js';
import { openStore } from '../../dist/store/open-store.js';
import { testOutside } from '../support/outside.js';
import { TEST_SETTINGS } from '../support/service.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const settings = { ...TEST_SETTINGS, ...(JSON.parse(process.argv[2] ?? '') as { databaseUrl: string | null; databaseFile: string }) };
const store = openStore(settings);
const outside = testOutside();
const log = pino({ level: 'silent' });
const unused = (): never => {
  throw new Error('jobs observe nothing');
};
const jobs = createJobs({
  store,
  outside,
  databaseUrl: settings.databaseUrl,
  log,
  handlers: {
    'import-preview': () => {
      say('began import-preview');
      return new Promise(() => undefined);
    },
    'import-apply': async () => {
      say('began import-apply');
      return { ok: true, value: { by: process.pid } };
    },
  },
  schedules: [],
  pace: { look: 20, rescue: 50 },
});
const metrics = { observe: unused, watchProcess: unused, text: unused, contentType: '' };
await jobs.start({ settings, store, outside, jobs, log, metrics, papers: createPapers(settings) });
say('ready');
