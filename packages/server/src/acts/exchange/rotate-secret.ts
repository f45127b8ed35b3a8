import { done } from '@double-random/core';
import { makeWebhookSecret } from '../../exchange/webhook-secret.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setSecret } from '../../store/exchange/webhooks.js';
import { act } from '../act.js';
import type { WebhookWithSecret } from './add-webhook.js';
import { openWebhook } from './open-webhook.js';

/** Signs with a new secret from now on, whatever waits too. */
export const rotateSecret = (service: Service, by: UserActor, id: string): Promise<ServiceOutcome<WebhookWithSecret>> =>
  act(service, by, async (acting) => {
    const opened = await openWebhook(acting, id);
    if (!opened.ok) return opened;
    const { secretsKey } = service.settings;
    if (secretsKey === null) return refused('no-webhook-key');
    const { secret, sealed } = makeWebhookSecret(secretsKey, id, service.outside);
    await setSecret(acting.tx, id, sealed, acting.at);
    acting.record('webhook.secret-rotated', id);
    return done({ webhook: { ...opened.value, secretAt: acting.at }, secret });
  });
