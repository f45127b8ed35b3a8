/** Visits page by page. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, readCursor } from '../../http/page.js';
import { dayText, lineText } from '../../plans/texts.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { searchVisits, type VisitSearch } from '../../store/visits/search-visits.js';
import { keyOfVisit, VISIT_ORDERS, type VisitKey } from '../../store/visits/visit-order.js';
import { VISIT_STATES } from '../../visits/states.js';
import { type ListedVisit, listedVisits } from './visit-view.js';

const MOST_ID = 64;
const MOST_TEXT = 200;

export const VISIT_FILTERS = {
  task: z.string().max(MOST_ID).optional(),
  state: z.enum(VISIT_STATES).optional(),
  from: dayText.optional().describe('First day; with it or `to`, visits that have no day yet are left out'),
  to: dayText.optional(),
  placed: z.enum(['yes', 'no']).optional().describe('Whether the visit has a day'),
  department: z.string().max(MOST_ID).optional().describe('One that has a part in the visit'),
  inspector: z.string().max(MOST_ID).optional().describe('Staff number of somebody who goes there, for `department` if that is given'),
  region: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('Beginning of the GB/T 2260 code'),
  text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address"),
  sort: z
    .enum(VISIT_ORDERS)
    .default('day')
    .describe('By day, or by the day until which the result is to be published; -: the latest first. Those without one come last'),
};

type Filters = Partial<z.output<z.ZodObject<typeof VISIT_FILTERS>>>;

type Wanted = Omit<VisitSearch, 'after' | 'limit'>;

/** Those who belong to no department and do not read everything see nothing. */
export const searchOf = (
  by: Actor,
  { task, state, from, to, placed, department, inspector, region, text, sort = 'day' }: Filters,
): Wanted => ({
  seenBy: readsEverything(by) ? null : (departmentOf(by) ?? ''),
  task: task ?? null,
  states: state === undefined ? null : [state],
  from: from ?? null,
  to: to ?? null,
  placed: placed === undefined ? null : placed === 'yes',
  department: department ?? null,
  inspector: inspector ?? null,
  region: region ?? null,
  text: text ?? null,
  noticed: false,
  order: sort,
});

/** The order stands in the mark: in another one it would lead nowhere. */
const markShape = z.tuple([z.enum(VISIT_ORDERS), z.string(), z.string(), z.string()]);

function keyIn(cursor: string, { order }: Wanted): VisitKey | null {
  const read = readCursor(cursor, markShape);
  return read === null || read[0] !== order ? null : [read[1], read[2], read[3]];
}

export async function pageOfVisits(
  service: Service,
  by: Actor,
  wanted: Wanted,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<ServiceOutcome<{ readonly items: readonly ListedVisit[]; readonly next: string | null }>> {
  const key = after === undefined ? null : keyIn(after, wanted);
  if (after !== undefined && key === null) return refused('bad-cursor');
  const found = await searchVisits(service.store.db, { ...wanted, after: key, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: await listedVisits(service, page, departmentOf(by)),
    next: found.length > limit && last !== undefined ? cursorOf([wanted.order, ...keyOfVisit(wanted.order, last)]) : null,
  });
}

const FILE_PAGE = 500;

/** All that are wanted, for a file. */
export async function allVisits(service: Service, by: Actor, wanted: Wanted): Promise<readonly ListedVisit[]> {
  const all: ListedVisit[] = [];
  for (let after: VisitKey | null = null; ; ) {
    const page = await searchVisits(service.store.db, { ...wanted, after, limit: FILE_PAGE });
    all.push(...(await listedVisits(service, page, departmentOf(by))));
    const last = page.at(-1);
    if (page.length < FILE_PAGE || last === undefined) return all;
    after = keyOfVisit(wanted.order, last);
  }
}
