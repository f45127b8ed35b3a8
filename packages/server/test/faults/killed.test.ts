/** `kill -9` in the midst of everything that a draw goes through. */

import { verifyBundle } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import { drawsOfTask } from '../../dist/store/draws/draws.js';
import { addJointCity, confirmedTask } from '../draws/joint-draw.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { testService } from '../support/service.js';
import { killAgain } from './killing.js';
import { killsOf } from './kills.js';
import { DRAW_KINDS } from './kinds.js';

const { kills: KILLS, least: LEAST } = killsOf({ ordinary: { kills: 40, least: 4 }, all: { kills: 100, least: 8 } });

/** How often it is the first act of a worker that is cut, which goes on with one that was cut before; else it is the second. */
const FIRST = 0.6;

const USUAL = new Map([
  ['import', 60],
  ['freeze', 120],
  ['commit', 15],
  ['reveal', 15],
  ['draw', 40],
  ['void', 15],
] as const);

const MINUTES = 60_000;

async function setUp(t: ExecutionContext, engine: TestEngine) {
  const service = await testService(t, engine);
  await addJointCity(service);
  const task = await confirmedTask(service);
  const { settings, outside } = service;
  // No store but the workers' is to hold anything open while they are killed.
  await service.store.close();
  return { settings, task, ahead: outside.now().getTime() - Date.now() };
}

for (const engine of ENGINES) {
  test(`${engine}: killed ${KILLS} times, nothing is half done, done twice or without its audit entry, and it always goes on`, async (t) => {
    t.timeout(20 * MINUTES);
    const { settings, task, ahead } = await setUp(t, engine);
    const { store, faults, last, settled } = await killAgain(t, {
      engine,
      rounds: 'draws',
      settings,
      ahead: () => ahead,
      kills: KILLS,
      least: LEAST,
      usual: USUAL,
      supply: async () => undefined,
      toBeCut: (worker, _wanted, chance) => worker.begun(chance() < FIRST ? 1 : 2),
    });

    // Undisturbed, a worker comes round.
    const before = (await drawsOfTask(store.db, task)).length;
    last.go('import');
    await last.begun(DRAW_KINDS.length + 1);
    await last.kill();
    await settled();
    t.deepEqual(await faults(), []);
    const draws = await drawsOfTask(store.db, task);
    t.true(draws.length > before);
    for (const draw of draws.filter(({ drawnAt }) => drawnAt !== null)) {
      const { verdict } = await verifyBundle(await publicBundle(store.db, draw));
      t.is(verdict, 'valid', `attempt ${draw.attempt}`);
    }
  });
}
