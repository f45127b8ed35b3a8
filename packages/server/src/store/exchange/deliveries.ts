/** The table `webhook_deliveries`. */

import type { Delivery } from '../../exchange/webhook.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface DeliveryRow {
  readonly id: string;
  readonly webhook_id: string;
  readonly sequence: number | string | null;
  readonly event: Delivery['event'];
  readonly subject: string;
  readonly body: string;
  readonly state: Delivery['state'];
  readonly tries: number;
  readonly created_at: string;
  readonly asked_at: string;
  readonly next_at: string | null;
  readonly last_tried_at: string | null;
  readonly last_status: number | null;
  readonly last_failure: Delivery['lastFailure'];
  readonly delivered_at: string | null;
}

const COLUMNS = [
  'id',
  'webhook_id',
  'sequence',
  'event',
  'subject',
  'body',
  'state',
  'tries',
  'created_at',
  'asked_at',
  'next_at',
  'last_tried_at',
  'last_status',
  'last_failure',
  'delivered_at',
] as const;

const deliveryOfRow = (row: DeliveryRow): Delivery => ({
  id: row.id,
  webhook: row.webhook_id,
  sequence: row.sequence === null ? null : Number(row.sequence),
  event: row.event,
  subject: row.subject,
  body: row.body,
  state: row.state,
  tries: row.tries,
  createdAt: row.created_at,
  askedAt: row.asked_at,
  nextAt: row.next_at,
  lastTriedAt: row.last_tried_at,
  lastStatus: row.last_status,
  lastFailure: row.last_failure,
  deliveredAt: row.delivered_at,
});

export type NewDelivery = Pick<Delivery, 'id' | 'webhook' | 'sequence' | 'event' | 'subject' | 'body'>;

/** They wait to be sent at once. */
export async function insertDeliveries(tx: Transaction, deliveries: readonly NewDelivery[], at: string): Promise<void> {
  const rows = deliveries.map(({ webhook, ...rest }) => ({
    ...rest,
    webhook_id: webhook,
    state: 'waiting',
    tries: 0,
    created_at: at,
    asked_at: at,
    next_at: at,
  }));
  for (let done = 0; done < rows.length; done += ROWS_AT_ONCE) await tx('webhook_deliveries').insert(rows.slice(done, done + ROWS_AT_ONCE));
}

export async function findDelivery(db: Connection, webhook: string, id: string): Promise<Delivery | null> {
  const row: DeliveryRow | undefined = await db('webhook_deliveries').where({ webhook_id: webhook, id }).first(COLUMNS);
  return row === undefined ? null : deliveryOfRow(row);
}

/** As `findDelivery`; nobody else changes it until the transaction ends. */
export async function lockDelivery(tx: Transaction, webhook: string, id: string): Promise<Delivery | null> {
  const row: DeliveryRow | undefined = await tx('webhook_deliveries').where({ webhook_id: webhook, id }).forUpdate().first(COLUMNS);
  return row === undefined ? null : deliveryOfRow(row);
}

export interface DeliveryFilter {
  readonly state?: Delivery['state'] | undefined;
  readonly event?: Delivery['event'] | undefined;
  readonly subject?: string | undefined;
}

