/** Real processes that are killed while they send. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { momentOf } from '../../dist/outside/outside.js';
import { ENGINES } from '../support/engines.js';
import { programFile } from '../support/program-file.js';
import type { TestService } from '../support/service.js';
import { isSigned, receiver, says } from './receiver.js';
import { hookTo, LOOPBACK, publishPlan, standings, turn, webhookCity } from './webhook-city.js';

const DOOMED = programFile(new URL('doomed-sender.js', import.meta.url));

const PLANS = 24;

/** After how many requests, counted from the beginning, a sender is killed; the last one may finish. */
const KILLED_AFTER = [1, 4, 9, 13];

/** Seconds after which nothing that a dead sender held is held any more. */
const LEASE_OVER = 61;

function begin(t: ExecutionContext, { settings, outside }: TestService): { readonly kill: () => Promise<void> } {
  const { databaseUrl, databaseFile } = settings;
  const given = { databaseUrl, databaseFile, allowed: LOOPBACK, now: momentOf(outside.now()) };
  const child = spawn(process.execPath, [DOOMED, JSON.stringify(given)], { stdio: ['ignore', 'ignore', 'inherit'] });
  t.teardown(() => child.kill('SIGKILL'));
  const gone = once(child, 'close');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

for (const engine of ENGINES) {
  test(`${engine}: senders that are killed at any moment lose nothing, and what comes twice comes under the same id`, async (t) => {
    const service = await webhookCity(t, engine);
    const there = await receiver(t);
    const { webhook, secret } = await hookTo(service, there.url);
    there.answer((response) => void sleep(10).then(() => says(204)(response)));
    const plans: string[] = [];
    for (let number = 1; number <= PLANS; number += 1) plans.push(await publishPlan(service, number));
    for (const requests of KILLED_AFTER) {
      const sender = begin(t, service);
      await there.atLeast(requests);
      await sender.kill();
      service.outside.advance(LEASE_OVER);
    }
    await turn(service);

    const standing = await standings(service, webhook.id);
    t.is(standing.length, PLANS);
    t.true(standing.every((one) => (one as { state: string }).state === 'delivered'));
    const bodies = there.received.map(({ body }) => JSON.parse(body) as { id: string; subject: { id: string } });
    t.deepEqual([...new Set(bodies.map(({ subject }) => subject.id))].toSorted(), plans.toSorted(), 'nothing is lost');
    t.is(new Set(bodies.map(({ id }) => id)).size, PLANS, 'one id for each');
    t.is(new Set(there.received.map(({ body }) => body)).size, PLANS, 'and one body');
    t.true(there.received.every((one) => isSigned(one, secret)));
  });
}
