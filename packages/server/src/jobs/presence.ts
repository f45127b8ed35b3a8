/**
 * That an instance is there: a lock of its own in PostgreSQL, held by a connection that does nothing else. The database lets go of it the moment the process
 * is gone, however it went, and keeps it while the process computes; so nobody waits for a heartbeat, and no busy instance is taken for dead.
 */

import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Connection } from '../store/store.js';

/** First halves of the locks' keys: of instances, and of what only one instance may do at a time. */
const INSTANCES = 0x646a;
const ALONE = 0x646b;

const LARGEST_KEY = 0x7fffffff;

export interface Presence {
  /** The instance's number, as jobs name their holder. */
  readonly holder: string;
  /** Ends when the connection is lost, and the locks with it. */
  readonly lost: AbortSignal;
  /** Does the work unless another instance is doing work of this name. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

// A machine that vanishes without a word is noticed after a minute (the server's default is two hours), and no rule against idle sessions ends this one.
const SESSION = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3; set idle_session_timeout = 0`;

/** Milliseconds that the database is waited for when the connection is made. */
const CONNECT_TIMEOUT = 10_000;

type Ask = (sql: string, values?: readonly unknown[]) => Promise<boolean>;

/** Asks one question after the other: several schedules share the connection, which takes one at a time. @returns the answer's `got` */
function oneByOne(client: pg.Client): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (sql, values = []) => {
    const next = last.then(async () => {
      const { rows } = await client.query<{ got: boolean }>(sql, [...values]);
      return rows[0]?.got === true;
    });
    last = next.catch(() => undefined);
    return next;
  };
}

/** @throws when the database does not answer */
export async function appear(databaseUrl: string): Promise<Presence> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'double-random-instance',
  });
  const gone = new AbortController();
  client.on('error', () => gone.abort());
  client.on('end', () => gone.abort());
  await client.connect();
  await client.query(SESSION);
  const ask = oneByOne(client);
  const tryLock = (key: string, values: readonly unknown[]): Promise<boolean> =>
    ask(`select pg_try_advisory_lock($1::int, ${key}) as got`, values);
  // Not from the service's own source of randomness: two instances must differ even where a test gives both the same bytes.
  let holder = randomInt(1, LARGEST_KEY);
  while (!(await tryLock('$2::int', [INSTANCES, holder]))) holder = randomInt(1, LARGEST_KEY);
  return {
    holder: String(holder),
    lost: gone.signal,
    alone: async (name, work) => {
      if (!(await tryLock('hashtext($2)', [ALONE, name]))) return;
      try {
        await work();
      } finally {
        if (!gone.signal.aborted) await ask('select pg_advisory_unlock($1::int, hashtext($2)) as got', [ALONE, name]);
      }
    },
    close: () => client.end(),
  };
}

/** Ids, kinds and holders of running jobs whose holder is gone. */
export async function orphans(db: Connection): Promise<readonly { readonly id: string; readonly holder: string }[]> {
  return db('jobs')
    .where({ state: 'running' })
    .whereRaw(
      `not exists (
        select 1 from pg_locks
        where locktype = 'advisory' and granted and objsubid = 2 and classid = ? and objid::bigint::text = jobs.holder
          and database = (select oid from pg_database where datname = current_database()))`,
      [INSTANCES],
    )
    .select('id', 'holder');
}
