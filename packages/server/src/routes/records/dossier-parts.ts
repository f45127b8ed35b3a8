/** What a dossier tells of each department, read from the store. */

import type { Arrival } from '../../records/arrival.js';
import { byItem, type StandingRecord } from '../../records/standing-record.js';
import { type Department, listDepartments } from '../../store/departments.js';
import { drawPersons } from '../../store/draws/draw-files.js';
import { arrivalsOf } from '../../store/records/arrivals.js';
import { headsOfVisit } from '../../store/records/standing-records.js';
import type { Connection } from '../../store/store.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { inspectorsOfVisit } from '../../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import type { DispatchedItem, VisitInspector, VisitPart } from '../../visits/visit.js';
import type { SeenVisit } from './seen-visit.js';

export interface Person {
  readonly name: string;
  readonly certificate: string;
}

export interface DossierParts {
  readonly part: VisitPart;
  readonly department: Department | undefined;
  readonly seats: readonly VisitInspector[];
  /** Names by staff number; empty for other departments than the reader's. */
  readonly persons: ReadonlyMap<string, Person>;
  readonly arrivals: readonly Arrival[];
  readonly items: readonly DispatchedItem[];
  /** What stands, by item. */
  readonly heads: ReadonlyMap<string, readonly StandingRecord[]>;
}

const NOBODY: ReadonlyMap<string, Person> = new Map();

/** Every department's part of a visit, by its id. @param own the reader's department, whose inspectors are named */
export async function dossierParts(db: Connection, { visit, draw }: SeenVisit, own: string | null): Promise<readonly DossierParts[]> {
  const [parts, departments, seats, arrivals, items, heads, persons] = await Promise.all([
    partsOfVisit(db, visit.id),
    listDepartments(db),
    inspectorsOfVisit(db, visit.id),
    arrivalsOf(db, visit.id),
    dispatchedItems(db, draw.id),
    headsOfVisit(db, visit.id),
    own === null ? [] : drawPersons(db, draw.preparation, own),
  ]);
  const named = new Map(persons.map(([, id, , name, certificate]) => [id, { name, certificate }]));
  return parts.map((part) => ({
    part,
    department: departments.find(({ id }) => id === part.department),
    seats: seats.filter(({ department }) => department === part.department),
    persons: part.department === own ? named : NOBODY,
    arrivals: arrivals.filter(({ department }) => department === part.department),
    items: items.filter(({ department }) => department === part.department),
    heads: byItem(heads, part.department),
  }));
}
