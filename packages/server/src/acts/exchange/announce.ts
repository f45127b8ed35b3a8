/** Writes the deliveries of a webhook from the audit log, which is their outbox: what stands there is sent, and nothing else. */

import { type AnnouncedEvent, factsOf } from '../../exchange/announced-events.js';
import { bodyOf } from '../../exchange/delivery-body.js';
import { deliveryId } from '../../exchange/delivery-id.js';
import type { Webhook } from '../../exchange/webhook.js';
import type { Service } from '../../service.js';
import { auditHead } from '../../store/audit.js';
import { insertDeliveries, type NewDelivery } from '../../store/exchange/deliveries.js';
import { type EventEntry, entriesOfEvents, isAnyAfter } from '../../store/exchange/entries-of-events.js';
import { allWebhooks, lockWebhook, setAnnounced } from '../../store/exchange/webhooks.js';
import type { Transaction } from '../../store/store.js';

/** Entries that one transaction turns into deliveries. */
const ENTRIES_AT_ONCE = 200;

async function deliveryOf(tx: Transaction, webhook: string, entry: EventEntry<AnnouncedEvent>): Promise<readonly NewDelivery[]> {
  const data = await factsOf(tx, entry.event, entry);
  if (data === null) return [];
  const { sequence, event, at, subject, hash } = entry;
  const id = deliveryId(webhook, hash);
  return [{ id, webhook, sequence, event, subject: subject.id, body: bodyOf({ id, event, sequence, at, subject, data }) }];
}

/**
 * Goes on from where the webhook's mark is, and moves it, in the same transaction. No entry can be overtaken: each takes its number while it holds the
 * audit log's head, and is committed before the next. @param webhook locked by the caller @returns whether there may be more
 */
async function announceNext(tx: Transaction, { id, events, announced }: Webhook, at: string): Promise<boolean> {
  // The head first: whatever is up to it is committed, and so is seen by the next query.
  const { sequence: head } = await auditHead(tx);
  const entries = await entriesOfEvents(tx, events, { after: announced, last: head, limit: ENTRIES_AT_ONCE });
  const deliveries: NewDelivery[] = [];
  for (const entry of entries) deliveries.push(...(await deliveryOf(tx, id, entry)));
  await insertDeliveries(tx, deliveries, at);
  const last = entries.at(-1);
  const hasMore = entries.length === ENTRIES_AT_ONCE && last !== undefined;
  await setAnnounced(tx, id, hasMore ? last.sequence : head);
  return hasMore;
}

/** Brings a webhook up to the present end of the log, by what it is told of now. @param given locked by the caller @returns the webhook as it is then */
export async function announceAll(tx: Transaction, given: Webhook, at: string): Promise<Webhook> {
  for (let webhook = given; ; ) {
    const hasMore = await announceNext(tx, webhook, at);
    webhook = (await lockWebhook(tx, webhook.id)) ?? webhook;
    if (!hasMore) return webhook;
  }
}

/** Writes what is due to every webhook, paused ones too, a few entries in a transaction. */
export async function announceToAll({ store }: Pick<Service, 'store'>, at: string, signal: AbortSignal): Promise<void> {
  for (const { id, events, announced } of await allWebhooks(store.db)) {
    let hasMore = await isAnyAfter(store.db, events, announced);
    while (hasMore && !signal.aborted) {
      hasMore = await store.transact(async (tx) => {
        const webhook = await lockWebhook(tx, id);
        return webhook !== null && (await announceNext(tx, webhook, at));
      });
    }
  }
}
