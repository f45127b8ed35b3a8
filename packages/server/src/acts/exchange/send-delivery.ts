/** One try of a delivery, and what becomes of it. */

import { done } from '@double-random/core';
import { nextTry } from '../../exchange/back-off.js';
import { deliveryHeaders } from '../../exchange/signature.js';
import type { Delivery } from '../../exchange/webhook.js';
import { openWebhookSecret } from '../../exchange/webhook-secret.js';
import { momentOf } from '../../outside/outside.js';
import type { Posted } from '../../outside/post.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { releaseDelivery, type Settled, settleDelivery } from '../../store/exchange/deliveries.js';
import { findWebhook, sealedSecretOf } from '../../store/exchange/webhooks.js';
import { act, unchanged } from '../act.js';

/** A delivery that this sender has leased. */
export interface Leased {
  readonly delivery: Delivery;
  readonly lease: string;
}

const UNREADABLE: Posted = { status: null, failure: 'secret-unreadable' };

/** `null`: the webhook has been deleted. */
async function post({ store, outside, settings }: Service, delivery: Delivery, signal: AbortSignal): Promise<Posted | null> {
  const [webhook, sealed] = [await findWebhook(store.db, delivery.webhook), await sealedSecretOf(store.db, delivery.webhook)];
  if (webhook === null || sealed === null) return null;
  const secret = openWebhookSecret(sealed, webhook.id, settings.secretsKey);
  if (secret === null) return UNREADABLE;
  const headers = deliveryHeaders(delivery, secret, outside.now());
  return outside.post({ url: webhook.url, headers, body: delivery.body }, signal);
}

function settledBy({ status, failure }: Posted, delivery: Delivery, now: Date, giveUpDays: number): Settled {
  const told = { lastStatus: status, lastFailure: failure };
  if (failure === null) return { ...told, state: 'delivered', nextAt: null, deliveredAt: momentOf(now) };
  const next = nextTry(now, delivery, giveUpDays);
  return { ...told, state: next === null ? 'failed' : 'waiting', nextAt: next === null ? null : momentOf(next), deliveredAt: null };
}

/** Gives up: the department finds it in the list of its deliveries, and everybody in the audit log. */
const giveUp = (service: Service, { delivery, lease }: Leased, settled: Settled): Promise<unknown> =>
  act(service, systemActor('webhooks'), async ({ tx, record }) => {
    const { id, webhook, event, tries } = delivery;
    const found = await findWebhook(tx, webhook);
    if (found === null || !(await settleDelivery(tx, { id, lease }, settled))) return unchanged(null);
    const { department } = found;
    record('webhook.delivery-given-up', webhook, {
      department,
      delivery: id,
      event,
      tries,
      status: settled.lastStatus,
      failure: settled.lastFailure,
    });
    return done(null);
  });

/** Tries once and writes what came of it. Told to stop, it lets another sender have the delivery, which goes out under the same id. */
export async function sendDelivery(service: Service, leased: Leased, signal: AbortSignal): Promise<void> {
  const { store, outside, settings, log } = service;
  const { delivery, lease } = leased;
  const key = { id: delivery.id, lease };
  try {
    const posted = await post(service, delivery, signal);
    if (posted === null) return;
    const settled = settledBy(posted, delivery, outside.now(), settings.webhookGiveUpDays);
    log.info({ delivery: delivery.id, webhook: delivery.webhook, ...posted, tries: delivery.tries, state: settled.state }, 'webhook tried');
    if (settled.state === 'failed') await giveUp(service, leased, settled);
    else await store.transact((tx) => settleDelivery(tx, key, settled));
  } catch (error) {
    if (!signal.aborted) throw error;
    await store.transact((tx) => releaseDelivery(tx, key));
  }
}
