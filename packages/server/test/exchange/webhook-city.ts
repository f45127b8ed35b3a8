/** A department with a webhook, and acts that make something public. */

import type { ExecutionContext } from 'ava';
import { addWebhook, type NewWebhook, type WebhookWithSecret } from '../../dist/acts/exchange/add-webhook.js';
import { deliverWebhooks } from '../../dist/acts/exchange/deliver.js';
import { appendAudit } from '../../dist/audit/append.js';
import { momentOf } from '../../dist/outside/outside.js';
import { poster } from '../../dist/outside/post.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { addDepartments, SYSTEM } from '../people/people.js';
import type { TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testOutside } from '../support/outside.js';
import { type TestService, testService } from '../support/service.js';

/** Receivers of tests are on this machine. */
export const LOOPBACK = ['127.0.0.0/8'];

/** Milliseconds that a receiver is waited for, where a test waits for none that hangs. */
const PATIENCE = 10_000;

/** Where one does. */
export const SHORT_PATIENCE = 1200;

export const adminOf = (department: string): UserActor => ({
  kind: 'user',
  id: `admin-of-${department}`,
  name: '赵六',
  department,
  roles: new Set(['department-admin']),
  session: 'session-1',
  origin: { address: '192.0.2.7', requestId: 'request-1' },
});

/** A service that may reach this machine, with the departments `market` and `fire`. */
export async function webhookCity(t: ExecutionContext, engine: TestEngine, patience = PATIENCE): Promise<TestService> {
  const outside = testOutside({ post: poster({ allowed: LOOPBACK, patience }) });
  const service = await testService(t, engine, { outside, settings: { webhookPrivateAddresses: LOOPBACK } });
  await addDepartments(service);
  return service;
}

export const hookTo = async (service: Service, url: string, more: Partial<NewWebhook> = {}): Promise<WebhookWithSecret> =>
  valueIn(
    await addWebhook(service, adminOf(more.department ?? 'market'), {
      department: 'market',
      name: '政务平台',
      url,
      events: ['plan.published', 'plan.cancelled'],
      ...more,
    }),
  );

const YEAR = 2026;

/** Publishes a plan, as far as webhooks can tell. @returns its id */
export async function publishPlan(
  service: Service,
  number: number,
  { published = true }: { readonly published?: boolean } = {},
): Promise<string> {
  const id = `plan-${number}`;
  const at = momentOf(service.outside.now());
  await service.store.transact(async (tx) => {
    await tx('plans').insert({ id, department: 'market', year: YEAR + number, created_at: at });
    await tx('plan_editions').insert({
      plan_id: id,
      edition: 1,
      version: 1,
      state: published ? 'published' : 'cancelled',
      submitted_by: 'user-1',
      legal_by: 'user-2',
      approved_by: 'user-3',
      title: `年度计划 ${number}`,
      folded_title: `年度计划 ${number}`,
      created_at: at,
      published_at: published ? at : null,
    });
    const event = published ? 'plan.published' : 'plan.cancelled';
    await appendAudit(tx, SYSTEM, at, [{ event, subject: id, details: { edition: 1, amends: null, tasks: 0, reason: null } }]);
  });
  return id;
}

const never = new AbortController().signal;

/** One turn of the schedule, to its end. */
export const turn = (service: Service, signal: AbortSignal = never): Promise<void> => deliverWebhooks(service, signal);

/** State and tries of every delivery of a webhook, in the order of the log. */
export async function standings(service: Service, webhook: string): Promise<unknown[]> {
  return service.store
    .db('webhook_deliveries')
    .where({ webhook_id: webhook })
    .orderBy(['sequence', 'id'])
    .select('state', 'tries', 'last_status', 'last_failure');
}
