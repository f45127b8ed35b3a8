/** What the metrics count in the database. */

import type { DeliveryState } from '../exchange/webhook.js';
import { JOB_STATES, type JobState } from '../jobs/job.js';
import type { SessionsSince } from './sessions.js';
import type { Connection } from './store.js';

/** How many jobs are in each state; 0 where there are none. */
export async function countJobs(db: Connection): Promise<ReadonlyMap<JobState, number>> {
  const rows: readonly { readonly state: JobState; readonly jobs: number }[] = await db('jobs')
    .groupBy('state')
    .select('state')
    .count({ jobs: '*' });
  const counted = new Map(rows.map(({ state, jobs }) => [state, jobs]));
  return new Map(JOB_STATES.map((state) => [state, counted.get(state) ?? 0]));
}

const UNDELIVERED = ['waiting', 'failed'] as const satisfies readonly DeliveryState[];

/** How many deliveries to webhooks have not arrived; 0 where there are none. */
export async function countUndelivered(db: Connection): Promise<ReadonlyMap<DeliveryState, number>> {
  const rows: readonly { readonly state: DeliveryState; readonly deliveries: number }[] = await db('webhook_deliveries')
    .whereIn('state', UNDELIVERED)
    .groupBy('state')
    .select('state')
    .count({ deliveries: '*' });
  const counted = new Map(rows.map(({ state, deliveries }) => [state, deliveries]));
  return new Map(UNDELIVERED.map((state) => [state, counted.get(state) ?? 0]));
}

/** How many sessions have not ended. */
export async function countSessions(db: Connection, { usedAfter, openedAfter }: SessionsSince): Promise<number> {
  const [row]: readonly { readonly sessions: number }[] = await db('sessions')
    .where('used_at', '>', usedAfter)
    .where('opened_at', '>', openedAfter)
    .count({ sessions: '*' });
  return row?.sessions ?? 0;
}

/** How many entries the audit log has. */
export async function countAuditEntries(db: Connection): Promise<number> {
  const head: { readonly sequence: number } = await db('audit_head').where({ id: 1 }).first('sequence');
  return head.sequence;
}
