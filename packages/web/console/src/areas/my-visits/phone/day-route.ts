/** An inspector's visits in the order in which they are made. */

import type { Schema } from '../../../api/read.js';

export type MyVisit = Schema<'MyVisit'>;

export interface DayRoute {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly visits: readonly MyVisit[];
}

export interface MyDays {
  /** Returned by the reviewer: to be mended first. */
  readonly returned: readonly MyVisit[];
  /** Their day is over and the part is not entered. */
  readonly late: readonly MyVisit[];
  readonly today: readonly MyVisit[];
  readonly next: readonly DayRoute[];
  readonly undated: readonly MyVisit[];
}

const GONE: readonly MyVisit['state'][] = ['replaced', 'voided', 'published', 'follow_up', 'closed'];

/** Whether the inspector has still to do something there. */
export const isToDo = ({ state, part }: Pick<MyVisit, 'state' | 'part'>): boolean =>
  !GONE.includes(state) && (part === 'awaiting' || part === 'returned');

const LAST = '~';

/** By time of day; at the same time by place, so that neighbours follow each other. */
const order = (one: MyVisit): readonly string[] => [
  one.date ?? LAST,
  one.start ?? LAST,
  one.region,
  one.street ?? LAST,
  one.address,
  one.id,
];

export function routeOrder(visits: readonly MyVisit[]): readonly MyVisit[] {
  return [...visits].sort((one, other) => {
    const mine = order(one);
    const its = order(other);
    const place = mine.findIndex((text, index) => text !== its[index]);
    if (place === -1) return 0;
    return (mine[place] ?? '') < (its[place] ?? '') ? -1 : 1;
  });
}

/** What is to be done, by when. @param today YYYY-MM-DD */
export function daysOf(visits: readonly MyVisit[], today: string): MyDays {
  const open = routeOrder(visits.filter(isToDo));
  const fresh = open.filter(({ part }) => part === 'awaiting');
  const next = new Map<string, MyVisit[]>();
  for (const visit of fresh) {
    if (visit.date === null || visit.date <= today) continue;
    const day = next.get(visit.date) ?? [];
    day.push(visit);
    next.set(visit.date, day);
  }
  return {
    returned: open.filter(({ part }) => part === 'returned'),
    late: fresh.filter(({ date }) => date !== null && date < today),
    today: fresh.filter(({ date }) => date === today),
    next: [...next].map(([day, its]) => ({ day, visits: its })),
    undated: fresh.filter(({ date }) => date === null),
  };
}
