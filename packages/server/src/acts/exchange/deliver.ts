/** Sends what waits. One instance does it at a time, and several receivers are served side by side, so that a slow one does not hold up the others. */

import { setTimeout as sleep } from 'node:timers/promises';
import { momentOf, newId } from '../../outside/outside.js';
import type { Service } from '../../service.js';
import { leaseDue, webhooksWithDue } from '../../store/exchange/deliveries.js';
import { announceToAll } from './announce.js';
import { type Leased, sendDelivery } from './send-delivery.js';

/** Deliveries under way at once, of all webhooks and of one. */
const MOST_AT_ONCE = 16;
const MOST_OF_ONE = 2;

/** Seconds after which another sender may take what one has begun: longer than a try can last, so that it is dead then. */
const LEASE = 60;

/** Milliseconds after which a round begins nothing more: its turn comes again at the next tick. */
const ROUND = 20_000;

/** Milliseconds between two looks for more while some are under way. */
const LOOK = 500;

/** A round of sending. */
interface Round {
  /** A promise for each delivery that is under way, with its webhook. */
  readonly underWay: Map<Promise<void>, string>;
  /** When something was last begun for a webhook: who was served last has the last turn. */
  readonly servedAt: Map<string, number>;
}

async function lease(service: Service, { underWay, servedAt }: Round): Promise<readonly Leased[]> {
  const { store, outside } = service;
  const now = outside.now();
  const leased: Leased[] = [];
  const due = await webhooksWithDue(store.db, momentOf(now));
  const turns = due.toSorted((one, other) => (servedAt.get(one) ?? 0) - (servedAt.get(other) ?? 0));
  for (const webhook of turns) {
    const ofIt = [...underWay.values()].filter((one) => one === webhook).length;
    const free = Math.min(MOST_OF_ONE - ofIt, MOST_AT_ONCE - underWay.size - leased.length);
    if (free <= 0) continue;
    const taken = { lease: newId(outside), until: momentOf(new Date(now.getTime() + LEASE * 1000)) };
    const deliveries = await store.transact((tx) => leaseDue(tx, webhook, momentOf(now), taken, free));
    leased.push(...deliveries.map((delivery) => ({ delivery, lease: taken.lease })));
    servedAt.set(webhook, performance.now());
  }
  return leased;
}

/** Writes the deliveries of what has become public and sends all that is due, until nothing is, its time is over, or it is told to stop. */
export async function deliverWebhooks(service: Service, signal: AbortSignal): Promise<void> {
  const round: Round = { underWay: new Map(), servedAt: new Map() };
  const { underWay } = round;
  const begin = (leased: Leased): void => {
    const { delivery } = leased;
    const sending: Promise<void> = sendDelivery(service, leased, signal)
      .catch((error: unknown) => service.log.error({ err: error, delivery: delivery.id }, 'a delivery could not be tried or written down'))
      .finally(() => underWay.delete(sending));
    underWay.set(sending, delivery.webhook);
  };
  const ends = performance.now() + ROUND;
  for (;;) {
    if (!signal.aborted && performance.now() < ends) {
      await announceToAll(service, momentOf(service.outside.now()), signal);
      for (const leased of await lease(service, round)) begin(leased);
    }
    if (underWay.size === 0) return;
    const idle = new AbortController();
    await Promise.race([...underWay.keys(), sleep(LOOK, undefined, { signal: idle.signal }).catch(() => undefined)]);
    idle.abort();
  }
}
