/** What a dossier tells of each department, read from the store. */

import type { Arrival } from '../../records/arrival.js';
import { byItem, type StandingRecord } from '../../records/standing-record.js';
import { type Department, listDepartments } from '../../store/departments.js';
import { arrivalsOf } from '../../store/records/arrivals.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import type { Connection } from '../../store/store.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { type InspectorName, inspectorNames } from '../../store/visits/inspector-names.js';
import { inspectorsOfVisit } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { SeenVisit } from '../../visits/seen-visit.js';
import type { DispatchedItem, VisitInspector, VisitPart } from '../../visits/visit.js';

export interface DossierParts {
  readonly part: VisitPart;
  readonly department: Department | undefined;
  readonly seats: readonly VisitInspector[];
  /** The name of a staff number; `null` for other departments than the reader's. */
  readonly nameOf: (inspector: string) => InspectorName | null;
  readonly arrivals: readonly Arrival[];
  readonly items: readonly DispatchedItem[];
  /** What stands, by item. */
  readonly heads: ReadonlyMap<string, readonly StandingRecord[]>;
}

/** Every department's part of a visit, by its id. @param own the reader's department, whose inspectors are named */
export async function dossierParts(db: Connection, { visit, draw }: SeenVisit, own: string | null): Promise<readonly DossierParts[]> {
  const [parts, departments, seats, arrivals, items, heads, nameOf] = await Promise.all([
    partsOfVisit(db, visit.id),
    listDepartments(db),
    inspectorsOfVisit(db, visit.id),
    arrivalsOf(db, visit.id),
    dispatchedItems(db, draw.id),
    headsOfVisit(db, visit.id),
    inspectorNames(db, [visit.id], own),
  ]);
  return parts.map((part) => ({
    part,
    department: departments.find(({ id }) => id === part.department),
    seats: seats.filter(({ department }) => department === part.department),
    nameOf: (inspector) => (part.department === own ? nameOf(visit.id, inspector) : null),
    arrivals: arrivals.filter(({ department }) => department === part.department),
    items: items.filter(({ department }) => department === part.department),
    heads: byItem(heads, part.department),
  }));
}
