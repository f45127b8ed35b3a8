/** Visits behind tasks, draws and publications, and which of them a department takes part in. */

import { type Connection, ROWS_AT_ONCE } from '../store.js';

/** Visits that a column names, by its value. */
async function visitsBy(
  db: Connection,
  table: 'visits' | 'publications',
  { by, visit }: { readonly by: string; readonly visit: string },
  values: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (values.length === 0) return found;
  const rows: { value: string; visit: string }[] = await db(table)
    .whereIn(by, [...new Set(values)])
    .orderBy(visit)
    .select({ value: by, visit });
  for (const row of rows) {
    const visits = found.get(row.value);
    if (visits === undefined) found.set(row.value, [row.visit]);
    else visits.push(row.visit);
  }
  return found;
}

export const visitsOfTasks = (db: Connection, tasks: readonly string[]) => visitsBy(db, 'visits', { by: 'task_id', visit: 'id' }, tasks);

export const visitsOfDraws = (db: Connection, draws: readonly string[]) => visitsBy(db, 'visits', { by: 'draw_id', visit: 'id' }, draws);

export const visitsOfPublications = (db: Connection, publications: readonly string[]) =>
  visitsBy(db, 'publications', { by: 'id', visit: 'visit_id' }, publications);

/** Those of these visits in which the department has a part; `null`: all of them. */
export async function visitsWithPart(db: Connection, department: string | null, visits: readonly string[]): Promise<ReadonlySet<string>> {
  if (department === null) return new Set(visits);
  const found = new Set<string>();
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows: { visit_id: string }[] = await db('visit_parts')
      .where({ department })
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .select('visit_id');
    for (const { visit_id } of rows) found.add(visit_id);
  }
  return found;
}
