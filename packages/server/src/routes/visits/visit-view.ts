/** Visits as the departments see them. */

import { z } from 'zod';
import type { Service } from '../../service.js';
import { type InspectorNames, inspectorNames } from '../../store/visits/inspector-names.js';
import { standingNotices } from '../../store/visits/notices.js';
import { inspectorsOfVisits } from '../../store/visits/visit-inspectors.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { byVisit } from '../../visits/by-visit.js';
import type { Notice } from '../../visits/notice.js';
import { VISIT_PART_STATES, VISIT_STATES } from '../../visits/states.js';
import type { Visit, VisitInspector, VisitPart } from '../../visits/visit.js';

const partView = z.object({ department: z.string(), state: z.enum(VISIT_PART_STATES), endedOn: z.string().nullable() });

const placeView = z.object({
  department: z.string(),
  place: z.int().describe('From 0'),
  role: z.string(),
  inspector: z.string().nullable().describe('null: the place is empty'),
  name: z.string().nullable().describe('For the own department'),
});

export const visitView = z
  .object({
    id: z.string(),
    task: z.string(),
    draw: z.string(),
    entity: z.string(),
    name: z.string(),
    region: z.string(),
    street: z.string().nullable(),
    address: z.string(),
    state: z.enum(VISIT_STATES),
    date: z.string().nullable(),
    start: z.string().nullable().describe('HH:MM in China'),
    placed: z.enum(['planned', 'by-hand']).nullable(),
    version: z.int(),
    endedOn: z.string().nullable(),
    dueOn: z.string().nullable(),
    noticeDeliveredOn: z.string().nullable(),
    parts: z.array(partView),
    inspectors: z.array(placeView),
  })
  .meta({ id: 'Visit' });

/** A visit with what a list shows of it. */
export interface ListedVisit {
  readonly visit: Visit;
  readonly parts: readonly VisitPart[];
  readonly places: readonly VisitInspector[];
  readonly notice: Notice | null;
  readonly nameOf: InspectorNames;
}

/** @param own the reader's department, whose inspectors are named */
export async function listedVisits(
  { store: { db } }: Pick<Service, 'store'>,
  visits: readonly Visit[],
  own: string | null,
): Promise<readonly ListedVisit[]> {
  const ids = visits.map(({ id }) => id);
  const [parts, places, notices, nameOf] = await Promise.all([
    partsOfVisits(db, ids),
    inspectorsOfVisits(db, ids),
    standingNotices(db, ids),
    inspectorNames(db, ids, own),
  ]);
  const partsOf = byVisit(parts);
  const placesOf = byVisit(places);
  return visits.map((visit) => ({
    visit,
    parts: partsOf.get(visit.id) ?? [],
    places: placesOf.get(visit.id) ?? [],
    notice: notices.get(visit.id) ?? null,
    nameOf,
  }));
}

export const viewOfVisit = ({ visit, parts, places, notice, nameOf }: ListedVisit): z.input<typeof visitView> => ({
  id: visit.id,
  task: visit.task,
  draw: visit.draw,
  entity: visit.entity,
  name: visit.name,
  region: visit.region,
  street: visit.street,
  address: visit.facts.address,
  state: visit.state,
  date: visit.date,
  start: visit.start,
  placed: visit.placed,
  version: visit.version,
  endedOn: visit.endedOn,
  dueOn: visit.dueOn,
  noticeDeliveredOn: notice?.deliveredOn ?? null,
  parts: parts.map(({ department, state, endedOn }) => ({ department, state, endedOn })),
  inspectors: places.map(({ department, place, role, inspector }) => ({
    department,
    place,
    role,
    inspector,
    name: inspector === null ? null : (nameOf(visit.id, inspector)?.name ?? null),
  })),
});
