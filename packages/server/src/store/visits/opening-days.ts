/** The table `opening_days`: on which weekdays entities are open, as far as anybody has asked them. */

import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

/** ISO weekdays by entity; those that nobody has asked are left out. @param directory the department whose directory the entities stand in */
export async function openingDays(
  db: Connection,
  directory: string,
  entities: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const days = new Map<string, readonly number[]>();
  for (let from = 0; from < entities.length; from += ROWS_AT_ONCE) {
    const rows: { entity: string; days: string }[] = await db('opening_days')
      .where({ directory })
      .whereIn('entity', entities.slice(from, from + ROWS_AT_ONCE))
      .select('entity', 'days');
    for (const row of rows) days.set(row.entity, JSON.parse(row.days) as number[]);
  }
  return days;
}

export async function writeOpeningDays(
  tx: Transaction,
  { directory, entity, days }: { readonly directory: string; readonly entity: string; readonly days: readonly number[] },
  by: string,
  at: string,
): Promise<void> {
  await tx('opening_days')
    .insert({ directory, entity, days: JSON.stringify(days), changed_at: at, changed_by: by })
    .onConflict(['directory', 'entity'])
    .merge(['days', 'changed_at', 'changed_by']);
}
