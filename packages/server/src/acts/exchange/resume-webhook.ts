import { done } from '@double-random/core';
import type { Webhook } from '../../exchange/webhook.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { askAllAgain } from '../../store/exchange/deliveries.js';
import { updateWebhook } from '../../store/exchange/webhooks.js';
import { act, unchanged } from '../act.js';
import { openWebhook } from './open-webhook.js';

/** Sends again, beginning with what waited. */
export const resumeWebhook = (service: Service, by: UserActor, id: string): Promise<ServiceOutcome<Webhook>> =>
  act(service, by, async (acting) => {
    const opened = await openWebhook(acting, id);
    if (!opened.ok) return opened;
    if (opened.value.state === 'active') return unchanged(opened.value);
    const webhook: Webhook = { ...opened.value, state: 'active', version: opened.value.version + 1 };
    await updateWebhook(acting.tx, webhook);
    const waiting = await askAllAgain(acting.tx, id, acting.at);
    acting.record('webhook.resumed', id, { waiting });
    return done(webhook);
  });
