/** What is wrong with visits at their times, whoever chose them: the planner's own, or a hand's. */

import { dayNumber, weekdayOf } from '../calendar/day.js';
import { compareCodes } from '../encoding/codes.js';
import { Bookings } from './bookings.js';
import type { PlacedVisit, ScheduleConflict, ScheduleInput, VisitToPlace } from './schedule.js';

export const isOpenOn = ({ openDays }: VisitToPlace, weekday: number): boolean => openDays.length === 0 || openDays.includes(weekday);

const isAway = ({ away }: Pick<ScheduleInput, 'away'>, inspector: string, date: string): boolean =>
  away.get(inspector)?.some(({ from, to }) => from <= date && date <= to) ?? false;

/** Conflicts of the placed visits, by id; a pair that collides is told at both. Throws on a visit that is not of the input, or placed twice. */
export function checkSchedule(
  input: Omit<ScheduleInput, 'kept' | 'starts'>,
  placed: readonly Omit<PlacedVisit, 'kept'>[],
): ScheduleConflict[] {
  const byId = new Map(input.visits.map((visit) => [visit.id, visit]));
  const bookings = new Bookings(input);
  const sorted = placed.toSorted((a, b) => compareCodes(a.id, b.id));
  const visits = sorted.map((place, at) => {
    const visit = byId.get(place.id);
    if (visit === undefined || sorted[at - 1]?.id === place.id) throw new RangeError(`no visit, or placed twice: ${place.id}`);
    bookings.add(visit, place);
    return { visit, place };
  });
  return visits.flatMap(({ visit, place }) => [
    ...conflictsOfDay(input, visit, place.date),
    ...conflictsOfTeam(input, visit, place, bookings),
  ]);
}

function conflictsOfDay(
  { window, calendar }: Pick<ScheduleInput, 'window' | 'calendar'>,
  visit: VisitToPlace,
  date: string,
): ScheduleConflict[] {
  const kinds = [
    ...(date < window.from || date > window.to ? (['outside-window'] as const) : []),
    ...(calendar.isWorkingDay(date) ? [] : (['not-working-day'] as const)),
    ...(isOpenOn(visit, weekdayOf(dayNumber(date))) ? [] : (['closed'] as const)),
  ];
  return kinds.map((kind) => ({ id: visit.id, kind, inspector: null, with: null }));
}

function conflictsOfTeam(
  input: Pick<ScheduleInput, 'away' | 'perDay'>,
  { id, inspectors }: VisitToPlace,
  { date, start }: Omit<PlacedVisit, 'kept'>,
  bookings: Bookings,
): ScheduleConflict[] {
  return inspectors.toSorted(compareCodes).flatMap((inspector) => [
    ...(isAway(input, inspector, date) ? [{ id, kind: 'away' as const, inspector, with: null }] : []),
    ...bookings
      .at(inspector, date, start)
      .filter((other) => other !== id)
      .map((other) => ({ id, kind: 'double-booked' as const, inspector, with: other })),
    ...(bookings.on(inspector, date) > input.perDay ? [{ id, kind: 'over-per-day' as const, inspector, with: null }] : []),
  ]);
}
