/** What a schedule is made from, read from the store. */

import type { DaySpan, KeptVisit } from '@double-random/core';
import { calendarCorrections } from '../store/calendar/calendar-corrections.js';
import { directoryHead } from '../store/directories/directories.js';
import { recordsByKey } from '../store/directories/records-by-key.js';
import type { Connection } from '../store/store.js';
import { openingDays } from '../store/visits/opening-days.js';
import { inspectorsOfVisits } from '../store/visits/visit-inspectors.js';
import { bookingsBetween, type VisitAhead, visitsAhead } from '../store/visits/visits-ahead.js';
import type { Task } from '../tasks/task.js';
import { unavailable } from './availability.js';
import type { ScheduleFacts } from './schedule-input.js';
import type { ScheduleSettings } from './task-schedule.js';
import type { VisitInspector } from './visit.js';

export interface TaskFacts {
  readonly facts: ScheduleFacts;
  /** Every visit that nobody has made yet, by id. */
  readonly ahead: readonly VisitAhead[];
  /** Their places, by visit, department and place. */
  readonly places: readonly VisitInspector[];
}

/** GB/T 2260: province, city and district are two digits each; what follows is the street's. */
const DISTRICT_DIGITS = 6;

const personOf = ({ department, inspector }: { readonly department: string; readonly inspector: string | null }): string =>
  `${department}/${inspector}`;

function grouped<Value>(entries: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [name, value] of entries) {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}

/** Leave and the like of everybody who holds one of the places. */
async function awayOf(db: Connection, places: readonly VisitInspector[]): Promise<ReadonlyMap<string, readonly DaySpan[]>> {
  const away = new Map<string, readonly DaySpan[]>();
  const wanted = grouped(places.flatMap(({ department, inspector }) => (inspector === null ? [] : [[department, inspector] as const])));
  for (const [department, named] of wanted) {
    const inspectors = [...new Set(named)].sort();
    const version = (await directoryHead(db, department, 'inspectors'))?.version ?? 0;
    const records = await recordsByKey(db, 'inspectors', department, version, inspectors);
    for (const inspector of inspectors) {
      const spans = unavailable(records.get(inspector));
      if (spans.length > 0) away.set(personOf({ department, inspector }), spans);
    }
  }
  return away;
}

/** What the people of these places do otherwise in these days: visits of other tasks, and those of this one that are under way or over. */
async function elsewhereOf(
  db: Connection,
  places: readonly VisitInspector[],
  ahead: ReadonlySet<string>,
  { from, to }: DaySpan,
): Promise<ScheduleFacts['elsewhere']> {
  const people = new Set(places.map(personOf));
  const departments = [...new Set(places.map(({ department }) => department))].sort();
  const bookings = await bookingsBetween(db, departments, from, to);
  return grouped(
    bookings
      .filter((booking) => !ahead.has(booking.visit) && people.has(personOf(booking)))
      .map((booking) => [personOf(booking), { date: booking.date, start: booking.start }] as const),
  );
}

/** From the first to the last day that matters: visits that stay where they are may be outside of the window. */
function daysOf(window: DaySpan, kept: readonly KeptVisit[]): DaySpan {
  const dates = [window.from, window.to, ...kept.map(({ date }) => date)].sort();
  return { from: dates.at(0) ?? window.from, to: dates.at(-1) ?? window.to };
}

/** Which visits stay where they are. */
export interface Staying {
  readonly isKept: (visit: VisitAhead) => boolean;
  /** None of the schedule's business, though nobody has made them yet: it goes around them. */
  readonly isLeft: (visit: VisitAhead) => boolean;
}

/** @param day only the visits of this day; `null`: all */
export async function scheduleFacts(
  db: Connection,
  task: Task,
  { perDay, starts }: Pick<ScheduleSettings, 'perDay' | 'starts'>,
  window: DaySpan,
  { isKept, isLeft }: Staying,
  day: string | null = null,
): Promise<TaskFacts> {
  const ahead = await visitsAhead(db, task.id, day);
  const places = await inspectorsOfVisits(
    db,
    ahead.map(({ id }) => id),
  );
  const teams = grouped(places.flatMap((place) => (place.inspector === null ? [] : [[place.visit, personOf(place)] as const])));
  const toPlace = ahead.filter((visit) => !isLeft(visit) && teams.has(visit.id));
  const open = await openingDays(
    db,
    task.entityDirectory,
    ahead.map(({ entity }) => entity),
  );
  const kept = toPlace
    .filter(isKept)
    .flatMap(({ id, date, start }): readonly KeptVisit[] => (date === null || start === null ? [] : [{ id, date, start }]));
  const facts: ScheduleFacts = {
    visits: toPlace.map(({ id, entity, region, street }) => ({
      id,
      district: region.slice(0, DISTRICT_DIGITS),
      street,
      inspectors: teams.get(id) ?? [],
      openDays: open.get(entity) ?? [],
    })),
    kept,
    window,
    perDay,
    starts,
    away: await awayOf(db, places),
    elsewhere: await elsewhereOf(
      db,
      places,
      new Set(toPlace.map(({ id }) => id)),
      day === null ? daysOf(window, kept) : { from: day, to: day },
    ),
    corrections: (await calendarCorrections(db, null)).map(({ date, kind }) => ({ date, kind })),
  };
  return { facts, ahead, places };
}
