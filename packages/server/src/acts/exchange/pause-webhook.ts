import { done } from '@double-random/core';
import type { Webhook } from '../../exchange/webhook.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updateWebhook } from '../../store/exchange/webhooks.js';
import { act, unchanged } from '../act.js';
import { openWebhook } from './open-webhook.js';

/** Nothing is sent until it is resumed; what happens meanwhile is kept for it. */
export const pauseWebhook = (service: Service, by: UserActor, id: string): Promise<ServiceOutcome<Webhook>> =>
  act(service, by, async (acting) => {
    const opened = await openWebhook(acting, id);
    if (!opened.ok) return opened;
    if (opened.value.state === 'paused') return unchanged(opened.value);
    const webhook: Webhook = { ...opened.value, state: 'paused', version: opened.value.version + 1 };
    await updateWebhook(acting.tx, webhook);
    acting.record('webhook.paused', id);
    return done(webhook);
  });
