/** The events that a webhook can be told of, in the service's words; read once. */

import { computed, shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { RowOf } from '../../../api/read.js';
import { say, sayWords } from '../../../language/language.js';

const known = shallowRef<readonly RowOf<'/api/v1/webhook-events'>[]>([]);
let isAsked = false;

async function read(): Promise<void> {
  isAsked = true;
  const answer = await ask(api.GET('/api/v1/webhook-events'));
  if (answer.kind === 'data') known.value = answer.data.items;
  else isAsked = false;
}

/** All events; empty until they are read, and reactive. */
export const webhookEvents = computed(() => {
  if (!isAsked) void read();
  return known.value;
});

/** An event in words; a test has none on the list. */
export function eventName(event: string): string {
  if (event === 'webhook.test') return say('试发', 'test');
  const found = webhookEvents.value.find((one) => one.event === event);
  return found === undefined ? event : sayWords(found);
}
