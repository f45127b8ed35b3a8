/** The table `arrivals`. */

import type { Arrival, Showing } from '../../records/arrival.js';
import type { Connection, Transaction } from '../store.js';

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

/** All arrivals at a visit, by department and inspector. */
export async function arrivalsOf(db: Connection, visit: string): Promise<readonly Arrival[]> {
  const rows = await db<ArrivalRow>('arrivals').where({ visit_id: visit }).orderBy(['department', 'inspector']);
  return rows.map(arrivalOf);
}

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
