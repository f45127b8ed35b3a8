/** Names of those who go, as the pools of their draws have them. */

import { type Connection, ROWS_AT_ONCE } from '../store.js';

export interface InspectorName {
  readonly name: string;
  readonly certificate: string;
}

const keyOf = (visit: string, inspector: string): string => `${visit}/${inspector}`;

/** Looks up a name by visit and staff number. */
export type InspectorNames = (visit: string, inspector: string) => InspectorName | null;

/** The names of a department's inspectors in these visits; `null`: nobody's. */
export async function inspectorNames(db: Connection, visits: readonly string[], department: string | null): Promise<InspectorNames> {
  const names = new Map<string, InspectorName>();
  for (let from = 0; department !== null && from < visits.length; from += ROWS_AT_ONCE) {
    const rows: (InspectorName & { visit: string; inspector: string })[] = await db('visit_inspectors as i')
      .join('visits as v', 'v.id', 'i.visit_id')
      .join('draws as d', 'd.id', 'v.draw_id')
      .join('draw_persons as p', (on) =>
        on.on('p.preparation_id', 'd.preparation_id').andOn('p.department', 'i.department').andOn('p.inspector', 'i.inspector'),
      )
      .whereIn('i.visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .where('i.department', department)
      .select('i.visit_id as visit', 'i.inspector', 'p.name', 'p.certificate');
    for (const { visit, inspector, name, certificate } of rows) names.set(keyOf(visit, inspector), { name, certificate });
  }
  return (visit, inspector) => names.get(keyOf(visit, inspector)) ?? null;
}
