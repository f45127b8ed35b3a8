/** The queue of instances that share a PostgreSQL database: pg-boss hands out, and each instance's presence says whose jobs are still being done. */

import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { findJob, holdJob, releaseJob } from '../store/jobs.js';
import type { Store, Transaction } from '../store/store.js';
import { ensureQueue, openBoss, within } from './boss.js';
import { LANES, type Lane, laneOf } from './lane.js';
import { appear, orphans, type Presence } from './presence.js';
import type { Queue } from './queue.js';

interface Entry {
  readonly job: string;
}

const queueOf = (lane: Lane): string => `jobs-${lane}`;

export interface SharedQueue extends Queue {
  readonly boss: () => Promise<PgBoss>;
  /** This instance's presence, made again when its connection was lost. */
  readonly presence: () => Promise<Presence>;
}

/** Something opened when it is first needed; a failure is tried again at the next need. */
function once<Value>(open: () => Promise<Value>): {
  readonly get: () => Promise<Value>;
  /** Opens it anew at the next need, unless that has happened already. */
  readonly forget: (last: Promise<Value>) => void;
  /** Opens no more. @returns what is open */
  readonly end: () => Promise<Value> | null;
} {
  let opened: Promise<Value> | null = null;
  let ended = false;
  return {
    get: () => {
      if (ended) return Promise.reject(new Error('the job queue is closed'));
      opened ??= open().catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return opened;
    },
    forget: (last) => {
      if (opened === last) opened = null;
    },
    end: () => {
      ended = true;
      return opened;
    },
  };
}

export function sharedQueue(store: Store, databaseUrl: string, log: Logger): SharedQueue {
  const boss = once(async () => {
    const opened = await openBoss(databaseUrl, log);
    for (const lane of LANES) await ensureQueue(opened, queueOf(lane));
    return opened;
  });
  const here = once(() => appear(databaseUrl));

  const presence = async (): Promise<Presence> => {
    const last = here.get();
    const present = await last;
    if (!present.lost.aborted) return present;
    here.forget(last);
    return here.get();
  };

  const send = async (tx: Transaction, id: string, lane: Lane, seconds: number): Promise<void> => {
    const entry: Entry = { job: id };
    const sent = await (await boss.get()).send(queueOf(lane), entry, { id, startAfter: seconds, db: within(tx) });
    if (sent === null) throw new Error(`the queue of ${lane} did not take the job`);
  };

  const putBack: Queue['putBack'] = async (tx, id, lane, seconds) => {
    await (await boss.get()).deleteJob(queueOf(lane), id, { db: within(tx) });
    await send(tx, id, lane, seconds);
  };

  return {
    boss: boss.get,
    presence,
    put: (tx, id, lane) => send(tx, id, lane, 0),
    open: async () => {
      await boss.get();
      await presence();
    },
    take: async (lane) => {
      const [queue, { holder, lost }] = [await boss.get(), await presence()];
      const job = await store.transact(async (tx) => {
        const [entry] = await queue.fetch<Entry>(queueOf(lane), { db: within(tx) });
        if (entry === undefined) return null;
        const taken = await holdJob(tx, entry.data.job, holder);
        if (taken === null) await queue.deleteJob(queueOf(lane), entry.id, { db: within(tx) });
        return taken;
      });
      return job === null ? null : { job, lost };
    },
    over: async (tx, id, lane) => {
      await (await boss.get()).complete(queueOf(lane), id, { db: within(tx) });
    },
    putBack,
    rescue: async () => {
      for (const { id, holder } of await orphans(store.db)) {
        await store.transact(async (tx) => {
          const job = await findJob(tx, id);
          if (job !== null && (await releaseJob(tx, { id, holder }))) await putBack(tx, id, laneOf(job.kind), 0);
        });
      }
    },
    close: async () => {
      const [queue, present] = [boss.end(), here.end()];
      await present?.then((opened) => opened.close()).catch(() => undefined);
      await queue?.then((opened) => opened.stop({ graceful: false })).catch(() => undefined);
    },
  };
}
