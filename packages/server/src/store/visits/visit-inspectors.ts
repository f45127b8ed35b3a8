/** The table `visit_inspectors`: who goes, as the replayed state of the draw says. */

import type { VisitInspector } from '../../visits/visit.js';

import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface InspectorRow {
  readonly visit_id: string;
  readonly department: string;
  readonly place: number;
  readonly role: string;
  readonly inspector: string | null;
}

const inspectorOf = ({ visit_id, department, place, role, inspector }: InspectorRow): VisitInspector => ({
  visit: visit_id,
  department,
  place,
  role,
  inspector,
});

/** The places of these visits, by visit, department and place. */
export async function inspectorsOfVisits(db: Connection, visits: readonly string[]): Promise<readonly VisitInspector[]> {
  const places: VisitInspector[] = [];
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows = await db<InspectorRow>('visit_inspectors')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['visit_id', 'department', 'place']);
    places.push(...rows.map(inspectorOf));
  }
  return places;
}

export const inspectorsOfVisit = (db: Connection, visit: string): Promise<readonly VisitInspector[]> => inspectorsOfVisits(db, [visit]);

/** Whether the inspector holds a place of the department in the visit now. */
export async function goesThere(db: Connection, visit: string, department: string, inspector: string): Promise<boolean> {
  return (await db<InspectorRow>('visit_inspectors').where({ visit_id: visit, department, inspector }).first('place')) !== undefined;
}

/** Writes who goes to these visits anew. */
export async function replaceVisitInspectors(tx: Transaction, visits: readonly string[], places: readonly VisitInspector[]): Promise<void> {
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE)
    await tx('visit_inspectors')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .delete();
  for (let from = 0; from < places.length; from += ROWS_AT_ONCE) {
    await tx('visit_inspectors').insert(
      places.slice(from, from + ROWS_AT_ONCE).map(({ visit, department, place, role, inspector }) => ({
        visit_id: visit,
        department,
        place,
        role,
        inspector,
        task_id: tx.raw('(select task_id from visits where id = ?)', [visit]),
      })),
    );
  }
}
