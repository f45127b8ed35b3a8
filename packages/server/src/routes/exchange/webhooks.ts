/** Webhooks, for the administrators of a department. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { addWebhook } from '../../acts/exchange/add-webhook.js';
import { changeWebhook } from '../../acts/exchange/change-webhook.js';
import { deleteWebhook } from '../../acts/exchange/delete-webhook.js';
import { pauseWebhook } from '../../acts/exchange/pause-webhook.js';
import { resumeWebhook } from '../../acts/exchange/resume-webhook.js';
import { rotateSecret } from '../../acts/exchange/rotate-secret.js';
import { ANNOUNCED_EVENTS, announcedWords } from '../../exchange/announced-events.js';
import { WEBHOOK_STATES } from '../../exchange/webhook.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { byUser } from '../../rights/by-user.js';
import { countDeliveries } from '../../store/exchange/deliveries.js';
import { listWebhooks } from '../../store/exchange/webhooks.js';
import { departmentId, nameText } from '../people/department-form.js';
import { readWebhook, scopeOfReader, webhookManagers, webhookPlace, webhookReaders } from './webhook-access.js';
import { NO_DELIVERIES, viewOfWebhook, webhookView } from './webhook-view.js';

const content = {
  name: nameText,
  url: z.string().max(2000).describe('https, without user, password or #'),
  events: z.array(z.enum(ANNOUNCED_EVENTS)).min(1).max(ANNOUNCED_EVENTS.length),
};

const newWebhook = z.strictObject({ department: departmentId, ...content });

const webhookChange = z.strictObject({
  version: z.int().min(1),
  name: content.name.optional(),
  url: content.url.optional(),
  events: content.events.optional(),
});

const withSecret = z.object({ webhook: webhookView, secret: z.string().describe('Shown this once') });

export const webhookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/webhook-events',
    tag: 'exchange',
    who: webhookReaders,
    summary: { zh: '回调可以订阅的事件', en: 'The events that webhooks can be told of' },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({ items: z.array(z.object({ event: z.enum(ANNOUNCED_EVENTS), zh: z.string(), en: z.string() })) }),
    },
    handle: async () =>
      done({
        body: {
          items: ANNOUNCED_EVENTS.map((event) => {
            const { zh, en } = announcedWords(event);
            return { event, zh, en };
          }),
        },
      }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/webhooks',
    tag: 'exchange',
    who: webhookReaders,
    summary: { zh: '回调列表（部门看本部门的，审计员看全部）', en: 'Webhooks: a department its own, auditors all' },
    query: pageQuery.extend({ state: z.enum(WEBHOOK_STATES).optional() }),
    answer: { status: 200, kind: 'json', schema: pageOf(webhookView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, state }, by }, { store: { db } }) => {
      const key = after === undefined ? null : readCursor(after, z.tuple([z.string()]));
      if (after !== undefined && key === null) return refused('bad-cursor');
      const found = await listWebhooks(db, { department: scopeOfReader(by), state }, { after: key?.[0] ?? null, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      const items = await Promise.all(page.map(async (webhook) => viewOfWebhook(webhook, await countDeliveries(db, webhook.id))));
      return done({ body: { items, next: last === undefined ? null : cursorOf([last.id]) } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/webhooks',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '新增回调；签名密钥只显示这一次', en: 'Add a webhook; the secret that it is signed with is shown this once' },
    body: { kind: 'json', schema: newWebhook },
    answer: { status: 201, kind: 'json', schema: withSecret },
    codes: ['not-yours', 'webhook-url-refused', 'no-webhook-key', 'unknown-department', 'department-closed', 'too-many-webhooks'],
    handle: async ({ body, by }, service) => {
      const added = await addWebhook(service, byUser(by), body);
      if (!added.ok) return added;
      return done({ body: { webhook: viewOfWebhook(added.value.webhook, NO_DELIVERIES), secret: added.value.secret } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/webhooks/:webhook',
    tag: 'exchange',
    who: webhookReaders,
    summary: { zh: '一个回调', en: 'One webhook' },
    params: webhookPlace,
    answer: { status: 200, kind: 'json', schema: webhookView },
    codes: ['not-found'],
    handle: async ({ params, by }, { store: { db } }) => {
      const webhook = await readWebhook(db, by, params.webhook);
      return webhook.ok ? done({ body: viewOfWebhook(webhook.value, await countDeliveries(db, params.webhook)) }) : webhook;
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/webhooks/:webhook',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '修改回调的名称、地址或事件', en: 'Change name, address or events of a webhook' },
    params: webhookPlace,
    body: { kind: 'json', schema: webhookChange },
    answer: { status: 200, kind: 'json', schema: webhookView },
    codes: ['not-found', 'changed-meanwhile', 'webhook-url-refused'],
    handle: async ({ params, body, by }, service) => {
      const changed = await changeWebhook(service, byUser(by), params.webhook, body);
      if (!changed.ok) return changed;
      return done({ body: viewOfWebhook(changed.value, await countDeliveries(service.store.db, params.webhook)) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/webhooks/:webhook/pause',
    tag: 'exchange',
    who: webhookManagers,
    summary: {
      zh: '暂停回调：期间发生的保留到恢复后再发',
      en: 'Pause a webhook: what happens meanwhile is kept and sent when it is resumed',
    },
    params: webhookPlace,
    answer: { status: 200, kind: 'json', schema: webhookView },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const paused = await pauseWebhook(service, byUser(by), params.webhook);
      if (!paused.ok) return paused;
      return done({ body: viewOfWebhook(paused.value, await countDeliveries(service.store.db, params.webhook)) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/webhooks/:webhook/resume',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '恢复回调，并发送期间保留的', en: 'Resume a webhook, beginning with what was kept' },
    params: webhookPlace,
    answer: { status: 200, kind: 'json', schema: webhookView },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const resumed = await resumeWebhook(service, byUser(by), params.webhook);
      if (!resumed.ok) return resumed;
      return done({ body: viewOfWebhook(resumed.value, await countDeliveries(service.store.db, params.webhook)) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/webhooks/:webhook/secret',
    tag: 'exchange',
    who: webhookManagers,
    summary: {
      zh: '更换签名密钥，只显示这一次；旧密钥随即作废',
      en: 'Rotate the secret: the new one is shown this once, the old one is void at once',
    },
    params: webhookPlace,
    answer: { status: 201, kind: 'json', schema: withSecret },
    codes: ['not-found', 'no-webhook-key'],
    handle: async ({ params, by }, service) => {
      const rotated = await rotateSecret(service, byUser(by), params.webhook);
      if (!rotated.ok) return rotated;
      const { webhook, secret } = rotated.value;
      return done({ body: { webhook: viewOfWebhook(webhook, await countDeliveries(service.store.db, webhook.id)), secret } });
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/v1/webhooks/:webhook',
    tag: 'exchange',
    who: webhookManagers,
    summary: { zh: '删除回调及其待发内容', en: 'Delete a webhook, with what still waits for it' },
    params: webhookPlace,
    answer: { status: 204, kind: 'nothing' },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const deleted = await deleteWebhook(service, byUser(by), params.webhook);
      return deleted.ok ? done({ body: null }) : deleted;
    },
  }),
];
