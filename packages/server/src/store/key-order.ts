/** Rows in the order of a key: what a list is sorted by, and last what tells its rows apart. Its pages begin after a row's key. */

import type { Knex } from 'knex';

export interface KeyOrder {
  /** SQL of the members of the key, none of which is ever null. */
  readonly members: readonly string[];
  readonly isDescending: boolean;
}

/** Whether an order goes from the latest to the earliest, as its name says by a `-` in front. */
export const isLatestFirst = (order: string): boolean => order.startsWith('-');

/** Stands for a day that there is none of: behind all others, whichever way an order goes. */
export const noDayIn = (order: string): string => (isLatestFirst(order) ? '' : '9999-99-99');

/** @param after the key of the last row of the page before; `null`: the first page */
export function inKeyOrder(query: Knex.QueryBuilder, { members, isDescending }: KeyOrder, after: readonly string[] | null): void {
  void query.orderByRaw(members.map((member) => `${member} ${isDescending ? 'desc' : 'asc'}`).join(', '));
  if (after === null) return;
  void query.whereRaw(`(${members.join(', ')}) ${isDescending ? '<' : '>'} (${members.map(() => '?').join(', ')})`, [...after]);
}
