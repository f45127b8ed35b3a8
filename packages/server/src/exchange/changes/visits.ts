/** Visits as other systems copy them. */

import { z } from 'zod';
import { copiedVisits } from '../../store/exchange/copied-visits.js';
import { visitsWithPart } from '../../store/exchange/touched-visits.js';
import type { Connection } from '../../store/store.js';
import { inspectorsOfVisits } from '../../store/visits/visit-inspectors.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { byVisit } from '../../visits/by-visit.js';
import { VISIT_PART_STATES, VISIT_STATES } from '../../visits/states.js';
import type { VisitPart } from '../../visits/visit.js';
import type { ChangeFeed } from './change-feed.js';
import { eventsOf, TOUCHING_VISITS, visitsTouched } from './touched-visits.js';

const moment = z.string().nullable();
const day = z.string().nullable().describe('YYYY-MM-DD');

const partCopy = z.object({
  department: z.string(),
  state: z.enum(VISIT_PART_STATES),
  endedOn: day,
  enteredAt: moment,
  reviewedAt: moment,
  returnReason: z.string().nullable().describe("null also where it is another department's"),
});

export const visitCopy = z.object({
  id: z.string(),
  task: z.object({ id: z.string(), drawId: z.string(), title: z.string() }),
  draw: z.string(),
  entity: z.object({ id: z.string(), name: z.string(), region: z.string(), address: z.string() }),
  state: z.enum(VISIT_STATES),
  date: day,
  start: z.string().nullable().describe('HH:MM in China'),
  notifiedAt: moment,
  onSiteAt: moment,
  endedOn: day,
  dueOn: day,
  dropped: z.object({ at: z.string(), reason: z.string() }).nullable(),
  parts: z.array(partCopy),
  inspectors: z
    .array(z.object({ department: z.string(), place: z.int(), role: z.string(), inspector: z.string().nullable() }))
    .describe('Staff numbers, of the own department only'),
  version: z.int(),
});

export type VisitCopy = z.output<typeof visitCopy>;

const partCopyOf = (
  { department, state, endedOn, entered, reviewed, returnReason }: VisitPart,
  isSeen: boolean,
): VisitCopy['parts'][number] => ({
  department,
  state,
  endedOn,
  enteredAt: entered?.at ?? null,
  reviewedAt: reviewed?.at ?? null,
  returnReason: isSeen ? returnReason : null,
});

async function load(db: Connection, department: string | null, ids: readonly string[]): Promise<ReadonlyMap<string, readonly VisitCopy[]>> {
  const [visits, parts, places] = [await copiedVisits(db, ids), await partsOfVisits(db, ids), await inspectorsOfVisits(db, ids)];
  const isSeen = (of: string): boolean => department === null || of === department;
  const partsBy = byVisit(parts);
  const placesBy = byVisit(places);
  const inspectors = (visit: string): VisitCopy['inspectors'] =>
    (placesBy.get(visit) ?? [])
      .filter((one) => isSeen(one.department))
      .map(({ department: of, place, role, inspector }) => ({ department: of, place, role, inspector }));
  return new Map(
    visits.map(({ visit, drawId, title }) => [
      visit.id,
      [
        {
          id: visit.id,
          task: { id: visit.task, drawId, title },
          draw: visit.draw,
          entity: { id: visit.entity, name: visit.name, region: visit.region, address: visit.facts.address },
          state: visit.state,
          date: visit.date,
          start: visit.start,
          notifiedAt: visit.notifiedAt,
          onSiteAt: visit.onSiteAt,
          endedOn: visit.endedOn,
          dueOn: visit.dueOn,
          dropped: visit.dropped,
          parts: (partsBy.get(visit.id) ?? []).map((part) => partCopyOf(part, isSeen(part.department))),
          inspectors: inspectors(visit.id),
          version: visit.version,
        },
      ],
    ]),
  );
}

export const visitChanges: ChangeFeed<VisitCopy> = {
  events: eventsOf(TOUCHING_VISITS),
  touchedBy: visitsTouched(TOUCHING_VISITS),
  visible: visitsWithPart,
  load,
};
