/** The table `arrivals`. */

import type { Arrival, Showing } from '../../records/arrival.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

interface ArrivalRow {
  readonly visit_id: string;
  readonly department: string;
  readonly inspector: string;
  readonly made_by: string;
  readonly arrived_at: string;
  readonly certificate: Showing;
  readonly code: Showing;
  readonly received_at: string;
}

const arrivalOf = (row: ArrivalRow): Arrival => ({
  visit: row.visit_id,
  department: row.department,
  inspector: row.inspector,
  madeBy: row.made_by,
  arrivedAt: row.arrived_at,
  certificate: row.certificate,
  code: row.code,
  receivedAt: row.received_at,
});

/** All arrivals at these visits, by visit, department and inspector. */
export async function arrivalsAt(db: Connection, visits: readonly string[]): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  for (let from = 0; from < visits.length; from += ROWS_AT_ONCE) {
    const rows = await db<ArrivalRow>('arrivals')
      .whereIn('visit_id', visits.slice(from, from + ROWS_AT_ONCE))
      .orderBy(['visit_id', 'department', 'inspector']);
    arrivals.push(...rows.map(arrivalOf));
  }
  return arrivals;
}

export const arrivalsOf = (db: Connection, visit: string): Promise<readonly Arrival[]> => arrivalsAt(db, [visit]);

export async function findArrival(
  db: Connection,
  { visit, department, inspector }: Pick<Arrival, 'visit' | 'department' | 'inspector'>,
): Promise<Arrival | null> {
  const row = await db<ArrivalRow>('arrivals').where({ visit_id: visit, department, inspector }).first();
  return row === undefined ? null : arrivalOf(row);
}

export async function insertArrival(tx: Transaction, arrival: Arrival): Promise<void> {
  await tx<ArrivalRow>('arrivals').insert({
    visit_id: arrival.visit,
    department: arrival.department,
    inspector: arrival.inspector,
    made_by: arrival.madeBy,
    arrived_at: arrival.arrivedAt,
    certificate: arrival.certificate,
    code: arrival.code,
    received_at: arrival.receivedAt,
  });
}
