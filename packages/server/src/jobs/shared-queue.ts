/** The queue of instances that share a PostgreSQL database: pg-boss hands out, and each instance's presence says whose jobs are still being done. */

import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { findJob, holdJob, releaseJob, waitingJobs } from '../store/jobs.js';
import type { Store, Transaction } from '../store/store.js';
import { type BossQueue, openBoss, within } from './boss.js';
import type { Schedule } from './job.js';
import { LANES, type Lane, laneOf } from './lane.js';
import { appear, orphans, type Presence } from './presence.js';
import type { Queue } from './queue.js';

interface Entry {
  readonly job: string;
}

const queueOf = (lane: Lane): string => `jobs-${lane}`;

/** pg-boss's queue for the ticks of a schedule. */
export const queueOfSchedule = ({ name }: Pick<Schedule, 'name'>): string => `schedule-${name}`;

const queuesFor = (schedules: readonly Schedule[]): readonly BossQueue[] => [
  ...LANES.map((lane) => ({ name: queueOf(lane), policy: 'standard' }) as const),
  ...schedules.map((schedule) => ({ name: queueOfSchedule(schedule), policy: 'short' }) as const),
];

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

export function sharedQueue(store: Store, databaseUrl: string, schedules: readonly Schedule[], log: Logger): SharedQueue {
  const boss = once(() => openBoss(databaseUrl, queuesFor(schedules), log));
  const here = once(() => appear(databaseUrl));

  const presence = async (): Promise<Presence> => {
    const last = here.get();
    const present = await last;
    if (!present.lost.aborted) return present;
    here.forget(last);
    return here.get();
  };

  /** @returns whether the job was not in the queue yet */
  const send = async (tx: Transaction, id: string, lane: Lane, options: PgBoss.SendOptions = {}): Promise<boolean> => {
    const entry: Entry = { job: id };
    return (await (await boss.get()).send(queueOf(lane), entry, { ...options, id, db: within(tx) })) !== null;
  };

  const sendNew = async (tx: Transaction, id: string, lane: Lane, options: PgBoss.SendOptions = {}): Promise<void> => {
    if (!(await send(tx, id, lane, options))) throw new Error(`the queue of ${lane} did not take the job`);
  };

  /** Before those that were never begun. */
  const putBack: Queue['putBack'] = async (tx, id, lane, seconds) => {
    await (await boss.get()).deleteJob(queueOf(lane), id, { db: within(tx) });
    await sendNew(tx, id, lane, { startAfter: seconds, priority: 1 });
  };

  /** A database may have been restored without its queue: whoever waits is in it afterwards. */
  const completeQueue = (): Promise<void> =>
    store.transact(async (tx) => {
      for (const { id, kind } of await waitingJobs(tx)) await send(tx, id, laneOf(kind));
    });

  const rescue = async (): Promise<void> => {
    for (const { id, holder } of await orphans(store.db)) {
      await store.transact(async (tx) => {
        const job = await findJob(tx, id);
        if (job !== null && (await releaseJob(tx, { id, holder }))) await putBack(tx, id, laneOf(job.kind), 0);
      });
    }
  };

  return {
    boss: boss.get,
    presence,
    put: (tx, id, lane) => sendNew(tx, id, lane),
    open: async () => {
      await boss.get();
      await presence();
      await completeQueue();
      await rescue();
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
    rescue,
    close: async () => {
      const [queue, present] = [boss.end(), here.end()];
      await present?.then((opened) => opened.close()).catch(() => undefined);
      await queue?.then((opened) => opened.stop({ graceful: false })).catch(() => undefined);
    },
  };
}
