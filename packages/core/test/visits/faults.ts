/** What is wrong with the moved part of a schedule, found by a plain reading of the rules that shares nothing with the planner. */

import type { PlacedVisit, Schedule, ScheduleInput, VisitToPlace } from '@double-random/core';

/** "person date start" of all that cannot be moved. */
function fixedOutings({ visits, kept, elsewhere }: ScheduleInput): string[] {
  const others = [...elsewhere].flatMap(([person, outings]) => outings.map(({ date, start }) => `${person} ${date} ${start}`));
  const ours = kept.flatMap(({ id, date, start }) =>
    (visits.find((one) => one.id === id)?.inspectors ?? []).map((person) => `${person} ${date} ${start}`),
  );
  return [...others, ...ours];
}

function faultsOfDay({ window, calendar, starts }: ScheduleInput, { openDays }: VisitToPlace, { id, date, start }: PlacedVisit): string[] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return [
    ...(calendar.isWorkingDay(date) && date >= window.from && date <= window.to ? [] : [`${id} on ${date}`]),
    ...(openDays.length === 0 || openDays.includes(weekday) ? [] : [`${id} on a closed day`]),
    ...(starts.includes(start) ? [] : [`${id} at ${start}`]),
  ];
}

export function faultsOf(given: ScheduleInput, schedule: Schedule): string[] {
  const outings = fixedOutings(given);
  const faults: string[] = [];
  for (const placed of schedule.placed.filter(({ kept }) => !kept)) {
    const { id, date, start } = placed;
    const visit = given.visits.find((one) => one.id === id) as VisitToPlace;
    faults.push(...faultsOfDay(given, visit, placed));
    for (const person of visit.inspectors) {
      const isAway = (given.away.get(person) ?? []).some(({ from, to }) => from <= date && date <= to);
      if (isAway) faults.push(`${id}: ${person} is away`);
      if (outings.includes(`${person} ${date} ${start}`)) faults.push(`${id}: ${person} is elsewhere`);
      if (outings.filter((one) => one.startsWith(`${person} ${date} `)).length >= given.perDay)
        faults.push(`${id}: ${person} is out too often`);
      outings.push(`${person} ${date} ${start}`);
    }
  }
  const told = (visits: readonly { readonly id: string }[]): string =>
    visits
      .map(({ id }) => id)
      .sort()
      .join();
  const times = (visits: readonly { readonly id: string; readonly date: string; readonly start: string }[]): string =>
    visits
      .map(({ id, date, start }) => `${id} ${date} ${start}`)
      .sort()
      .join();
  if (times(schedule.placed.filter(({ kept }) => kept)) !== times(given.kept)) faults.push('a kept visit was moved');
  if (told([...schedule.placed, ...schedule.unplaced]) !== told(given.visits)) faults.push('a visit is not told of once');
  return faults;
}
