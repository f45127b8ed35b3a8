/** Publishes what is reviewed of a task, visit by visit: one that cannot be published does not keep the others from it. */

import { done } from '@double-random/core';
import type { ServiceOutcome, ServiceProblem } from '../../problems/problems.js';
import { refused } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { reviewedVisits } from '../../store/publications/reviewed-visits.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { visibleTo } from '../../tasks/visibility.js';
import { type PublishedEdition, publish } from './publish.js';

/** Visits of one request: each is an act of its own, and the caller waits for them. */
const VISITS_AT_ONCE = 200;

export interface PublishedTask {
  readonly published: readonly ({ readonly visit: string } & PublishedEdition)[];
  readonly refused: readonly { readonly visit: string; readonly problem: ServiceProblem }[];
  /** The last visit that was looked at, if there are more; `null`: these were all. */
  readonly next: string | null;
}

/** @param after the `next` of the answer before */
export async function publishTask(service: Service, by: Actor, id: string, after: string | null): Promise<ServiceOutcome<PublishedTask>> {
  const { db } = service.store;
  const task = await findTask(db, id);
  if (task === null || !visibleTo(by, task, await partsOf(db, id))) return refused('not-found');
  const visits = await reviewedVisits(db, id, after, VISITS_AT_ONCE);
  const published: PublishedTask['published'][number][] = [];
  const notPublished: PublishedTask['refused'][number][] = [];
  for (const visit of visits) {
    const edition = await publish(service, by, visit);
    if (edition.ok) published.push({ visit, ...edition.value });
    else notPublished.push(...edition.problems.slice(0, 1).map((problem) => ({ visit, problem })));
  }
  return done({ published, refused: notPublished, next: visits.length === VISITS_AT_ONCE ? (visits.at(-1) ?? null) : null });
}
