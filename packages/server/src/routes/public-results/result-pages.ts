/** What the public asks of the list of results, and a page of it. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { cursorOf, readCursor } from '../../http/page.js';
import { momentOf } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { PUBLICATION_STATES } from '../../publications/states.js';
import { RESULT_OUTCOMES } from '../../results/code-table.js';
import { type FoundResult, type ResultSearch, searchResults } from '../../store/publications/search-results.js';
import type { Connection } from '../../store/store.js';

const value = z.string().min(1).max(128).optional();
const day = z.iso.date().optional();
const DAY = 86_400_000;

export const resultFilters = z.object({
  text: z.string().max(128).optional().describe("A part of the entity's name, or the beginning of its code, from one character up"),
  task: value.describe('Id of a task'),
  draw: value.describe('Id of a draw'),
  department: value,
  region: value.describe('The beginning of a division code'),
  item: value.describe('Code of an item'),
  result: value.describe('A result code'),
  outcome: z.enum(RESULT_OUTCOMES).optional(),
  year: z.coerce.number().int().min(2000).max(2999).optional().describe('In which it was first published, in China'),
  state: z
    .enum(['standing', ...PUBLICATION_STATES])
    .default('standing')
    .describe('standing: editions that hold now; corrected: those that another took the place of; withdrawn: tombstones'),
  from: day.describe('Published on this day in China or later'),
  to: day.describe('Published on this day in China or earlier'),
});

export type ResultFilters = z.output<typeof resultFilters>;

const startOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);

/** What the store is asked for. Content that is no longer public is not searched either: the answer would tell what was in it. */
export function searchOf({ text: q = '', from, to, ...filters }: ResultFilters): ServiceOutcome<ResultSearch> {
  const { state, department, region, item, result, outcome } = filters;
  const text = q.trim();
  const ofContent = text !== '' || [department, region, item, result, outcome].some((given) => given !== undefined);
  if (state === 'withdrawn' && ofContent) return refused('withdrawn-has-no-content');
  return done({
    ...filters,
    text,
    from: from === undefined ? undefined : momentOf(new Date(startOf(from))),
    to: to === undefined ? undefined : momentOf(new Date(startOf(to) + DAY)),
  });
}

const markShape = z.tuple([z.int()]);

export async function pageOfResults(
  db: Connection,
  { limit, after, ...filters }: ResultFilters & { readonly limit: number; readonly after?: string | undefined },
): Promise<ServiceOutcome<{ readonly found: readonly FoundResult[]; readonly next: string | null }>> {
  const search = searchOf(filters);
  if (!search.ok) return search;
  const mark = after === undefined ? [null] : readCursor(after, markShape);
  if (mark === null) return refused('bad-cursor');
  const found = await searchResults(db, search.value, limit + 1, mark[0]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return done({ found: page, next: found.length > limit && last !== undefined ? cursorOf([last.row]) : null });
}
