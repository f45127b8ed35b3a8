import { done } from '@double-random/core';
import { ANNOUNCED_EVENTS, type AnnouncedEvent } from '../../exchange/announced-events.js';
import type { Webhook } from '../../exchange/webhook.js';
import { makeWebhookSecret } from '../../exchange/webhook-secret.js';
import { originOf, webhookUrl } from '../../exchange/webhook-url.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { owns, type UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { auditHead } from '../../store/audit.js';
import { countWebhooks, insertWebhook } from '../../store/exchange/webhooks.js';
import { act } from '../act.js';
import { departmentProblem } from '../people/placing.js';

export interface NewWebhook {
  readonly department: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly AnnouncedEvent[];
}

export interface WebhookWithSecret {
  readonly webhook: Webhook;
  /** Shown this once. */
  readonly secret: string;
}

/** Of one department. */
const MOST = 20;

/** Adds a webhook to the actor's department; it is told of what happens from now on. */
export const addWebhook = (service: Service, by: UserActor, given: NewWebhook): Promise<ServiceOutcome<WebhookWithSecret>> =>
  act(service, by, async ({ tx, at, newId, record }) => {
    const { department, name } = given;
    const { secretsKey, webhookPrivateAddresses } = service.settings;
    if (!owns(by, department)) return refused('not-yours', { department });
    const url = webhookUrl(given.url, webhookPrivateAddresses);
    if (url === null) return refused('webhook-url-refused');
    if (secretsKey === null) return refused('no-webhook-key');
    const stopped = await departmentProblem(tx, department);
    if (stopped !== null) return { ok: false, problems: [stopped] };
    if ((await countWebhooks(tx, department)) >= MOST) return refused('too-many-webhooks', { most: MOST });
    const id = newId();
    const { secret, sealed } = makeWebhookSecret(secretsKey, id, service.outside);
    const events = ANNOUNCED_EVENTS.filter((event) => given.events.includes(event));
    const { sequence: announced } = await auditHead(tx);
    const webhook: Webhook = { id, department, name, url, events, state: 'active', version: 1, announced, addedAt: at, secretAt: at };
    await insertWebhook(tx, webhook, { sealedSecret: sealed, by: by.id });
    record('webhook.added', id, { department, name, origin: originOf(url), events });
    return done({ webhook, secret });
  });
