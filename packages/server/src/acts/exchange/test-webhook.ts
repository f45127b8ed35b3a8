import { done } from '@double-random/core';
import { bodyOf } from '../../exchange/delivery-body.js';
import { deliveryId } from '../../exchange/delivery-id.js';
import { type Delivery, TEST_EVENT } from '../../exchange/webhook.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDelivery, insertDeliveries } from '../../store/exchange/deliveries.js';
import { act } from '../act.js';
import { openWebhook } from './open-webhook.js';

/** Sends the receiver something that means nothing, the way that everything else is sent. */
export const testWebhook = (service: Service, by: UserActor, webhook: string): Promise<ServiceOutcome<Delivery>> =>
  act(service, by, async (acting) => {
    const { tx, at, newId, record } = acting;
    const opened = await openWebhook(acting, webhook);
    if (!opened.ok) return opened;
    if (opened.value.state === 'paused') return refused('webhook-paused');
    const id = deliveryId(webhook, newId());
    const subject = { kind: 'webhook', id: webhook };
    const body = bodyOf({ id, event: TEST_EVENT, sequence: null, at, subject, data: {} });
    await insertDeliveries(tx, [{ id, webhook, sequence: null, event: TEST_EVENT, subject: webhook, body }], at);
    record('webhook.tested', webhook, { delivery: id });
    const delivery = await findDelivery(tx, webhook, id);
    if (delivery === null) throw new Error('the delivery that was just written is not there');
    return done(delivery);
  });
