/** What result codes come down to, by the tables that the service keeps: read once. */

import { shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { Schema } from '../../../api/read.js';

type Tables = Schema<'CodeTables'>;

export type CodeOutcome = Tables['tables'][number]['codes'][number]['outcome'];

const known = shallowRef<Tables | null>(null);
let reading: Promise<void> | null = null;

async function read(): Promise<void> {
  const answer = await ask(api.GET('/api/v1/public/code-tables'));
  if (answer.kind === 'data') known.value = answer.data;
  else reading = null;
}

/** The outcome of a code; `null` while the tables are not there. Reactive. */
export function outcomeOf(table: string, code: string): CodeOutcome | null {
  if (reading === null) reading = read();
  return known.value?.tables.find(({ id }) => id === table)?.codes.find((one) => one.code === code)?.outcome ?? null;
}
