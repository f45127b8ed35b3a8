/** `kill -9` in the midst of everything that comes after a draw, from the dispatch to the correction of a result and to those who are told of it. */

import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { ANNOUNCED_EVENTS } from '../../dist/exchange/announced-events.js';
import { momentOf } from '../../dist/outside/outside.js';
import { poster } from '../../dist/outside/post.js';
import type { Store } from '../../dist/store/store.js';
import { addJointCity } from '../draws/joint-draw.js';
import { type Received, receiver, says } from '../exchange/receiver.js';
import { hookTo, LOOPBACK, turn } from '../exchange/webhook-city.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { supplyDrawnTask } from './drawn-tasks.js';
import { killAgain } from './killing.js';
import { killsOf } from './kills.js';
import { VISIT_KINDS } from './kinds.js';

const { kills: KILLS, least: LEAST } = killsOf({ ordinary: { kills: 22, least: 2 }, all: { kills: 44, least: 4 } });

/** How many acts of a worker are waited for until it does what is wanted. */
const PATIENCE = 4;

const USUAL = new Map([
  ['dispatch', 30],
  ['schedule', 300],
  ['notice', 20],
  ['report', 250],
  ['record', 60],
  ['enter', 20],
  ['review', 20],
  ['publish', 30],
  ['correct', 20],
  ['withdraw', 15],
  ['deliver', 100],
] as const);

const MINUTES = 60_000;

/** Milliseconds after which nothing that a dead sender held is held any more, and what was refused is sent again. */
const REST = 61_000;

/** Milliseconds that the receiver takes for an answer. */
const SLOW = 5;

/** One in so many is refused at first. */
const REFUSES = 9;

/** What was told, by its id: everything that is public, always with the same words. */
async function isTold(t: ExecutionContext, { db }: Store, received: readonly Received[]): Promise<void> {
  const bodies = new Map<string, Set<string>>();
  for (const { headers, body } of received) {
    const id = String(headers['double-random-delivery']);
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
  }
  for (const [id, different] of bodies) t.is(different.size, 1, `${id} has several bodies`);
  const told = [...bodies.values()].map(([body = '']) => (JSON.parse(body) as { sequence: number }).sequence);
  const added: { sequence: number | string } = await db('audit_entries').where({ event: 'webhook.added' }).first('sequence');
  const announced: (number | string)[] = await db('audit_entries')
    .whereIn('event', ANNOUNCED_EVENTS)
    .where('sequence', '>', Number(added.sequence))
    .pluck('sequence');
  const [some, others] = [told, announced].map((sequences) => sequences.map(Number).toSorted((one, other) => one - other));
  t.deepEqual(some, others, 'nothing is lost, and nothing has two ids');
}

for (const engine of ENGINES) {
  test(`${engine}: killed ${KILLS} times between dispatch and correction, nothing is half done, done twice or without its audit entry`, async (t) => {
    t.timeout(10 * MINUTES);
    const there = await receiver(t);
    there.answer((response) => void sleep(SLOW).then(() => says(there.received.length % REFUSES === 0 ? 503 : 204)(response)));
    const service = await testService(t, engine, { settings: { webhookPrivateAddresses: LOOPBACK } });
    await addJointCity(service);
    const { webhook } = await hookTo(service, there.url, { events: ANNOUNCED_EVENTS });
    const { settings, outside } = service;
    const behind = outside.now().getTime() - Date.now();
    await service.store.close();
    const { store, faults, last, settled } = await killAgain(t, {
      engine,
      rounds: 'visits',
      settings,
      ahead: (nth) => behind + nth * REST,
      kills: KILLS,
      least: LEAST,
      usual: USUAL,
      supply: (open) => supplyDrawnTask({ ...service, store: open }),
      toBeCut: async (worker, wanted) => {
        let kind = await worker.begun(1);
        for (let nth = 2; nth <= PATIENCE && kind !== wanted; nth += 1) kind = await worker.begun(nth);
        return kind;
      },
    });

    // Undisturbed, a worker comes round.
    last.go('record');
    await last.begun(2 * VISIT_KINDS.length);
    await last.kill();
    await settled();
    t.deepEqual(await faults(), []);

    // And in the end everything that is public was told.
    there.answer(says(204));
    const later = testOutside({ now: momentOf(new Date(Date.now() + MINUTES * 60 * 24)), post: poster({ allowed: LOOPBACK }) });
    await turn({ ...service, store, outside: later });
    t.deepEqual(await faults(), []);
    await isTold(t, store, there.received);
    t.deepEqual(await store.db('webhook_deliveries').where({ webhook_id: webhook.id }).whereNot({ state: 'delivered' }), []);
  });
}
