/** 批量打印: the papers of many visits of a task, read page by page and made one by one. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDraw } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { idsOfVisits, type WantedVisits } from '../../store/visits/search-visits.js';
import { visitsById } from '../../store/visits/visits.js';
import type { Task } from '../../tasks/task.js';
import { visibleTo } from '../../tasks/visibility.js';
import { DROPPED, VISIT_STATES, type VisitState } from '../../visits/states.js';
import { type DrawFacts, drawFacts } from './draw-facts.js';
import { isNaming, type Printer, printerOf, type VisitPaper } from './printing.js';
import { visitFacts } from './visit-facts.js';
import { paperOf, type VisitPaperRecord } from './visit-papers.js';

/** Which visits of a task; members that are not given do not narrow. */
export interface ChosenVisits {
  /** First and last day; with either, visits that have no day yet are left out. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: VisitState | undefined;
  /** Beginning of the GB/T 2260 code. */
  readonly region?: string | undefined;
  /** Visits by their ids; those of other tasks are left out. */
  readonly ids?: readonly string[] | undefined;
}

interface PaperBatch {
  /** How many papers there will be, but for visits that are dropped in the meantime. */
  readonly total: number;
  /** In the order of the route: by day and time, those without a day last. To be read once. */
  readonly records: AsyncIterable<VisitPaperRecord>;
}

type Source = Pick<Service, 'store' | 'settings'>;

/** Visits of one page. */
const PAGE = 200;

const GOING = VISIT_STATES.filter((state) => !DROPPED.includes(state));

/** @param printer of papers that name everybody; `null`: every reader of the visits has the paper */
const searchFor = (by: Actor, task: string, chosen: ChosenVisits, printer: Printer | null): WantedVisits => ({
  seenBy: readsEverything(by) ? null : (departmentOf(by) ?? ''),
  task,
  states: chosen.state === undefined ? GOING : GOING.filter((state) => state === chosen.state),
  from: chosen.from ?? null,
  to: chosen.to ?? null,
  placed: null,
  department: printer === null ? null : departmentOf(by),
  inspector: printer?.of === 'inspector' ? printer.inspector : null,
  region: chosen.region ?? null,
  text: null,
  noticed: false,
  order: 'day',
});

/** Facts of the draws of a task, each read when its first visit comes; visits that are made are all of one. */
function factsOfDraws(db: Connection, task: Task): (id: string) => Promise<DrawFacts> {
  const known = new Map<string, DrawFacts>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const draw = await findDraw(db, id);
    if (draw === null) throw new Error(`a visit is of the draw ${id}, which is not there`);
    const facts = await drawFacts(db, { task, draw });
    known.set(id, facts);
    return facts;
  };
}

async function* papersOf(
  service: Source,
  by: Actor,
  task: Task,
  paper: VisitPaper,
  ids: readonly string[],
): AsyncGenerator<VisitPaperRecord> {
  const { db } = service.store;
  const factsOf = factsOfDraws(db, task);
  for (let from = 0; from < ids.length; from += PAGE) {
    const visits = await visitsById(db, ids.slice(from, from + PAGE));
    const going = visits.filter(({ state }) => !DROPPED.includes(state));
    for (const visited of await visitFacts(db, going, paper === 'filled')) {
      yield paperOf(service, by, paper, await factsOf(visited.visit.draw), visited);
    }
  }
}

/**
 * A paper of each chosen visit that the actor sees and prints it of; of visits that were dropped there are none. Notices and orders are printed by planners of
 * departments that make the visits, and by inspectors for those where they go. A task that the actor does not see is not found.
 */
export async function visitPapersOf(
  service: Source,
  by: Actor,
  id: string,
  { paper, chosen }: { readonly paper: VisitPaper; readonly chosen: ChosenVisits },
): Promise<ServiceOutcome<PaperBatch>> {
  const { db } = service.store;
  const task = await findTask(db, id);
  if (task === null || !visibleTo(by, task, await partsOf(db, id))) return refused('not-found');
  const printer = isNaming(paper) ? await printerOf(db, by) : null;
  if (printer !== null && !printer.ok) return printer;
  const found = await idsOfVisits(db, searchFor(by, id, chosen, printer?.value ?? null));
  const wanted = chosen.ids === undefined ? null : new Set(chosen.ids);
  const ids = wanted === null ? found : found.filter((visit) => wanted.has(visit));
  return done({ total: ids.length, records: papersOf(service, by, task, paper, ids) });
}
