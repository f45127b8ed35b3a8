/** Gives the jobs that wait to a job queue that does not know them: after a restore it is empty. */

import type { Logger } from 'pino';
import { kindsOf, LANES } from '../jobs/lane.js';
import { sharedQueue } from '../jobs/shared-queue.js';
import { waitingJobs } from '../store/figures.js';
import type { Store } from '../store/store.js';

export async function queueAgain(store: Store, databaseUrl: string, log: Logger): Promise<void> {
  const queue = sharedQueue(store, databaseUrl, log);
  try {
    await store.transact(async (tx) => {
      for (const lane of LANES) {
        for (const id of await waitingJobs(tx, kindsOf(lane))) await queue.put(tx, id, lane);
      }
    });
  } finally {
    await queue.close();
  }
}
