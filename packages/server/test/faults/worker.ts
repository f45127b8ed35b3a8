/**
 * A process that performs acts as fast as it can, until it is killed. It says `warm` when it could begin, begins when it is told the kind of act that is wanted, and
 * says `begin <kind>` and `end <kind> <milliseconds>` around each act. It goes with whoever started it.
 */

import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { createJobs } from '../../dist/jobs/create-jobs.js';
import { HANDLERS } from '../../dist/jobs/handlers.js';
import { SCHEDULES } from '../../dist/jobs/schedules.js';
import { poster } from '../../dist/outside/post.js';
import { createPapers } from '../../dist/reports/papers.js';
import type { Service } from '../../dist/service.js';
import type { Settings } from '../../dist/settings.js';
import { openStore } from '../../dist/store/open-store.js';
import { dueDrawStep } from './draw-rounds.js';
import { KINDS, type Kind, type Rounds, type Step, type WorkerTask } from './kinds.js';
import { dueVisitStep } from './visit-rounds.js';

const STDOUT = 1;
const say = (line: string): void => void writeSync(STDOUT, `${line}\n`);

const told = JSON.parse(process.argv[2] ?? '') as WorkerTask & { readonly settings: Settings };
const settings: Settings = { ...told.settings, databaseUrl: told.databaseUrl, databaseFile: told.databaseFile };

const unused = (): never => {
  throw new Error('nothing is observed here');
};

const DUE: Readonly<Record<Rounds, (service: Service, wanted: Kind) => Promise<Step>>> = {
  draws: dueDrawStep,
  visits: dueVisitStep,
};

/** The kind that is wanted after this one: each has its turn. */
function nextWanted(rounds: Rounds, kind: Kind): Kind {
  const kinds: readonly Kind[] = KINDS[rounds];
  return kinds[(kinds.indexOf(kind) + 1) % kinds.length] ?? kind;
}

async function run(first: Kind): Promise<never> {
  const store = openStore(settings);
  const outside = {
    now: () => new Date(Date.now() + told.ahead),
    random: (bytes: number) => new Uint8Array(randomBytes(bytes)),
    beacon: unused,
    post: poster({ allowed: settings.webhookPrivateAddresses }),
  };
  const log = pino({ level: 'error' }, pino.destination(2));
  const pace = { look: 25, rescue: 50, progress: 5 };
  const { databaseUrl } = settings;
  // What the clock does for visits is a kind of act of its own here: its length is to be known.
  const schedules = told.rounds === 'draws' ? SCHEDULES : [];
  const jobs = createJobs({ store, outside, databaseUrl, log, handlers: HANDLERS, schedules, pace });
  const metrics = { observe: unused, watchProcess: unused, text: unused, contentType: '' };
  const service: Service = { settings, store, outside, jobs, log, metrics, papers: createPapers(settings) };
  await jobs.start(service);
  for (let wanted = first; ; ) {
    const { kind, perform } = await DUE[told.rounds](service, wanted);
    say(`begin ${kind}`);
    const begun = performance.now();
    await perform();
    say(`end ${kind} ${performance.now() - begun}`);
    if (kind === wanted) wanted = nextWanted(told.rounds, wanted);
  }
}

process.stdin.once('data', (wanted: Buffer) => void run(wanted.toString('utf8').trim() as Kind));
process.stdin.once('end', () => process.exit());
say('warm');
