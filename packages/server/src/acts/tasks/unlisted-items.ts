/** 清单之外不得检查: items that are not on the department's published list in force. */

import { refused } from '../../problems/problems.js';
import { itemsInForce } from '../../store/directories/items-in-force.js';
import type { Connection } from '../../store/store.js';
import type { Stop } from './standing.js';

export async function itemsUnlisted(db: Connection, department: string, items: readonly string[]): Promise<Stop> {
  const listed = new Set((await itemsInForce(db, department)).map(({ code }) => code));
  const unlisted = items.filter((code) => !listed.has(code));
  return unlisted.length === 0 ? null : refused('unlisted-items', { department, items: unlisted.join(', ') });
}
