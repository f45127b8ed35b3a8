/** Kills worker after worker, and looks after each whether the database is whole and the next one goes on. */

import { setTimeout as pause } from 'node:timers/promises';
import type { ExecutionContext } from 'ava';
import type { Settings } from '../../dist/settings.js';
import { type DatabaseSettings, openStore } from '../../dist/store/open-store.js';
import type { Store } from '../../dist/store/store.js';
import { eventually } from '../jobs/running.js';
import type { TestEngine } from '../support/engines.js';
import { type DoomedWorker, type Lengths, startWorker } from './doomed-worker.js';
import { seedOfKills } from './kills.js';
import { KINDS, type Kind, type Rounds } from './kinds.js';
import { seededNumbers } from './seeded-numbers.js';
import { wholenessOf } from './whole.js';

export interface Killing {
  readonly engine: TestEngine;
  readonly rounds: Rounds;
  readonly settings: Settings;
  /** Milliseconds by which the clock of the nth worker is ahead of the machine's. */
  readonly ahead: (nth: number) => number;
  /** At least so many acts are cut, and of each kind so many. */
  readonly kills: number;
  readonly least: number;
  /** Milliseconds that acts usually take, before any was seen. */
  readonly usual: ReadonlyMap<Kind, number>;
  /** Makes sure that there is something left to be done. */
  readonly supply: (store: Store) => Promise<void>;
  /** Resolves when the act begins that is to be cut. */
  readonly toBeCut: (worker: DoomedWorker, wanted: Kind, chance: () => number) => Promise<Kind>;
}

export interface Survived {
  /** Beside the workers' stores. */
  readonly store: Store;
  /** What is wrong with the database, everything looked at anew. */
  readonly faults: () => Promise<readonly string[]>;
  /** A last worker, not let loose yet. */
  readonly last: DoomedWorker;
  readonly settled: () => Promise<void>;
}

/** Killed a little beyond the usual length of the act, too: between two, and in what comes next. */
const BEYOND = 1.2;

/** How far beyond what is expected of an act that nobody has seen end yet. */
const BEYOND_GUESS = 3;

/** Times as many kills as are asked for, after which some kind can no longer be cut: a mistake in the test. */
const TOO_MANY = 4;

const CHECKER = 'double-random-checker';

/** A store beside the workers', recognisable among PostgreSQL's sessions. */
function checkersStore(t: ExecutionContext, { databaseUrl, databaseFile }: DatabaseSettings): Store {
  const url = databaseUrl === null ? null : `${databaseUrl}?application_name=${CHECKER}`;
  const store = openStore({ databaseUrl: url, databaseFile });
  t.teardown(() => store.close());
  return store;
}

/** PostgreSQL ends what a killed client had begun: done or undone, but not at once. */
async function sessionsEnd({ engine, db }: Store): Promise<void> {
  if (engine === 'sqlite') return;
  const others = db('pg_stat_activity')
    .whereRaw("datname = current_database() and backend_type = 'client backend'")
    .whereNot({ application_name: CHECKER });
  await eventually(async () => ((await others.clone().select('pid')).length === 0 ? true : null));
}

/** The kind that was cut least often; of several the first. */
function leastCut(kinds: readonly Kind[], cut: ReadonlyMap<Kind, number>): Kind {
  const [first, ...others] = kinds;
  if (first === undefined) throw new Error('no kinds of acts');
  return others.reduce((least, kind) => ((cut.get(kind) ?? 0) < (cut.get(least) ?? 0) ? kind : least), first);
}

/** Kills until enough was cut. No other store may be open on the database. */
export async function killAgain(t: ExecutionContext, killing: Killing): Promise<Survived> {
  const { engine, rounds, settings, kills: wantedKills, least } = killing;
  const { databaseUrl, databaseFile } = settings;
  const kinds: readonly Kind[] = KINDS[rounds];
  const store = checkersStore(t, settings);
  const lengths: Lengths = new Map();
  let started = 0;
  const start = (): DoomedWorker => {
    started += 1;
    return startWorker(t, { settings, databaseUrl, databaseFile, rounds, ahead: killing.ahead(started) }, lengths);
  };
  const seed = seedOfKills();
  t.log(`TEST_SEED=${seed}`);
  const chance = seededNumbers(`killed/${rounds}/${engine}/${seed}`);
  const { faults } = wholenessOf(store.db);
  const cut = new Map<Kind, number>();
  const settled = (): Promise<void> => sessionsEnd(store);
  let last = start();
  const isEnough = (kills: number): boolean => kills >= wantedKills && kinds.every((kind) => (cut.get(kind) ?? 0) >= least);
  for (let kills = 0; !isEnough(kills); ) {
    if (kills > wantedKills * TOO_MANY) throw new Error(`some kind cannot be cut often enough: ${JSON.stringify([...cut])}`);
    await killing.supply(store);
    const worker = last;
    last = start();
    const wanted = leastCut(kinds, cut);
    worker.go(wanted);
    const kind = await killing.toBeCut(worker, wanted, chance);
    const seen = lengths.get(kind);
    await pause(chance() * (seen === undefined ? BEYOND_GUESS * (killing.usual.get(kind) ?? 0) : BEYOND * seen));
    const { underWay } = await worker.kill();
    if (underWay !== null) {
      kills += 1;
      cut.set(underWay, (cut.get(underWay) ?? 0) + 1);
    }
    await settled();
    t.deepEqual(await faults(), [], `after kill ${kills}, in ${underWay}`);
  }
  t.log(`${engine}: cut ${JSON.stringify(Object.fromEntries(cut))} by ${started - 1} workers; ms ${JSON.stringify([...lengths])}`);
  return { store, faults: () => faults(true), last, settled };
}
