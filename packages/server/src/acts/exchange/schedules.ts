/** What the clock does for webhooks. */

import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { forgetDelivered } from '../../store/exchange/deliveries.js';
import { deliverWebhooks } from './deliver.js';

const DAY = 86_400_000;

/** Days for which a delivery that arrived can be looked up and sent again. */
const KEPT_DAYS = 90;

export const webhookDeliveries: Schedule = { name: 'webhook-deliveries', everySeconds: 5, run: deliverWebhooks };

export const forgetDeliveries: Schedule = {
  name: 'forget-deliveries',
  everySeconds: 3600,
  run: async ({ store, outside, log }) => {
    const before = momentOf(new Date(outside.now().getTime() - KEPT_DAYS * DAY));
    const forgotten = await store.transact((tx) => forgetDelivered(tx, before));
    log.debug({ forgotten }, 'forgot deliveries that arrived long ago');
  },
};
