/** What the clock does to plans. */

import type { Schedule } from '../../jobs/job.js';
import { systemActor } from '../../rights/actor.js';
import { activatePlans } from './activate-plans.js';

const QUARTER_OF_AN_HOUR = 900;

export const planActivation: Schedule = {
  name: 'plan-activation',
  everySeconds: QUARTER_OF_AN_HOUR,
  run: async (service, signal) => {
    await activatePlans(service, systemActor('plan-activation'), signal);
  },
};
