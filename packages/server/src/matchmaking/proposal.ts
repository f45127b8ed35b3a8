/** A proposed joint task: what it would be made of. */

import { createHash } from 'node:crypto';
import { canonicalBytes } from '@double-random/core';
import type { EntityFilter } from '@double-random/directories';
import { commonArea, narrowestTags } from '../plans/filters.js';
import { itemsOfTask } from '../plans/planned-task.js';
import { type Candidate, commonWindow, type Window } from './candidate.js';
import type { ExpectedVisits } from './visits.js';

export interface ProposedDepartment {
  readonly department: string;
  readonly role: 'initiating' | 'cooperating';
  readonly items: readonly string[];
  /** Which entities of the common filter it checks; empty lists: all. */
  readonly checks: EntityFilter;
}

export interface Proposal {
  /** Stays the same as long as the same planned tasks of the same year belong to it. */
  readonly id: string;
  readonly year: number;
  /** Counted in the initiating department's entity directory, or only seen from regions and industries, for want of one. */
  readonly basis: 'entities' | 'trade-and-place';
  /** Sorted by id. */
  readonly tasks: readonly Candidate[];
  /** The initiating department first, the others by code. */
  readonly departments: readonly ProposedDepartment[];
  readonly filter: EntityFilter;
  readonly window: Window;
  /** `null` where there is no directory to count in. */
  readonly visits: ExpectedVisits | null;
}

const ID_DIGITS = 32;

export const proposalId = (year: number, tasks: readonly string[]): string =>
  `${year}-${createHash('sha256')
    .update(canonicalBytes([...tasks].sort()))
    .digest('hex')
    .slice(0, ID_DIGITS)}`;

const PROPOSAL_ID = /^(\d{4})-[0-9a-f]{32}$/;

/** The year of a proposal's id; `null`: no such id. */
export function yearOfProposal(id: string): number | null {
  const [, year] = PROPOSAL_ID.exec(id) ?? [];
  return year === undefined ? null : Number(year);
}

const EVERYTHING: EntityFilter = { region: [], industry: [], category: [], tag: [], risk: [] };

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** Several tasks' tags for one department: any of them; none asked for by one of them means all entities. */
const anyTag = (lists: readonly (readonly string[])[]): string[] => (lists.some((list) => list.length === 0) ? [] : unique(lists.flat()));

/** Which tags the pool asks for, and, where one list cannot say it for all, which each department looks for in it. */
function tagsOf(tasks: readonly Candidate[], initiating: string): { readonly pool: readonly string[]; readonly isExact: boolean } {
  const shared = narrowestTags(tasks.map(({ task }) => task.filter.tag));
  if (shared !== null) return { pool: shared, isExact: true };
  const asking = tasks.filter(({ task }) => task.filter.tag.length > 0);
  const leading = asking.find(({ department }) => department === initiating) ?? asking[0];
  return { pool: unique(leading?.task.filter.tag ?? []), isExact: false };
}

function departmentsOf(tasks: readonly Candidate[], initiating: string, pool: readonly string[], isExact: boolean): ProposedDepartment[] {
  const parts = tasks.flatMap(({ department, task }) => itemsOfTask(department, task).map((part) => ({ ...part, tags: task.filter.tag })));
  const others = unique(parts.map(({ department }) => department)).filter((department) => department !== initiating);
  return [initiating, ...others].map((department) => {
    const own = parts.filter((part) => part.department === department);
    const tags = isExact ? [] : anyTag(own.map((part) => part.tags));
    const isPool = JSON.stringify(tags) === JSON.stringify(pool);
    return {
      department,
      role: department === initiating ? 'initiating' : 'cooperating',
      items: unique(own.flatMap(({ items }) => items)),
      checks: isPool ? EVERYTHING : { ...EVERYTHING, tag: tags },
    };
  });
}

/** Puts a proposal together. @param tasks of different departments that share days and an area, else a bug */
export function proposalOf(year: number, tasks: readonly Candidate[], initiating: string, visits: ExpectedVisits | null): Proposal {
  const sorted = tasks.toSorted((a, b) => (a.task.id < b.task.id ? -1 : 1));
  const window = commonWindow(sorted.map(({ task }) => task.window));
  const area = commonArea(sorted.map(({ task }) => task.filter));
  if (window === null || area === null) throw new Error('tasks that share nothing cannot be proposed together');
  const { pool, isExact } = tagsOf(sorted, initiating);
  return {
    id: proposalId(
      year,
      sorted.map(({ task }) => task.id),
    ),
    year,
    basis: visits === null ? 'trade-and-place' : 'entities',
    tasks: sorted,
    departments: departmentsOf(sorted, initiating, pool, isExact),
    filter: { ...area, tag: pool },
    window,
    visits,
  };
}
