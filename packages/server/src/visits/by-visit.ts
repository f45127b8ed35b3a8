/** What belongs to each visit, in the order in which it is given. */
export function byVisit<Item extends { readonly visit: string }>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const together = found.get(item.visit);
    if (together === undefined) found.set(item.visit, [item]);
    else together.push(item);
  }
  return found;
}
