/** pg-boss as the shared queue uses it: its tables stand in a schema of their own, and it writes in the transaction of the act where it is told to. */

import pg from 'pg';
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

export interface BossQueue {
  readonly name: string;
  readonly policy: PgBoss.QueuePolicy;
}

/** Which of PostgreSQL's advisory locks says that an instance is opening the queue. */
const TURN = 7_215_044_102;

/** Two instances that make pg-boss's tables at the same moment would end in a deadlock, so each waits until the other is done. */
async function inTurn<Value>(databaseUrl: string, work: () => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'double-random-turn' });
  // A line that is lost lets the turn go; the work then finds out by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TURN]);
    return await work();
  } finally {
    await client.end();
  }
}

/** The entries of a queue neither expire nor are tried again by pg-boss: the instance that takes one sees to it. */
const createQueue = (boss: PgBoss, { name, policy }: BossQueue): Promise<void> =>
  boss.createQueue(name, { name, policy, retryLimit: 0, expireInSeconds: EXPIRE, retentionMinutes: TEN_YEARS_IN_MINUTES } as PgBoss.Queue);

/** Installs pg-boss and the queues where they are missing, and opens it; what goes wrong later in its own upkeep is logged. */
export async function openBoss(databaseUrl: string, queues: readonly BossQueue[], log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: SCHEMA,
    application_name: 'double-random-jobs',
    max: 2,
    schedule: false,
    archiveCompletedAfterSeconds: KEEP_FINISHED,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue could not do its upkeep'));
  try {
    await inTurn(databaseUrl, async () => {
      await boss.start();
      for (const queue of queues) await createQueue(boss, queue);
    });
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}
