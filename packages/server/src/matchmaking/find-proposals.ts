/** Proposals of joint tasks for whoever asks, from the plans and entity directories as they are now. */

import type { EntityFilter } from '@double-random/directories';
import { type Actor, departmentOf } from '../rights/actor.js';
import { findDirectory } from '../store/directories/directories.js';
import { countPatterns, editionsToMatch, planTasksTaken } from '../store/plans/match-candidates.js';
import { tasksOfEditions } from '../store/plans/plan-tasks.js';
import type { Connection } from '../store/store.js';
import { type Candidate, filterName, mayMeet } from './candidate.js';
import { EntityCounts } from './entity-counts.js';
import { type Proposal, yearOfProposal } from './proposal.js';
import { type Directories, propose } from './propose.js';

/** Planned tasks that no joint task has taken up and whose time is not over. @param today `YYYY-MM-DD` */
async function candidatesOf(db: Connection, year: number, own: string | null, today: string): Promise<Candidate[]> {
  const editions = await editionsToMatch(db, year, own);
  const taken = await planTasksTaken(db, year);
  const departments = new Map(editions.map(({ planId, department }) => [planId, department]));
  const tasks = await tasksOfEditions(db, editions);
  return tasks
    .filter(({ task }) => !taken.has(task.id) && task.window.to >= today)
    .map(({ planId, edition, task }) => ({ plan: planId, edition, department: departments.get(planId) ?? '', task }));
}

/** Counts what matters to a department in its own entity directory: its tasks, and those that may meet one of them. */
async function countsFor(db: Connection, department: string, candidates: readonly Candidate[]): Promise<EntityCounts | null> {
  const directory = await findDirectory(db, department, 'entities');
  if (directory === null || directory.version === 0) return null;
  const own = candidates.filter((candidate) => candidate.department === department);
  const partners = candidates.filter((candidate) => own.some((mine) => mayMeet(mine, candidate)));
  if (partners.length === 0) return new EntityCounts(department, [], []);
  const filters = new Map([...own, ...partners].map(({ task }): [string, EntityFilter] => [filterName(task.filter), task.filter]));
  return new EntityCounts(department, [...filters.keys()], await countPatterns(db, directory, [...filters.values()]));
}

/** Proposals of a year, by visits saved. Besides published and approved plans they take in what the caller's own department is drafting. */
export async function findProposals(db: Connection, by: Actor, year: number, today: string): Promise<Proposal[]> {
  const candidates = await candidatesOf(db, year, departmentOf(by), today);
  const directories = new Map<string, EntityCounts>() satisfies Directories;
  for (const department of [...new Set(candidates.map((candidate) => candidate.department))].sort()) {
    const counts = await countsFor(db, department, candidates);
    if (counts !== null) directories.set(department, counts);
  }
  return propose(year, candidates, directories);
}

/** The proposal with this id, as the caller is shown it; `null` when nothing is proposed under it (any more). */
export async function proposalById(db: Connection, by: Actor, id: string, today: string): Promise<Proposal | null> {
  const year = yearOfProposal(id);
  if (year === null) return null;
  return (await findProposals(db, by, year, today)).find((proposal) => proposal.id === id) ?? null;
}
