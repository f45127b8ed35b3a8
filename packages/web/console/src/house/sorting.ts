/** How a list is sorted: `day` is by its day, `-day` the other way round, as the API names it. Knows no framework. */

/** What a press on the head of a column asks for: the order turned round, or that column's own first order. */
export const nextSort = (present: string, column: string): string => (present === column ? `-${column}` : column);

/** What a column's head says of the order to those who hear it; `undefined`: the list is sorted by something else. */
export function sortDirection(present: string, column: string): 'ascending' | 'descending' | undefined {
  if (present === column) return 'ascending';
  return present === `-${column}` ? 'descending' : undefined;
}
