/** The item lists in force, by department: read once when somebody first asks for one, and kept. */

import { shallowReactive } from 'vue';
import { api, ask } from '../api/client.js';
import type { Schema } from '../api/read.js';

export type ListedItem = Schema<'Item'>;

const MOST_ON_A_PAGE = 200;

const lists = shallowReactive(new Map<string, readonly ListedItem[]>());
const asked = new Set<string>();

async function read(department: string): Promise<void> {
  const found: ListedItem[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const query = { limit: MOST_ON_A_PAGE, ...(after === undefined ? {} : { after }) };
    const answer = await ask(api.GET('/api/v1/directories/{department}/items', { params: { path: { department }, query } }));
    if (answer.kind !== 'data') {
      asked.delete(department);
      return;
    }
    for (const { record } of answer.data.items) if ('code' in record) found.push(record);
    after = answer.data.next;
  }
  lists.set(department, found);
}

/** Every item of the department's list, ended ones too: what was checked under them stays. Empty until it is read, and reactive. */
export function itemsOf(department: string): readonly ListedItem[] {
  const known = lists.get(department);
  if (known !== undefined) return known;
  if (!asked.has(department)) {
    asked.add(department);
    void read(department);
  }
  return [];
}

/** Those that may be planned today. */
export const itemsInForce = (department: string): readonly ListedItem[] => itemsOf(department).filter(({ inForce }) => inForce);

/** Names of items that left the list in a later version of it, by `department/code`. */
const former = shallowReactive(new Map<string, string>());

async function readFormer(department: string, code: string): Promise<void> {
  const path = { department, kind: 'items' as const, key: code };
  const answer = await ask(api.GET('/api/v1/directories/{department}/{kind}/records/{key}', { params: { path } }));
  const last = answer.kind === 'data' ? answer.data.history.at(-1)?.record : undefined;
  if (last !== undefined && 'code' in last) former.set(`${department}/${code}`, last.name);
}

/** The name that an item had when it was last listed; its code until that is read, or if there never was such an item. */
function formerName(department: string, code: string): string {
  const key = `${department}/${code}`;
  const known = former.get(key);
  if (known !== undefined) return known;
  if (lists.has(department) && !asked.has(key)) {
    asked.add(key);
    void readFormer(department, code);
  }
  return code;
}

/** An item's name, also of one that is listed no more; its code while that is not read. */
export const itemName = (department: string, code: string): string =>
  itemsOf(department).find((item) => item.code === code)?.name ?? formerName(department, code);

/** Reads the list again: after a version of it was applied. */
export function rereadItems(department: string): void {
  asked.add(department);
  void read(department);
}
