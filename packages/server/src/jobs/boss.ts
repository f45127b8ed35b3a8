/** pg-boss as the shared queue uses it: its tables stand in a schema of their own, and it writes in the transaction of the act where it is told to. */

import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Transaction } from '../store/store.js';

/** pg-boss's schema; not its usual one, which another program in the same database may have. */
const SCHEMA = 'double_random_queue';

const HOUR = 3600;

/** pg-boss throttles schedules by its finished entries, so these stay longer than the longest period of a schedule. */
const KEEP_FINISHED = 72 * HOUR;

/** The longest that pg-boss allows; who is still there is seen by its presence, not by time. */
const EXPIRE = 23 * HOUR;

const TEN_YEARS_IN_MINUTES = 10 * 366 * 24 * 60;

interface BoundClient {
  readonly acquireConnection: () => Promise<{
    readonly query: (text: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;
  }>;
}

/** Lets pg-boss write in an open transaction, with the placeholders that it writes itself. */
export function within(tx: Transaction): PgBoss.Db {
  const client: BoundClient = tx.client;
  return {
    executeSql: async (text, values) => {
      const connection = await client.acquireConnection();
      return connection.query(text, values);
    },
  };
}

/** Installs pg-boss where it is missing and opens it; what goes wrong later in its own upkeep is logged. */
export async function openBoss(databaseUrl: string, log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: SCHEMA,
    application_name: 'double-random-jobs',
    max: 2,
    schedule: false,
    archiveCompletedAfterSeconds: KEEP_FINISHED,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue could not do its upkeep'));
  await boss.start();
  return boss;
}

/** A queue whose entries neither expire nor are tried again by pg-boss: the instance that takes one sees to it. */
export const ensureQueue = (boss: PgBoss, name: string, policy: PgBoss.QueuePolicy = 'standard'): Promise<void> =>
  boss.createQueue(name, { name, policy, retryLimit: 0, expireInSeconds: EXPIRE, retentionMinutes: TEN_YEARS_IN_MINUTES } as PgBoss.Queue);
