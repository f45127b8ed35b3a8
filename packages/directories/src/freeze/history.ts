/** Past inspections, by entity and department: what frequency rules and recusals ask of them. */

import type { InspectionRecord } from '../records/records.js';
import { yearOf } from './days.js';

export interface PastVisits {
  readonly department: string;
  /** The day of the last visit. */
  last: string;
  /** Who went on that day. */
  inspectors: Set<string>;
  /** The days of visits in the year that is asked for. */
  readonly inYear: Set<string>;
}

export interface History {
  readonly of: (entity: string) => readonly PastVisits[];
  readonly size: number;
  /** Records dated after the day on which the plan judges. */
  readonly later: number;
}

/** `asOf` says which year's visits are counted. A joint visit is one visit: the days are counted, not the records. */
export function historyOf(inspections: Iterable<InspectionRecord>, asOf: string): History {
  const visits = new Map<string, PastVisits[]>();
  let size = 0;
  let later = 0;
  for (const { entity, department, date, inspectors } of inspections) {
    size++;
    if (date > asOf) later++;
    const ofEntity = visits.get(entity) ?? [];
    if (ofEntity.length === 0) visits.set(entity, ofEntity);
    let past = ofEntity.find((found) => found.department === department);
    if (past === undefined) {
      past = { department, last: date, inspectors: new Set(), inYear: new Set() };
      ofEntity.push(past);
    }
    if (date > past.last) {
      past.last = date;
      past.inspectors = new Set();
    }
    if (date === past.last) for (const inspector of inspectors) past.inspectors.add(inspector);
    if (yearOf(date) === yearOf(asOf)) past.inYear.add(date);
  }
  return { of: (entity) => visits.get(entity) ?? [], size, later };
}
