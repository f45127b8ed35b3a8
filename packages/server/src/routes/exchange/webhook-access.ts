/** Who may see and manage which webhooks. */

import { done } from '@double-random/core';
import { z } from 'zod';
import type { Webhook } from '../../exchange/webhook.js';
import { only } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, owns, readsEverything } from '../../rights/actor.js';
import { findWebhook } from '../../store/exchange/webhooks.js';
import type { Connection } from '../../store/store.js';

export const webhookManagers = only(['department-admin']);

export const webhookReaders = only(['department-admin', 'auditor']);

export const webhookPlace = z.object({ webhook: z.string().max(64) });

/** The department whose webhooks the caller reads; `null`: those of all. */
export const scopeOfReader = (by: Actor): string | null => (readsEverything(by) ? null : departmentOf(by));

/** A webhook that the caller may read. */
export async function readWebhook(db: Connection, by: Actor, id: string): Promise<ServiceOutcome<Webhook>> {
  const webhook = await findWebhook(db, id);
  return webhook === null || !(readsEverything(by) || owns(by, webhook.department)) ? refused('not-found') : done(webhook);
}
