/**
 * Schedules of joint visits: as many as the demo has, and 2,000 visits × 4 departments × 2 inspectors, at most 4 visits a day and 6 starts.
 * Teams are drawn by the protocol; the cases without time to spare have no target that docs/decisions/0026 rules out. Reference: visits in random order at random times that are free, in the shortest window that has room.
 */

import { createHash } from 'node:crypto';
import {
  type Department,
  drawDepartment,
  type EntityLine,
  type InspectorLine,
  type PlacedVisit,
  type ScheduleInput,
  scheduleVisits,
  type VisitToPlace,
  workingCalendar,
} from '@double-random/core';
import seedrandom from 'seedrandom';
import { secondsOf } from './measure.js';

export const name = 'visits';

const DEPARTMENTS = ['culture', 'ecology', 'emergency', 'market'] as const;
const PER_DAY = 4;
const STARTS = ['08:30', '09:30', '10:30', '13:30', '14:30', '15:30'] as const;
const WINDOW = { from: '2026-03-02', to: '2026-12-31' };
const STREETS = 4;
const WITHOUT_CAP = 1_000_000;

/** Districts of the demo's city, and their shares of the entities. */
const SHARES = {
  '02': 12,
  '05': 11,
  '06': 11,
  '08': 8,
  '09': 14,
  '10': 12,
  '11': 7,
  '12': 6,
  '13': 7,
  '14': 5,
  '22': 3,
  '27': 2,
  '82': 2,
} as const;
const DISTRICTS = Object.entries(SHARES).flatMap(([district, share]) => Array.from({ length: share }, () => `3301${district}`));

interface Case {
  readonly title: string;
  readonly visits: number;
  /** Of each department. */
  readonly inspectors: number;
  /** The others serve one to three districts. */
  readonly wholeCity: number;
  readonly cap: number;
  /** Chance of each department but the first to take part in a visit. */
  readonly others: number;
  readonly targets: readonly ('days' | 'seconds' | 'travel')[];
}

const CASES: readonly Case[] = [
  {
    title: '400 visits as in the demo: its regions and cap, 120 inspectors a department, two or three departments a visit',
    visits: 400,
    inspectors: 120,
    wholeCity: 0.34,
    cap: 14,
    others: 0.4,
    targets: ['days'],
  },
  {
    title: "2,000 visits of 4 departments, 120 inspectors each, the demo's regions",
    visits: 2000,
    inspectors: 120,
    wholeCity: 0.34,
    cap: WITHOUT_CAP,
    others: 1,
    targets: ['days', 'seconds', 'travel'],
  },
  {
    title: '2,000 visits of 4 departments, 100 inspectors each, all in the whole city',
    visits: 2000,
    inspectors: 100,
    wholeCity: 1,
    cap: WITHOUT_CAP,
    others: 1,
    targets: ['days', 'seconds'],
  },
  {
    title: '2,000 visits of 4 departments, 100 inspectors each, nearly all at their cap: no time to spare',
    visits: 2000,
    inspectors: 100,
    wholeCity: 1,
    cap: 41,
    others: 1,
    targets: ['seconds'],
  },
];

const department = (id: string, inspectors: number): Department => ({
  id,
  role: 'cooperating',
  inspectors: { size: inspectors, root: '' },
  team: [{ role: 'member', requires: [], count: 2 }],
});

/** Visits whose teams the protocol has drawn. */
function drawnVisits({ title, visits, inspectors, wholeCity, cap, others }: Case): VisitToPlace[] {
  const random = seedrandom(title);
  const below = (n: number): number => Math.floor(random() * n);
  const district = (): string => DISTRICTS[below(DISTRICTS.length)] as string;
  const ids = Array.from({ length: visits }, (_, i) => `e${String(i).padStart(5, '0')}`);
  const entities = ids.map(
    (id): EntityLine => [id, '', 's', district(), DEPARTMENTS.filter((_, at) => at === 0 || random() < others).map((one) => [one, []])],
  );
  const teams = new Map(ids.map((id) => [id, [] as string[]]));
  const seed = createHash('sha256').update(title).digest();
  for (const one of DEPARTMENTS) {
    const pool = Array.from({ length: inspectors }, (_, i): InspectorLine => {
      const regions = i < wholeCity * inspectors ? ['3301'] : Array.from({ length: 1 + below(3) }, district);
      return [`i${String(i).padStart(3, '0')}`, [...new Set(regions)].sort(), [], String(cap), '0'.repeat(64)];
    });
    const checked = entities.filter(([, , , , checks]) => checks.some(([id]) => id === one));
    const { board } = drawDepartment(seed, department(one, inspectors), pool, [], checked);
    board.entities.forEach(({ id }, entity) => {
      const first = board.slotAt(entity, 0);
      for (const inspector of board.holder.subarray(first, first + board.teamSize)) {
        if (inspector >= 0) teams.get(id)?.push(`${one}/${board.roster.ids[inspector]}`);
      }
    });
  }
  return entities.map(([id, , , region]) => ({
    id,
    district: region,
    street: `${region}-${below(STREETS)}`,
    inspectors: teams.get(id) ?? [],
    openDays: [],
  }));
}

