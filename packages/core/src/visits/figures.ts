/** What a schedule is measured by. */

import { compareCodes } from '../encoding/codes.js';
import type { PlacedVisit, ScheduleInput, VisitToPlace } from './schedule.js';

export const byTime = (a: Omit<PlacedVisit, 'kept'>, b: Omit<PlacedVisit, 'kept'>): number =>
  compareCodes(a.date, b.date) || compareCodes(a.start, b.start) || compareCodes(a.id, b.id);

/** max over inspectors ⌈visits / perDay⌉. */
export function lowerBoundOf({ visits, perDay }: Pick<ScheduleInput, 'visits' | 'perDay'>): number {
  const loads = new Map<string, number>();
  for (const { inspectors } of visits) for (const inspector of inspectors) loads.set(inspector, (loads.get(inspector) ?? 0) + 1);
  let most = 0;
  for (const load of loads.values()) most = Math.max(most, load);
  return Math.ceil(most / perDay);
}

/** Changes of district from one visit to the next, per inspector and day, in order of start; summed. */
export function travelOf(visits: readonly VisitToPlace[], placed: readonly Omit<PlacedVisit, 'kept'>[]): number {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const last = new Map<string, { readonly date: string; readonly district: string }>();
  let changes = 0;
  for (const { id, date } of placed.toSorted(byTime)) {
    const visit = byId.get(id);
    if (visit === undefined) throw new RangeError(`no such visit: ${id}`);
    const { district } = visit;
    for (const inspector of visit.inspectors) {
      const before = last.get(inspector);
      if (before?.date === date && before.district !== district) changes++;
      last.set(inspector, { date, district });
    }
  }
  return changes;
}

/** Working days from the first of the window to the last visit. */
export const makespanOf = (
  { window, calendar }: Pick<ScheduleInput, 'window' | 'calendar'>,
  placed: readonly Pick<PlacedVisit, 'date'>[],
): number => {
  const last = placed
    .map(({ date }) => date)
    .sort(compareCodes)
    .at(-1);
  return last === undefined ? 0 : calendar.workingDaysBetween(window.from, last).length;
};
