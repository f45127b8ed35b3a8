/** The events that the audit trail knows, in the service's words; read once. */

import { computed, shallowRef } from 'vue';
import { api, ask } from '../../api/client.js';
import type { RowOf } from '../../api/read.js';
import { sayWords } from '../../language/language.js';

const known = shallowRef<readonly RowOf<'/api/v1/audit/events'>[]>([]);
let isAsked = false;

async function read(): Promise<void> {
  isAsked = true;
  const answer = await ask(api.GET('/api/v1/audit/events'));
  if (answer.kind === 'data') known.value = answer.data.items;
  else isAsked = false;
}

/** All events; empty until they are read, and reactive. */
export const auditEvents = computed(() => {
  if (!isAsked) void read();
  return known.value;
});

export function auditEventName(event: string): string {
  const found = auditEvents.value.find((one) => one.event === event);
  return found === undefined ? event : sayWords(found);
}
