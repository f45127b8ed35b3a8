/** Housekeeping: sessions that have ended, and counts of failed sign-ins that no longer matter. */

import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { endedBefore } from '../../rights/session-limits.js';
import { FORGET_AFTER } from '../../rights/throttle.js';
import { deleteEndedSessions } from '../../store/sessions.js';
import { deleteSignInCounts } from '../../store/sign-in-attempts.js';

export const forgetEnded: Schedule = {
  name: 'forget-ended-sessions',
  everySeconds: 600,
  run: async ({ store, outside, settings, log }) => {
    const now = outside.now();
    const counts = await store.transact(async (tx) => ({
      sessions: await deleteEndedSessions(tx, endedBefore(now, settings)),
      signInCounts: await deleteSignInCounts(tx, momentOf(new Date(now.getTime() - FORGET_AFTER))),
    }));
    log.debug(counts, 'forgot what had ended');
  },
};
