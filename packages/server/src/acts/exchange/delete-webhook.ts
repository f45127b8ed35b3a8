import { done } from '@double-random/core';
import { originOf } from '../../exchange/webhook-url.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { countDeliveries } from '../../store/exchange/deliveries.js';
import { deleteWebhook as deleteRow } from '../../store/exchange/webhooks.js';
import { act } from '../act.js';
import { openWebhook } from './open-webhook.js';

/** Deletes it with its deliveries, sent or not; the audit log tells how many still waited. */
export const deleteWebhook = (service: Service, by: UserActor, id: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const opened = await openWebhook(acting, id);
    if (!opened.ok) return opened;
    const { department, name, url } = opened.value;
    const { waiting } = await countDeliveries(acting.tx, id);
    await deleteRow(acting.tx, id);
    acting.record('webhook.deleted', id, { department, name, origin: originOf(url), waiting });
    return done(null);
  });
