/**
 * Finds which planned tasks should become one joint task. The pair that saves most visits comes first and takes in further departments as long as
 * that saves more; then the best pair of what is left, and so on. So no planned task is proposed twice and all proposals can be followed at
 * once. A search over all groups would take exponential time, and a city's few hundred tasks are looked at while somebody waits.
 */

import { commonArea, isSameTradeAndPlace } from '../plans/filters.js';
import { compareFractions } from '../plans/fraction.js';
import { type Candidate, commonWindow, mayMeet } from './candidate.js';
import type { EntityCounts } from './entity-counts.js';
import { type Proposal, proposalOf } from './proposal.js';
import { type ExpectedVisits, expectedVisits } from './visits.js';

interface Group {
  readonly tasks: readonly Candidate[];
  readonly initiating: string;
  readonly visits: ExpectedVisits;
}

/** Entity directories by department; a department without one has no entry. */
export type Directories = ReadonlyMap<string, EntityCounts>;

const bytewise = (a: string, b: string): number => Buffer.from(a).compare(Buffer.from(b));

const nameOf = (tasks: readonly Candidate[]): string => JSON.stringify(tasks.map(({ task }) => task.id).sort(bytewise));

/** Most visits saved first, then most common entities; the last word has the department's or the group's name. */
function compareGroups(a: Group, b: Group): number {
  return (
    compareFractions(b.visits.saved, a.visits.saved) ||
    b.visits.entities - a.visits.entities ||
    bytewise(nameOf(a.tasks), nameOf(b.tasks)) ||
    bytewise(a.initiating, b.initiating)
  );
}

const best = (groups: readonly Group[]): Group | null =>
  groups.reduce<Group | null>((top, group) => (top === null || compareGroups(group, top) < 0 ? group : top), null);

/** The tasks as a group, in the directory where it saves most; `null` when it saves nothing in any. */
function groupOf(tasks: readonly Candidate[], directories: Directories): Group | null {
  if (commonWindow(tasks.map(({ task }) => task.window)) === null || commonArea(tasks.map(({ task }) => task.filter)) === null) return null;
  const contents = tasks.map(({ task }) => task);
  const groups = tasks.flatMap(({ department }): Group[] => {
    const counts = directories.get(department);
    return counts === undefined ? [] : [{ tasks, initiating: department, visits: expectedVisits(contents, counts) }];
  });
  const top = best(groups);
  return top === null || top.visits.saved.num === 0n ? null : top;
}

function pairsOf(candidates: readonly Candidate[]): [Candidate, Candidate][] {
  return candidates.flatMap((one, i) =>
    candidates
      .slice(i + 1)
      .filter((other) => mayMeet(one, other))
      .map((other): [Candidate, Candidate] => [one, other]),
  );
}

/** Takes in one department after another, always the one that saves most. */
function extended(group: Group, candidates: readonly Candidate[], directories: Directories): Group {
  const wider = candidates
    .filter((candidate) => group.tasks.every((member) => mayMeet(member, candidate)))
    .map((candidate) => groupOf([...group.tasks, candidate], directories))
    .filter((found) => found !== null && compareFractions(found.visits.saved, group.visits.saved) > 0);
  const top = best(wider.filter((found) => found !== null));
  return top === null ? group : extended(top, candidates, directories);
}

const without = (candidates: readonly Candidate[], taken: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ task }) => !taken.some((other) => other.task.id === task.id));

function byEntities(candidates: readonly Candidate[], directories: Directories): Group[] {
  let pairs = pairsOf(candidates)
    .map((pair) => groupOf(pair, directories))
    .filter((group) => group !== null);
  let left = candidates;
  const found: Group[] = [];
  for (let top = best(pairs); top !== null; top = best(pairs)) {
    const group = extended(top, left, directories);
    found.push(group);
    left = without(left, group.tasks);
    pairs = pairs.filter(({ tasks }) => without(tasks, group.tasks).length === tasks.length);
  }
  return found;
}

/** Pairs of the same trade and place whose entities no directory of theirs can count. */
function byTradeAndPlace(candidates: readonly Candidate[], directories: Directories): [Candidate, Candidate][] {
  const found: [Candidate, Candidate][] = [];
  const taken = new Set<string>();
  for (const pair of pairsOf(candidates)) {
    const [one, other] = pair;
    const isCounted = directories.has(one.department) || directories.has(other.department);
    const isFree = !taken.has(one.task.id) && !taken.has(other.task.id);
    if (isCounted || !isFree || !isSameTradeAndPlace(one.task.filter, other.task.filter)) continue;
    found.push(pair);
    for (const { task } of pair) taken.add(task.id);
  }
  return found;
}

/** Proposals by visits saved, the most first; the order of the candidates does not matter. */
export function propose(year: number, candidates: readonly Candidate[], directories: Directories): Proposal[] {
  const sorted = candidates.toSorted((a, b) => bytewise(a.task.id, b.task.id));
  const groups = byEntities(sorted, directories).sort(compareGroups);
  const left = without(
    sorted,
    groups.flatMap(({ tasks }) => tasks),
  );
  return [
    ...groups.map(({ tasks, initiating, visits }) => proposalOf(year, tasks, initiating, visits)),
    ...byTradeAndPlace(left, directories).map((pair) => proposalOf(year, pair, smallest(pair), null)),
  ];
}

const smallest = (tasks: readonly Candidate[]): string =>
  tasks.map(({ department }) => department).reduce((a, b) => (bytewise(a, b) < 0 ? a : b));
