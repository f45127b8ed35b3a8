/** The table `webhooks`. */

import type { Webhook } from '../../exchange/webhook.js';
import type { Connection, Transaction } from '../store.js';

interface WebhookRow {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly url: string;
  readonly events: string;
  readonly state: Webhook['state'];
  readonly version: number;
  readonly announced: number | string;
  readonly added_at: string;
  readonly secret_at: string;
}

const COLUMNS = ['id', 'department', 'name', 'url', 'events', 'state', 'version', 'announced', 'added_at', 'secret_at'] as const;

const webhookOfRow = (row: WebhookRow): Webhook => ({
  id: row.id,
  department: row.department,
  name: row.name,
  url: row.url,
  events: JSON.parse(row.events) as Webhook['events'],
  state: row.state,
  version: row.version,
  announced: Number(row.announced),
  addedAt: row.added_at,
  secretAt: row.secret_at,
});

export async function findWebhook(db: Connection, id: string): Promise<Webhook | null> {
  const row: WebhookRow | undefined = await db('webhooks').where({ id }).first(COLUMNS);
  return row === undefined ? null : webhookOfRow(row);
}

/** As `findWebhook`; nobody else changes it until the transaction ends. */
export async function lockWebhook(tx: Transaction, id: string): Promise<Webhook | null> {
  const row: WebhookRow | undefined = await tx('webhooks').where({ id }).forUpdate().first(COLUMNS);
  return row === undefined ? null : webhookOfRow(row);
}

export interface WebhookFilter {
  /** `null`: of all departments. */
  readonly department: string | null;
  readonly state?: Webhook['state'] | undefined;
}

/** One page, by id. */
export async function listWebhooks(
  db: Connection,
  { department, state }: WebhookFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly Webhook[]> {
  const rows: WebhookRow[] = await db('webhooks')
    .modify((found) => {
      if (department !== null) found.where({ department });
      if (state !== undefined) found.where({ state });
      if (after !== null) found.where('id', '>', after);
    })
    .orderBy('id')
    .limit(limit)
    .select(COLUMNS);
  return rows.map(webhookOfRow);
}

/** All of them, by id: departments have few. */
export async function allWebhooks(db: Connection): Promise<readonly Webhook[]> {
  const rows: WebhookRow[] = await db('webhooks').orderBy('id').select(COLUMNS);
  return rows.map(webhookOfRow);
}

export async function countWebhooks(db: Connection, department: string): Promise<number> {
  const [row]: { count?: number | string }[] = await db('webhooks').where({ department }).count({ count: '*' });
  return Number(row?.count ?? 0);
}

export async function sealedSecretOf(db: Connection, id: string): Promise<string | null> {
  const row: { sealed_secret: string } | undefined = await db('webhooks').where({ id }).first('sealed_secret');
  return row?.sealed_secret ?? null;
}

export async function insertWebhook(tx: Transaction, webhook: Webhook, more: { sealedSecret: string; by: string }): Promise<void> {
  await tx('webhooks').insert({
    id: webhook.id,
    department: webhook.department,
    name: webhook.name,
    url: webhook.url,
    events: JSON.stringify(webhook.events),
    sealed_secret: more.sealedSecret,
    state: webhook.state,
    version: webhook.version,
    announced: webhook.announced,
    added_at: webhook.addedAt,
    added_by: more.by,
    secret_at: webhook.secretAt,
  });
}

/** Writes what its department can change of it, but for the secret. */
export async function updateWebhook(tx: Transaction, { id, name, url, events, state, version }: Webhook): Promise<void> {
  await tx('webhooks')
    .where({ id })
    .update({ name, url, events: JSON.stringify(events), state, version });
}

export async function setSecret(tx: Transaction, id: string, sealedSecret: string, at: string): Promise<void> {
  await tx('webhooks').where({ id }).update({ sealed_secret: sealedSecret, secret_at: at });
}

/** Moves the mark up to which its deliveries are written. */
export async function setAnnounced(tx: Transaction, id: string, sequence: number): Promise<void> {
  await tx('webhooks').where({ id }).update({ announced: sequence });
}

/** Its deliveries go with it. */
export async function deleteWebhook(tx: Transaction, id: string): Promise<void> {
  await tx('webhooks').where({ id }).delete();
}
