/** Names of inspection items, as the published lists have them now. */

import type { ReadPublic } from '../../api/public-api.js';

/** The name of a code on a department's list; `null`: it is not on the list any more. */
export type ItemNames = (department: string, code: string) => string | null;

const PAGE = '500';

/** More lists than a city has: whoever publishes more sees codes without names rather than waiting. */
const MOST_PAGES = 20;

export async function itemNames(read: ReadPublic): Promise<ItemNames> {
  const names = new Map<string, string>();
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await read('/api/v1/public/items', { query: { limit: PAGE, after } });
    if (!found.ok) break;
    for (const { department, code, name } of found.value.items) names.set(`${department}/${code}`, name);
    if (found.value.next === null) break;
    after = found.value.next;
  }
  return (department, code) => names.get(`${department}/${code}`) ?? null;
}
