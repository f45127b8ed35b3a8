/** The input of a schedule in numbers: visits, inspectors and days by their places in order, so that the order of the input does not matter. */

import { dayNumber, weekdayOf } from '../calendar/day.js';
import { compareCodes } from '../encoding/codes.js';
import { isOpenOn } from './check-schedule.js';
import type { ScheduleInput, VisitToPlace } from './schedule.js';

export interface Plan {
  /** By id. */
  readonly visits: readonly VisitToPlace[];
  /** In order. */
  readonly inspectors: readonly string[];
  /** Working days of the window, and their ISO weekdays. */
  readonly days: readonly string[];
  readonly weekdays: readonly number[];
  readonly starts: readonly string[];
  readonly perDay: number;
  /** By visit: the numbers of its inspectors, in order. */
  readonly teams: readonly Int32Array[];
  /** By visit: district × 65,536 + street. */
  readonly places: Int32Array;
  /** Visits not to be moved, with the slot, day × starts + start, of those that have one. */
  readonly kept: readonly { readonly visit: number; readonly slot: number | null }[];
  /** [inspector × days + day]: 1 on leave. */
  readonly away: Uint8Array;
  /** [inspector × days + day]: visits there that cannot be moved. */
  readonly fixed: Int32Array;
  /** [inspector × days + day]: starts, as bits, that are taken by what cannot be moved: leave, other tasks, kept visits. */
  readonly never: Int32Array;
  /** [visit × days + day]: starts, as bits, at which the visit might be if no other movable one were. */
  readonly allowed: Int32Array;
}

/** Throws on input that breaks its own rules: a bug of the caller. */
export function planOf(input: ScheduleInput): Plan {
  refuseBroken(input);
  const { starts, perDay, calendar, window } = input;
  const visits = input.visits.toSorted((a, b) => compareCodes(a.id, b.id));
  const inspectors = numbersOf(visits.flatMap((visit) => visit.inspectors));
  const days = calendar.workingDaysBetween(window.from, window.to);
  const weekdays = days.map((date) => weekdayOf(dayNumber(date)));
  const teams = visits.map((visit) => Int32Array.from(visit.inspectors, (key) => inspectors.get(key) as number).sort());
  const bound = boundDays(input, inspectors, days);
  return {
    visits,
    inspectors: [...inspectors.keys()],
    days,
    weekdays,
    starts,
    perDay,
    teams,
    places: placesOf(visits),
    kept: keptOf(input, visits, days),
    ...bound,
    allowed: allowedStarts(visits, teams, weekdays, bound.never, 2 ** starts.length - 1),
  };
}

/** Starts of a day are bits of one number. */
const MOST_STARTS = 30;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

const occursTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

function refuseBroken({ visits, kept, starts, perDay }: ScheduleInput): void {
  if (starts.length > MOST_STARTS) throw new RangeError(`more than ${MOST_STARTS} starts a day`);
  if (starts.some((start, at) => !TIME_OF_DAY.test(start) || start <= (starts[at - 1] ?? '')))
    throw new RangeError('starts must be times, ascending');
  if (!Number.isSafeInteger(perDay) || perDay < 1 || perDay > starts.length)
    throw new RangeError('perDay must be from 1 to the number of starts');
  if (occursTwice(visits.map(({ id }) => id))) throw new RangeError('two visits with one id');
  if (occursTwice(kept.map(({ id }) => id))) throw new RangeError('a visit is kept twice');
  const broken = visits.find(({ inspectors }) => inspectors.length === 0 || occursTwice(inspectors));
  if (broken !== undefined) throw new RangeError(`a visit with nobody, or with somebody twice: ${broken.id}`);
}

const numbersOf = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(texts)].sort(compareCodes).map((text, number) => [text, number]));

/** A visit without a street is in a street of its own kind. */
function placesOf(visits: readonly VisitToPlace[]): Int32Array {
  const districts = numbersOf(visits.map(({ district }) => district));
  const streets = numbersOf(visits.map(({ street }) => street ?? ''));
  return Int32Array.from(
    visits,
    ({ district, street }) => (districts.get(district) as number) * 65_536 + (streets.get(street ?? '') as number),
  );
}

function keptOf({ kept, starts }: ScheduleInput, visits: readonly VisitToPlace[], days: readonly string[]): Plan['kept'] {
  const numbers = new Map(visits.map(({ id }, number) => [id, number]));
  return kept.map(({ id, date, start }) => {
    const visit = numbers.get(id);
    if (visit === undefined) throw new RangeError(`kept, but not a visit: ${id}`);
    const day = days.indexOf(date);
    const at = starts.indexOf(start);
    return { visit, slot: day < 0 || at < 0 ? null : day * starts.length + at };
  });
}

/** The starts that something at a time takes, as bits: a time between two starts leaves no room at either. */
function startsTaken(starts: readonly string[], time: string): number {
  const next = starts.findIndex((start) => start >= time);
  if (next < 0) return 1 << (starts.length - 1);
  return starts[next] === time || next === 0 ? 1 << next : (1 << next) | (1 << (next - 1));
}

/** What of the inspectors' days is taken by leave, other tasks and kept visits. */
function boundDays(
  input: ScheduleInput,
  inspectors: ReadonlyMap<string, number>,
  days: readonly string[],
): Pick<Plan, 'away' | 'fixed' | 'never'> {
  const { starts, perDay } = input;
  const numbers = new Map(days.map((date, number) => [date, number]));
  const all = 2 ** starts.length - 1;
  const away = new Uint8Array(inspectors.size * days.length);
  const fixed = new Int32Array(away.length);
  const never = new Int32Array(away.length);
  const take = (inspector: number, { date, start }: { readonly date: string; readonly start: string }): void => {
    const day = numbers.get(date);
    if (day === undefined) return;
    const at = inspector * days.length + day;
    fixed[at] = (fixed[at] as number) + 1;
    never[at] = (fixed[at] as number) >= perDay ? all : (never[at] as number) | startsTaken(starts, start);
  };
  const teams = new Map(input.visits.map((visit) => [visit.id, visit.inspectors]));
  for (const kept of input.kept) for (const key of teams.get(kept.id) ?? []) take(inspectors.get(key) as number, kept);
  for (const [key, inspector] of inspectors) {
    for (const visit of input.elsewhere.get(key) ?? []) take(inspector, visit);
    for (const { from, to } of input.away.get(key) ?? []) {
      days.forEach((date, day) => {
        if (date < from || date > to) return;
        away[inspector * days.length + day] = 1;
        never[inspector * days.length + day] = all;
      });
    }
  }
  return { away, fixed, never };
}

function allowedStarts(
  visits: readonly VisitToPlace[],
  teams: readonly Int32Array[],
  weekdays: readonly number[],
  never: Int32Array,
  all: number,
): Int32Array {
  const allowed = new Int32Array(visits.length * weekdays.length);
  visits.forEach((entity, visit) => {
    weekdays.forEach((weekday, day) => {
      if (!isOpenOn(entity, weekday)) return;
      let taken = 0;
      for (const inspector of teams[visit] as Int32Array) taken |= never[inspector * weekdays.length + day] as number;
      allowed[visit * weekdays.length + day] = all & ~taken;
    });
  });
  return allowed;
}
