/**
 * A process that performs acts as fast as it can, until it is killed. It says `warm` when it could begin, begins when it is told anything, and says
 * `begin <kind>` and `end <kind> <milliseconds>` around each act. It goes with whoever started it.
 */

import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import { HANDLERS } from '../../dist/jobs/handlers.js';
import { SCHEDULES } from '../../dist/jobs/schedules.js';
import type { Service } from '../../dist/service.js';
import type { Settings } from '../../dist/settings.js';
import { openStore } from '../../dist/store/open-store.js';
import type { WorkerTask } from './kinds.js';
import { dueKind, perform } from './rounds.js';

const STDOUT = 1;
const say = (line: string): void => void writeSync(STDOUT, `${line}\n`);

const told = JSON.parse(process.argv[2] ?? '') as WorkerTask & { readonly settings: Settings };
const settings: Settings = { ...told.settings, databaseUrl: told.databaseUrl, databaseFile: told.databaseFile };

const unused = (): never => {
  throw new Error('nothing is observed here');
};

async function run(): Promise<never> {
  const store = openStore(settings);
  const outside = {
    now: () => new Date(Date.now() + told.ahead),
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
    beacon: unused,
    post: unused,
  };
  const log = pino({ level: 'error' }, pino.destination(2));
  const pace = { look: 3, rescue: 50, progress: 5 };
  const { databaseUrl } = settings;
  const jobs = createJobs({ store, outside, databaseUrl, log, handlers: HANDLERS, schedules: SCHEDULES, pace });
  const metrics = { observe: unused, watchProcess: unused, text: unused, contentType: '' };
  const service: Service = { settings, store, outside, jobs, log, metrics };
  await jobs.start(service);
  for (;;) {
    const kind = await dueKind(service, told.task);
    say(`begin ${kind}`);
    const begun = performance.now();
    await perform(service, told.task, kind);
    say(`end ${kind} ${performance.now() - begun}`);
  }
}

process.stdin.once('data', () => void run());
process.stdin.once('end', () => process.exit());
say('warm');
