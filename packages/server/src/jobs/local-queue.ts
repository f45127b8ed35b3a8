/** The queue of an instance that has its database for itself (SQLite): the rows are the queue. */

import { randomBytes } from 'node:crypto';
import { holdJob, nextWaitingJob, releaseAllJobs } from '../store/jobs.js';
import type { Store } from '../store/store.js';
import { kindsOf } from './lane.js';
import type { Queue } from './queue.js';

const HOLDER_BYTES = 8;

export function localQueue(store: Store): Queue {
  // Not from the service's own source of randomness: two instances must differ even where a test gives both the same bytes.
  const holder = randomBytes(HOLDER_BYTES).toString('hex');
  const never = new AbortController().signal;
  /** Jobs that rest after a failure, until this time of the process. A restart ends their rest. */
  const resting = new Map<string, number>();

  const stillResting = (): readonly string[] => {
    for (const [id, until] of resting) if (performance.now() >= until) resting.delete(id);
    return [...resting.keys()];
  };

  return {
    put: async () => undefined,
    open: async () => {
      await store.transact(releaseAllJobs);
    },
    take: async (lane) => {
      // The readers look first, so that an idle service leaves the writer alone.
      if ((await nextWaitingJob(store.db, kindsOf(lane), stillResting())) === null) return null;
      const job = await store.transact(async (tx) => {
        const id = await nextWaitingJob(tx, kindsOf(lane), stillResting());
        return id === null ? null : holdJob(tx, id, holder);
      });
      return job === null ? null : { job, lost: never };
    },
    over: async () => undefined,
    putBack: async (_tx, id, _lane, seconds) => {
      resting.set(id, performance.now() + seconds * 1000);
    },
    rescue: async () => undefined,
    close: async () => undefined,
  };
}
