/** What the strata of draws are made by, as their tasks tell. */

import type { ReadPublic } from '../../api/public-api.js';
import type { StrataBy } from './place.js';

/** @param draws with the ids of their tasks; a task that tells nothing is left out */
export async function strataBy(draws: readonly { readonly task: string }[], read: ReadPublic): Promise<StrataBy> {
  const tasks = [...new Set(draws.map(({ task }) => task))];
  const found = await Promise.all(
    tasks.map(async (id): Promise<readonly [string, string | null]> => {
      const task = await read('/api/v1/public/tasks/{id}', { params: { id } });
      return [id, task.ok ? (task.value.plan?.strataBy ?? null) : null];
    }),
  );
  return new Map(found);
}
