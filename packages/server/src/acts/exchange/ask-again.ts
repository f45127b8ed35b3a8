import { done } from '@double-random/core';
import type { Delivery } from '../../exchange/webhook.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { askAgain, findDelivery, lockDelivery } from '../../store/exchange/deliveries.js';
import { act } from '../act.js';
import { openWebhook } from './open-webhook.js';

/** Sends a delivery again, whatever became of it: the same id, the same bytes. */
export const askDeliveryAgain = (service: Service, by: UserActor, webhook: string, id: string): Promise<ServiceOutcome<Delivery>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openWebhook(acting, webhook);
    if (!opened.ok) return opened;
    const before = await lockDelivery(tx, webhook, id);
    if (before === null) return refused('not-found');
    await askAgain(tx, id, at);
    record('webhook.delivery-asked-again', webhook, { delivery: id, event: before.event, state: before.state });
    return done((await findDelivery(tx, webhook, id)) ?? before);
  });
