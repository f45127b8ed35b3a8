/** What the papers of some visits tell, read with few queries for all of them. */

import type { Arrival } from '../../records/arrival.js';
import type { StandingRecord } from '../../records/standing-record.js';
import { arrivalsAt } from '../../store/records/arrivals.js';
import { headsOfVisits } from '../../store/records/standing-records.js';
import type { Connection } from '../../store/store.js';
import { standingNotices } from '../../store/visits/notices.js';
import { inspectorsOfVisits } from '../../store/visits/visit-inspectors.js';
import { partsOfVisits } from '../../store/visits/visit-parts.js';
import { byVisit } from '../../visits/by-visit.js';
import type { Notice } from '../../visits/notice.js';
import type { Visit, VisitInspector, VisitPart } from '../../visits/visit.js';

export interface VisitFacts {
  readonly visit: Visit;
  readonly parts: readonly VisitPart[];
  readonly places: readonly VisitInspector[];
  /** That stands. */
  readonly notice: Notice | null;
  readonly arrivals: readonly Arrival[];
  /** What stands recorded. */
  readonly heads: readonly StandingRecord[];
}

const NOTHING: ReadonlyMap<string, readonly StandingRecord[]> = new Map();

/** @param recorded whether arrivals and records are wanted, which only a filled form shows */
export async function visitFacts(db: Connection, visits: readonly Visit[], recorded: boolean): Promise<readonly VisitFacts[]> {
  const ids = visits.map(({ id }) => id);
  const [parts, places, notices, arrivals, heads] = await Promise.all([
    partsOfVisits(db, ids),
    inspectorsOfVisits(db, ids),
    standingNotices(db, ids),
    recorded ? arrivalsAt(db, ids) : [],
    recorded ? headsOfVisits(db, ids) : NOTHING,
  ]);
  const [partsIn, placesIn, arrivalsIn] = [byVisit(parts), byVisit(places), byVisit(arrivals)];
  return visits.map((visit) => ({
    visit,
    parts: partsIn.get(visit.id) ?? [],
    places: placesIn.get(visit.id) ?? [],
    notice: notices.get(visit.id) ?? null,
    arrivals: arrivalsIn.get(visit.id) ?? [],
    heads: heads.get(visit.id) ?? [],
  }));
}
