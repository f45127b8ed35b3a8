import { done } from '@double-random/core';
import { ANNOUNCED_EVENTS } from '../../exchange/announced-events.js';
import type { Webhook } from '../../exchange/webhook.js';
import { originOf, webhookUrl } from '../../exchange/webhook-url.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updateWebhook } from '../../store/exchange/webhooks.js';
import { act, unchanged } from '../act.js';
import type { NewWebhook } from './add-webhook.js';
import { announceAll } from './announce.js';
import { openWebhook } from './open-webhook.js';

export interface WebhookChange extends Partial<{ readonly [Name in keyof Omit<NewWebhook, 'department'>]: NewWebhook[Name] | undefined }> {
  readonly version: number;
}

type Content = Pick<Webhook, 'name' | 'url' | 'events'>;

const changedOf = (before: Content, after: Content): string[] =>
  (['name', 'url', 'events'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** Changes name, address or events. What happened until now is told by the events as they were; what waits goes to the new address. */
export const changeWebhook = (
  service: Service,
  by: UserActor,
  id: string,
  { version, ...given }: WebhookChange,
): Promise<ServiceOutcome<Webhook>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openWebhook(acting, id);
    if (!opened.ok) return opened;
    const before = opened.value;
    if (before.version !== version) return refused('changed-meanwhile', { version: before.version });
    const { name = before.name } = given;
    const url = given.url === undefined ? before.url : webhookUrl(given.url, service.settings.webhookPrivateAddresses);
    if (url === null) return refused('webhook-url-refused');
    const asked: readonly string[] = given.events ?? before.events;
    const events = ANNOUNCED_EVENTS.filter((event) => asked.includes(event));
    const fields = changedOf(before, { name, url, events });
    if (fields.length === 0) return unchanged(before);
    const after: Webhook = { ...(await announceAll(tx, before, at)), name, url, events, version: version + 1 };
    await updateWebhook(tx, after);
    record('webhook.changed', id, { fields, name, origin: originOf(url), events });
    return done(after);
  });
