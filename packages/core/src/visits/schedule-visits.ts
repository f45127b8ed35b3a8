/** The schedule of joint visits. */

import { compareCodes } from '../encoding/codes.js';
import { Bookings } from './bookings.js';
import { checkSchedule, isAway, isOpenOn } from './check-schedule.js';
import { byTime, lowerBoundOf, makespanOf, travelOf } from './figures.js';
import type { PlacedVisit, Schedule, ScheduleInput, UnplacedVisit } from './schedule.js';

export function scheduleVisits(input: ScheduleInput): Schedule {
  const { kept, perDay, starts } = input;
  const visits = input.visits.toSorted(
    (a, b) => compareCodes(a.district, b.district) || compareCodes(a.street ?? '', b.street ?? '') || compareCodes(a.id, b.id),
  );
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const bookings = new Bookings(input);
  const placed: PlacedVisit[] = [];
  for (const keep of kept) {
    const visit = byId.get(keep.id);
    if (visit === undefined) throw new RangeError(`kept, but not a visit: ${keep.id}`);
    byId.delete(keep.id);
    bookings.add(visit, keep);
    placed.push({ ...keep, kept: true });
  }
  const days = input.calendar.workingDaysBetween(input.window.from, input.window.to);
  const unplaced: UnplacedVisit[] = [];
  for (const visit of byId.values()) {
    const open = days.filter((date) => isOpenOn(visit, date));
    const present = open.filter((date) => visit.inspectors.every((inspector) => !isAway(input, inspector, date)));
    const date = present.find(
      (day) =>
        visit.inspectors.every((inspector) => bookings.on(inspector, day) < perDay) &&
        starts.some((start) => visit.inspectors.every((inspector) => bookings.at(inspector, day, start).length === 0)),
    );
    const start =
      date === undefined
        ? undefined
        : starts.find((time) => visit.inspectors.every((inspector) => bookings.at(inspector, date, time).length === 0));
    if (date !== undefined && start !== undefined) {
      bookings.add(visit, { date, start });
      placed.push({ id: visit.id, date, start, kept: false });
      continue;
    }
    const reason =
      days.length === 0 ? 'no-working-day' : open.length === 0 ? 'no-open-day' : present.length === 0 ? 'inspector-away' : 'window-full';
    unplaced.push({
      id: visit.id,
      reason,
      inspectors: open.length === 0 ? [] : visit.inspectors.toSorted(compareCodes),
      days: open.length,
    });
  }
  placed.sort(byTime);
  const isKept = new Set(kept.map(({ id }) => id));
  return {
    placed,
    unplaced: unplaced.sort((a, b) => compareCodes(a.id, b.id)),
    conflicts: checkSchedule(input, placed).filter(({ id }) => isKept.has(id)),
    days: makespanOf(input, placed),
    lowerBound: lowerBoundOf(input),
    travel: travelOf(input.visits, placed),
  };
}
