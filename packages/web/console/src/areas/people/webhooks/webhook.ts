/** What the console says of webhooks and their deliveries. */

import type { Read } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';

export type Webhook = Read<'/api/v1/webhooks/{webhook}'>;

export type WebhookEvent = Webhook['events'][number];

export interface WebhookForm {
  name: string;
  url: string;
  events: WebhookEvent[];
}

/** What its fields are called. */
export const WEBHOOK_FIELDS: Readonly<Record<keyof WebhookForm, Words>> = {
  name: { zh: '名称', en: 'Name' },
  url: { zh: '接收地址', en: 'Address' },
  events: { zh: '事件', en: 'Events' },
};

/** What is missing before anything is sent. */
export function faultsOf({ name, url, events }: WebhookForm): { readonly path: string; readonly words: Words }[] {
  return [
    ...(name.trim() === '' ? [{ path: 'name', words: { zh: '请填写名称', en: 'Enter a name' } }] : []),
    ...(/^https:\/\/\S+$/.test(url.trim())
      ? []
      : [{ path: 'url', words: { zh: '请填写以 https:// 开头的地址', en: 'Enter an address that begins with https://' } }]),
    ...(events.length === 0 ? [{ path: 'events', words: { zh: '请至少选择一种事件', en: 'Choose one event at least' } }] : []),
  ];
}
