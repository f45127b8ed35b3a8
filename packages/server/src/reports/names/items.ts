/** How papers call inspection items. */

import { itemsEver } from '../../store/directories/items-ever.js';
import type { Connection } from '../../store/store.js';

export interface NamedItem {
  readonly code: string;
  readonly name: string;
}

export type ItemNames = (department: string, code: string) => NamedItem;

/** By the newest word of each department's list; an item that was never listed is called by its code. */
export async function itemNames(db: Connection): Promise<ItemNames> {
  const names = new Map((await itemsEver(db)).map(({ department, code, name }) => [`${department}/${code}`, name]));
  return (department, code) => ({ code, name: names.get(`${department}/${code}`) ?? code });
}