/** One page of a webhook's, newest first, from before this key. */
export async function listDeliveries(
  db: Connection,
  webhook: string,
  filter: DeliveryFilter,
  { before, limit }: { readonly before: readonly [createdAt: string, id: string] | null; readonly limit: number },
): Promise<readonly Delivery[]> {
  const rows: DeliveryRow[] = await db('webhook_deliveries')
    .where({ webhook_id: webhook })
    .modify((found) => {
      for (const [column, value] of Object.entries(filter)) if (value !== undefined) found.where(column, value);
      if (before !== null) found.whereRaw('(created_at, id) < (?, ?)', [...before]);
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select(COLUMNS);
  return rows.map(deliveryOfRow);
}

export type DeliveryCounts = Readonly<Record<Delivery['state'], number>> & { readonly lastDeliveredAt: string | null };

/** How many of a webhook are in each state. */
export async function countDeliveries(db: Connection, webhook: string): Promise<DeliveryCounts> {
  const rows: { state: Delivery['state']; count: number | string; last: string | null }[] = await db('webhook_deliveries')
    .where({ webhook_id: webhook })
    .groupBy('state')
    .select('state')
    .count({ count: '*' })
    .max({ last: 'delivered_at' });
  const count = (state: Delivery['state']): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const lastDeliveredAt = rows.find(({ state }) => state === 'delivered')?.last ?? null;
  return { waiting: count('waiting'), delivered: count('delivered'), failed: count('failed'), lastDeliveredAt };
}

const dueNow = (db: Connection, now: string) =>
  db('webhook_deliveries')
    .where({ state: 'waiting' })
    .where('next_at', '<=', now)
    .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<=', now));

/** Active webhooks of departments that are open, for which something is due that nobody is sending, by id. */
export async function webhooksWithDue(db: Connection, now: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await db('webhooks')
    .join('departments', 'departments.id', 'webhooks.department')
    .whereNull('departments.closed_at')
    .where('webhooks.state', 'active')
    .whereIn('webhooks.id', dueNow(db, now).select('webhook_id'))
    .orderBy('webhooks.id')
    .select('webhooks.id');
  return rows.map(({ id }) => id);
}

export interface Lease {
  readonly lease: string;
  readonly until: string;
}

/** Takes what is due of a webhook for one sender, the longest due first; each take counts as a try. */
export async function leaseDue(
  tx: Transaction,
  webhook: string,
  now: string,
  { lease, until }: Lease,
  most: number,
): Promise<readonly Delivery[]> {
  const rows: DeliveryRow[] = await dueNow(tx, now)
    .where({ webhook_id: webhook })
    .orderBy(['next_at', 'sequence', 'id'])
    .limit(most)
    .forUpdate()
    .select(COLUMNS);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await tx('webhook_deliveries')
      .whereIn('id', ids)
      .update({ lease, leased_until: until, last_tried_at: now, tries: tx.raw('tries + 1') });
  return rows.map((row) => ({ ...deliveryOfRow(row), tries: row.tries + 1, lastTriedAt: now }));
}

/** What came of a try. */
export type Settled = Pick<Delivery, 'state' | 'nextAt' | 'lastStatus' | 'lastFailure' | 'deliveredAt'>;

/** Writes it, unless the lease is over and another sender has taken it. @returns whether it was written */
export async function settleDelivery(tx: Transaction, { id, lease }: { id: string; lease: string }, settled: Settled): Promise<boolean> {
  const changed: number = await tx('webhook_deliveries').where({ id, lease }).update({
    state: settled.state,
    next_at: settled.nextAt,
    last_status: settled.lastStatus,
    last_failure: settled.lastFailure,
    delivered_at: settled.deliveredAt,
    lease: null,
    leased_until: null,
  });
  return changed === 1;
}

/** Lets another sender take at once what this one did not get to the end of. */
export async function releaseDelivery(tx: Transaction, { id, lease }: { id: string; lease: string }): Promise<void> {
  await tx('webhook_deliveries').where({ id, lease }).update({ lease: null, leased_until: null });
}

/** It waits from now on, as if it had just been made; whoever is sending it goes on. */
export async function askAgain(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('webhook_deliveries').where({ id }).update({ state: 'waiting', tries: 0, asked_at: at, next_at: at, delivered_at: null });
}

/** What waits for a webhook is due now, with all of its tries before it. @returns how many */
export async function askAllAgain(tx: Transaction, webhook: string, at: string): Promise<number> {
  return tx('webhook_deliveries').where({ webhook_id: webhook, state: 'waiting' }).update({ tries: 0, asked_at: at, next_at: at });
}

/** @returns how many were deleted of those that were delivered before this moment */
export async function forgetDelivered(tx: Transaction, before: string): Promise<number> {
  return tx('webhook_deliveries').where({ state: 'delivered' }).where('delivered_at', '<', before).delete();
}
