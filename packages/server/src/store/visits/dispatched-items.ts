/** The table `dispatched_items`. */

import type { DispatchedItem, ItemFacts } from '../../visits/visit.js';

import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface ItemRow {
  readonly department: string;
  readonly item: string;
  readonly name: string;
  readonly facts: string;
}

/** The items of a draw's departments, or of one of them, by department and code. */
export async function dispatchedItems(db: Connection, draw: string, department: string | null = null): Promise<readonly DispatchedItem[]> {
  const query = db<ItemRow & { draw_id: string }>('dispatched_items')
    .where({ draw_id: draw })
    .orderBy(['department', 'item'])
    .select('department', 'item', 'name', 'facts');
  if (department !== null) void query.where({ department });
  const rows: ItemRow[] = await query;
  return rows.map(({ facts, ...row }) => ({ ...row, facts: JSON.parse(facts) as ItemFacts }));
}

export async function insertDispatchedItems(tx: Transaction, draw: string, items: readonly DispatchedItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    await tx('dispatched_items').insert(
      items
        .slice(from, from + ROWS_AT_ONCE)
        .map(({ department, item, name, facts }) => ({ draw_id: draw, department, item, name, facts: JSON.stringify(facts) })),
    );
  }
}
