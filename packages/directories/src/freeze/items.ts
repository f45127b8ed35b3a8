/** 一单: an item that is not on the published list, in force, of that department, may not be inspected. */

import type { Plan } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { ItemRecord } from '../records/records.js';
import type { Findings } from './problems.js';
import { readEach, type Watch } from './reading.js';

export async function checkItems(plan: Plan, items: Records<ItemRecord>, found: Findings, watch: Watch): Promise<void> {
  const list = new Map<string, ItemRecord[]>();
  await readEach('items', items, watch, (item) => list.set(item.code, [...(list.get(item.code) ?? []), item]));
  for (const [i, { id: department, items }] of plan.departments.entries()) {
    for (const [j, item] of items.entries()) {
      const path = `departments[${i}].items[${j}]`;
      const listed = list.get(item) ?? [];
      const own = listed.filter((record) => record.department === department);
      if (listed.length === 0) found.add('unknown-item', path, { item });
      else if (own.length === 0)
        found.add('item-of-others', path, { item, department, found: listed.map((record) => record.department).join(', ') });
      else if (!own.some(({ inForce }) => inForce)) found.add('item-not-in-force', path, { item });
    }
  }
}
