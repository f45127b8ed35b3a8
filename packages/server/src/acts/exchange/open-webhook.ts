import { done } from '@double-random/core';
import type { Webhook } from '../../exchange/webhook.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { owns } from '../../rights/actor.js';
import { lockWebhook } from '../../store/exchange/webhooks.js';
import type { Acting } from '../act.js';

/** A webhook of the actor's own department, locked; those of others do not exist for it. */
export async function openWebhook({ tx, by }: Pick<Acting, 'tx' | 'by'>, id: string): Promise<ServiceOutcome<Webhook>> {
  const webhook = await lockWebhook(tx, id);
  return webhook === null || !owns(by, webhook.department) ? refused('not-found') : done(webhook);
}
