import type { AuditEventForm } from '../event.js';

/** Webhooks and what was sent to them. Of an address only scheme, host and port are told: the rest of it may be meant for nobody else. */
export const EXCHANGE_EVENTS = {
  'webhook.added': { subject: 'webhook', zh: '新增回调', en: 'Webhook added', details: ['department', 'name', 'origin', 'events'] },
  'webhook.changed': { subject: 'webhook', zh: '修改回调', en: 'Webhook changed', details: ['fields', 'name', 'origin', 'events'] },
  'webhook.paused': { subject: 'webhook', zh: '暂停回调', en: 'Webhook paused', details: [] },
  'webhook.resumed': { subject: 'webhook', zh: '恢复回调', en: 'Webhook resumed', details: ['waiting'] },
  'webhook.secret-rotated': { subject: 'webhook', zh: '更换回调的签名密钥', en: 'Secret of a webhook rotated', details: [] },
  'webhook.deleted': { subject: 'webhook', zh: '删除回调', en: 'Webhook deleted', details: ['department', 'name', 'origin', 'waiting'] },
  'webhook.tested': { subject: 'webhook', zh: '试发回调', en: 'Test sent to a webhook', details: ['delivery'] },
  'webhook.delivery-asked-again': {
    subject: 'webhook',
    zh: '要求重发',
    en: 'Delivery asked for again',
    details: ['delivery', 'event', 'state'],
  },
  'webhook.delivery-given-up': {
    subject: 'webhook',
    zh: '多日未送达，停止发送',
    en: 'Delivery given up after days of trying',
    details: ['department', 'delivery', 'event', 'tries', 'status', 'failure'],
  },
} as const satisfies Record<string, AuditEventForm>;
