/** What was sent to a webhook, and sending it again. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { askDeliveryAgain } from '../../acts/exchange/ask-again.js';
import { testWebhook } from '../../acts/exchange/test-webhook.js';
import { DELIVERY_STATES } from '../../exchange/webhook.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { byUser } from '../../rights/by-user.js';
import { findDelivery, listDeliveries } from '../../store/exchange/deliveries.js';
import { readWebhook, webhookManagers, webhookPlace, webhookReaders } from './webhook-access.js';
import { DELIVERED_EVENTS, deliveryView, viewOfDelivery } from './webhook-view.js';

const deliveryPlace = webhookPlace.extend({ delivery: z.string().max(64) });

const filters = z.object({
  state: z.enum(DELIVERY_STATES).optional(),
  event: z.enum(DELIVERED_EVENTS).optional(),
  subject: z.string().max(200).optional().describe('Id of the plan, draw or publication'),
});

const key = z.tuple([z.string(), z.string()]);

export const deliveryRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/webhooks/:webhook/test',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '试发一次，与正式发送走同一通道', en: 'Send a test, the way that everything is sent' },
    params: webhookPlace,
    answer: { status: 202, kind: 'json', schema: deliveryView },
    codes: ['not-found', 'webhook-paused'],
    handle: async ({ params, by }, service) => {
      const tested = await testWebhook(service, byUser(by), params.webhook);
      return tested.ok ? done({ body: viewOfDelivery(tested.value) }) : tested;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/webhooks/:webhook/deliveries',
    tag: 'exchange',
    who: webhookReaders,
    summary: { zh: '回调的发送记录，新的在前', en: 'Deliveries of a webhook, the newest first' },
    params: webhookPlace,
    query: pageQuery.extend(filters.shape),
    answer: { status: 200, kind: 'json', schema: pageOf(deliveryView) },
    codes: ['not-found', 'bad-cursor'],
    handle: async ({ params, query: { limit, after, ...filter }, by }, { store: { db } }) => {
      const before = after === undefined ? null : readCursor(after, key);
      if (after !== undefined && before === null) return refused('bad-cursor');
      const webhook = await readWebhook(db, by, params.webhook);
      if (!webhook.ok) return webhook;
      const found = await listDeliveries(db, params.webhook, filter, { before, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1) : undefined;
      return done({ body: { items: items.map(viewOfDelivery), next: last === undefined ? null : cursorOf([last.createdAt, last.id]) } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/webhooks/:webhook/deliveries/:delivery',
    tag: 'exchange',
    who: webhookReaders,
    summary: { zh: '一次发送及其内容', en: 'One delivery with the body that is sent' },
    params: deliveryPlace,
    answer: { status: 200, kind: 'json', schema: deliveryView.extend({ body: z.string() }) },
    codes: ['not-found'],
    handle: async ({ params, by }, { store: { db } }) => {
      const webhook = await readWebhook(db, by, params.webhook);
      if (!webhook.ok) return webhook;
      const delivery = await findDelivery(db, params.webhook, params.delivery);
      return delivery === null ? refused('not-found') : done({ body: { ...viewOfDelivery(delivery), body: delivery.body } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/webhooks/:webhook/deliveries/:delivery/send',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '重发：编号和内容不变', en: 'Send again: the same id, the same bytes' },
    params: deliveryPlace,
    answer: { status: 202, kind: 'json', schema: deliveryView },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const asked = await askDeliveryAgain(service, byUser(by), params.webhook, params.delivery);
      return asked.ok ? done({ body: viewOfDelivery(asked.value) }) : asked;
    },
  }),
];
