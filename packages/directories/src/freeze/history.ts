/** Past inspections, by entity and department: what frequency rules and recusals ask of them. */

import type { Records } from '../records/pages.js';
import type { InspectionRecord } from '../records/records.js';
import { yearOf } from './days.js';
import { readEach, type Watch } from './reading.js';

export interface PastVisits {
  readonly department: string;
  /** The day of the last visit. */
  last: string;
  /** Who went on that day. */
  inspectors: readonly string[];
  /** The days of visits in the year that is asked for, each once. */
  inYear: readonly string[];
}

export interface History {
  readonly of: (entity: string) => readonly PastVisits[];
  readonly size: number;
  /** Records dated after the day on which the plan judges: on that day they have not happened, so they say nothing. */
  readonly later: number;
}

/** Shared by the many without any. */
const NONE: readonly string[] = [];

const withOne = <Value>(list: readonly Value[], value: Value): readonly Value[] => (list.includes(value) ? list : [...list, value]);

function note(past: PastVisits, { date, inspectors }: InspectionRecord, year: string): void {
  if (date > past.last) {
    past.last = date;
    past.inspectors = inspectors;
  } else if (date === past.last) past.inspectors = inspectors.reduce(withOne, past.inspectors);
  if (yearOf(date) === year) past.inYear = withOne(past.inYear, date);
}

/** `asOf` says which year's visits are counted. A joint visit is one visit: the days are counted, not the records. */
export async function historyOf(inspections: Records<InspectionRecord>, asOf: string, watch: Watch): Promise<History> {
  const year = yearOf(asOf);
  const visits = new Map<string, PastVisits[]>();
  let size = 0;
  let later = 0;
  await readEach('inspections', inspections, watch, (inspection, record) => {
    const { entity, department, date } = inspection;
    size = record;
    if (date > asOf) {
      later++;
      return;
    }
    const ofEntity = visits.get(entity);
    let past = ofEntity?.find((found) => found.department === department);
    if (past === undefined) {
      past = { department, last: date, inspectors: NONE, inYear: NONE };
      if (ofEntity === undefined) visits.set(entity, [past]);
      else ofEntity.push(past);
    }
    note(past, inspection, year);
  });
  return { of: (entity) => visits.get(entity) ?? [], size, later };
}
