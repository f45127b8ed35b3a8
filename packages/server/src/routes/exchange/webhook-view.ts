/** A webhook and its deliveries as the API shows them. */

import { z } from 'zod';
import { ANNOUNCED_EVENTS } from '../../exchange/announced-events.js';
import { SENDING_FAILURES, type SendingFailure } from '../../exchange/sending-failure.js';
import { DELIVERY_STATES, type Delivery, TEST_EVENT, WEBHOOK_STATES, type Webhook } from '../../exchange/webhook.js';
import type { DeliveryCounts } from '../../store/exchange/deliveries.js';

const moment = z.string().describe('RFC 3339, UTC');

const failureView = z.object({
  code: z.enum(Object.keys(SENDING_FAILURES) as [SendingFailure, ...SendingFailure[]]),
  zh: z.string(),
  en: z.string(),
});

const failureOf = (code: SendingFailure | null): z.input<typeof failureView> | null =>
  code === null ? null : { code, ...SENDING_FAILURES[code] };

export const webhookView = z.object({
  id: z.string(),
  department: z.string(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(ANNOUNCED_EVENTS)),
  state: z.enum(WEBHOOK_STATES),
  version: z.int(),
  addedAt: moment,
  secretAt: moment.describe('When its present secret was made'),
  deliveries: z
    .object({ waiting: z.int(), delivered: z.int(), failed: z.int(), lastDeliveredAt: moment.nullable() })
    .describe('failed: given up after days of trying; look why, mend it, and ask for them again'),
});

export const viewOfWebhook = (webhook: Webhook, counts: DeliveryCounts): z.input<typeof webhookView> => ({
  ...webhook,
  events: [...webhook.events],
  deliveries: counts,
});

export const NO_DELIVERIES: DeliveryCounts = { waiting: 0, delivered: 0, failed: 0, lastDeliveredAt: null };

export const DELIVERED_EVENTS = [...ANNOUNCED_EVENTS, TEST_EVENT] as const;

export const deliveryView = z.object({
  id: z.string(),
  sequence: z.int().nullable(),
  event: z.enum(DELIVERED_EVENTS),
  subject: z.string(),
  state: z.enum(DELIVERY_STATES),
  tries: z.int().describe('Since it was last asked for'),
  createdAt: moment,
  nextAt: moment.nullable(),
  lastTriedAt: moment.nullable(),
  lastStatus: z.int().nullable().describe('HTTP status of the last answer'),
  lastFailure: failureView.nullable().describe('Why the last try failed, and what to do'),
  deliveredAt: moment.nullable(),
});

export const viewOfDelivery = (delivery: Delivery): z.input<typeof deliveryView> => ({
  id: delivery.id,
  sequence: delivery.sequence,
  event: delivery.event,
  subject: delivery.subject,
  state: delivery.state,
  tries: delivery.tries,
  createdAt: delivery.createdAt,
  nextAt: delivery.nextAt,
  lastTriedAt: delivery.lastTriedAt,
  lastStatus: delivery.lastStatus,
  lastFailure: failureOf(delivery.lastFailure),
  deliveredAt: delivery.deliveredAt,
});
