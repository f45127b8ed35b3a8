/** The names of those fields that differ from before. */
export const changedFields = <Thing extends object>(before: Thing, after: Partial<Thing>): string[] =>
  Object.entries(after)
    .filter(([field, value]) => value !== (before as Readonly<Record<string, unknown>>)[field])
    .map(([field]) => field);
