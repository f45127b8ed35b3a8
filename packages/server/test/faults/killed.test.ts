/** `kill -9` in the midst of everything that a draw goes through. */

import { setTimeout as pause } from 'node:timers/promises';
import { verifyBundle } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import { drawsOfTask } from '../../dist/store/draws/draws.js';
import { type DatabaseSettings, openStore } from '../../dist/store/open-store.js';
import type { Store } from '../../dist/store/store.js';
import { addJointCity, confirmedTask } from '../draws/joint-draw.js';
import { eventually } from '../jobs/running.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { testService } from '../support/service.js';
import { type Lengths, startWorker } from './doomed-worker.js';
import { KINDS, type Kind } from './kinds.js';
import { seededNumbers } from './seeded-numbers.js';
import { wholenessOf } from './whole.js';

const KILLS = 200;

/** Of each kind of act at least this many are cut, with further kills if need be. */
const LEAST = 12;

/** How often it is the first act of a worker that is cut, which goes on with one that was cut before; else it is the second. */
const FIRST = 0.6;

/** Killed a little beyond the usual length of the act, too: between two, and in what comes next. */
const BEYOND = 1.2;

const USUAL: readonly (readonly [Kind, number])[] = [
  ['import', 60],
  ['freeze', 120],
  ['commit', 15],
  ['reveal', 15],
  ['draw', 40],
  ['void', 15],
];

const MINUTES = 60_000;

const CHECKER = 'double-random-checker';

/** A store beside the workers', recognisable among PostgreSQL's sessions. */
function checkersStore(t: ExecutionContext, { databaseUrl, databaseFile }: DatabaseSettings): Store {
  const url = databaseUrl === null ? null : `${databaseUrl}?application_name=${CHECKER}`;
  const store = openStore({ databaseUrl: url, databaseFile });
  t.teardown(() => store.close());
  return store;
}

/** PostgreSQL ends what a killed client had begun: done or undone, but not at once. */
async function settled({ engine, db }: Store): Promise<void> {
  if (engine === 'sqlite') return;
  const others = db('pg_stat_activity')
    .whereRaw("datname = current_database() and backend_type = 'client backend'")
    .whereNot({ application_name: CHECKER });
  await eventually(async () => ((await others.clone().select('pid')).length === 0 ? true : null));
}

async function setUp(t: ExecutionContext, engine: TestEngine) {
  const service = await testService(t, engine);
  await addJointCity(service);
  const task = await confirmedTask(service);
  const { settings, outside } = service;
  return { settings, task, ahead: outside.now().getTime() - Date.now() };
}

for (const engine of ENGINES) {
  test(`${engine}: killed ${KILLS} times, nothing is half done, done twice or without its audit entry, and it always goes on`, async (t) => {
    t.timeout(20 * MINUTES);
    const { settings, task, ahead } = await setUp(t, engine);
    const store = checkersStore(t, settings);
    const { databaseUrl, databaseFile } = settings;
    const lengths: Lengths = new Map(USUAL);
    const start = () => startWorker(t, { settings, databaseUrl, databaseFile, task, ahead }, lengths);
    const chance = seededNumbers(`killed/${engine}`);
    const { faults } = wholenessOf(store.db);
    const cut = new Map<Kind, number>();
    let next = start();
    const isEnough = (kills: number): boolean => kills >= KILLS && KINDS.every((kind) => (cut.get(kind) ?? 0) >= LEAST);
    for (let kills = 0; !isEnough(kills); ) {
      const worker = next;
      next = start();
      worker.go();
      const kind = await worker.begun(chance() < FIRST ? 1 : 2);
      await pause(chance() * BEYOND * (lengths.get(kind) ?? 0));
      const { underWay } = await worker.kill();
      if (underWay !== null) {
        kills += 1;
        cut.set(underWay, (cut.get(underWay) ?? 0) + 1);
      }
      await settled(store);
      t.deepEqual(await faults(), [], `after kill ${kills}, in ${underWay}`);
    }

    // Undisturbed, a worker comes round.
    const before = (await drawsOfTask(store.db, task)).length;
    next.go();
    await next.begun(KINDS.length + 1);
    await next.kill();
    await settled(store);
    t.deepEqual(await faults(true), []);
    const draws = await drawsOfTask(store.db, task);
    t.true(draws.length > before);
    for (const draw of draws.filter(({ drawnAt }) => drawnAt !== null)) {
      const { verdict } = await verifyBundle(await publicBundle(store.db, draw));
      t.is(verdict, 'valid', `attempt ${draw.attempt}`);
    }
    t.log(`${engine}: cut ${JSON.stringify(Object.fromEntries(cut))}; ${draws.length} attempts; ms ${JSON.stringify([...lengths])}`);
  });
}