/** Visits in random order at random times that are free; `null` where one finds none. */
function atRandom(visits: readonly VisitToPlace[], days: readonly string[]): Omit<PlacedVisit, 'kept'>[] | null {
  const random = seedrandom('at random');
  const taken = new Set<string>();
  const outings = new Map<string, number>();
  const order = visits.map((visit) => ({ visit, lot: random() })).sort((a, b) => a.lot - b.lot);
  const placed: Omit<PlacedVisit, 'kept'>[] = [];
  for (const { visit } of order) {
    const { id, inspectors } = visit;
    const free = days
      .filter((date) => inspectors.every((key) => (outings.get(`${key} ${date}`) ?? 0) < PER_DAY))
      .flatMap((date) =>
        STARTS.filter((start) => !inspectors.some((key) => taken.has(`${key} ${date} ${start}`))).map((start) => ({ date, start })),
      );
    const time = free[Math.floor(random() * free.length)];
    if (time === undefined) return null;
    placed.push({ id, ...time });
    for (const key of inspectors) {
      taken.add(`${key} ${time.date} ${time.start}`);
      outings.set(`${key} ${time.date}`, (outings.get(`${key} ${time.date}`) ?? 0) + 1);
    }
  }
  return placed;
}

/** Changes of district from one visit to the next, per inspector and day, summed. */
function travelOf(visits: readonly VisitToPlace[], placed: readonly Omit<PlacedVisit, 'kept'>[]): number {
  const times = new Map(placed.map(({ id, date, start }) => [id, { date, start }]));
  const rounds = new Map<string, { readonly time: string; readonly district: string }[]>();
  for (const { id, inspectors, district } of visits) {
    const { date, start } = times.get(id) ?? { date: '', start: '' };
    for (const key of inspectors) {
      const round = rounds.get(`${key} ${date}`) ?? [];
      rounds.set(`${key} ${date}`, round);
      round.push({ time: start, district });
    }
  }
  let changes = 0;
  for (const round of rounds.values()) {
    round.sort((a, b) => (a.time < b.time ? -1 : 1));
    changes += round.filter(({ district }, at) => at > 0 && round[at - 1]?.district !== district).length;
  }
  return changes;
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

function runCase(one: Case, print: (line: string) => void): void {
  const visits = drawnVisits(one);
  const calendar = workingCalendar([]);
  const input: ScheduleInput = {
    visits,
    kept: [],
    window: WINDOW,
    calendar,
    perDay: PER_DAY,
    starts: STARTS,
    away: new Map(),
    elsewhere: new Map(),
  };
  const { value: schedule, seconds } = secondsOf(() => scheduleVisits(input));
  const { days, lowerBound, travel, unplaced, placed } = schedule;
  if (travelOf(visits, placed) !== travel) throw new Error('travel is not counted alike');
  const all = calendar.workingDaysBetween(WINDOW.from, WINDOW.to);
  let span = days;
  let random = atRandom(visits, all.slice(0, span));
  while (random === null) random = atRandom(visits, all.slice(0, ++span));
  const reference = travelOf(visits, random);
  const target = (kind: Case['targets'][number], text: string): string => (one.targets.includes(kind) ? ` (target ${text})` : '');
  print(one.title);
  print(
    `  ${days} days, ${unplaced.length} unplaced; lower bound ${lowerBound} = ×${(days / lowerBound).toFixed(2)}${target('days', '≤ ×1.10')}; ${seconds.toFixed(2)} s${target('seconds', '≤ 5 s')}`,
  );
  print(
    `  ${travel} changes of district; at random, in ${span} days: ${reference} → ${percent(travel, reference)}${target('travel', '< 50 %')}`,
  );
}

export function run(print: (line: string) => void): Promise<void> {
  for (const one of CASES) runCase(one, print);
  return Promise.resolve();
}
