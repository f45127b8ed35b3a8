/** 批量制作检查文书: a planner has the papers of many visits made, by a job. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { askerOf, type BatchWish, MOST_PAPERS } from '../../reports/batch/asked.js';
import { recordsOfBatch } from '../../reports/batch/papers-of-batch.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { act } from '../act.js';
import { lockVisibleTask } from '../tasks/standing.js';

export interface PapersAsked {
  readonly job: string;
  readonly papers: number;
}

/** Refused where the wish comes to no paper, or to more than are made at once. */
async function counted(
  service: Service,
  by: Parameters<typeof recordsOfBatch>[1],
  task: string,
  wish: BatchWish,
): Promise<ServiceOutcome<number>> {
  const batch = await recordsOfBatch(service, by, task, wish);
  if (!batch.ok) return batch;
  const { total } = batch.value;
  if (total === 0) return refused('no-papers');
  return total > MOST_PAPERS ? refused('too-many-papers', { found: total, most: MOST_PAPERS }) : done(total);
}

/** The papers carry names and addresses out of the service, so who asked for how many of which stands in the log. */
export async function askPapers(service: Service, by: Actor, task: string, wish: BatchWish): Promise<ServiceOutcome<PapersAsked>> {
  if (by.kind === 'system' || by.department === null) return refused('not-found');
  const { department } = by;
  const count = await counted(service, by, task, wish);
  if (!count.ok) return count;
  return act<PapersAsked>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, task);
    if (!locked.ok) return locked;
    const input = { task, wish, by: askerOf({ ...by, department }) };
    const job = await service.jobs.ask(tx, { kind: 'make-papers', department, askedBy: by.id, input, at });
    record('task.papers-asked', task, { department, papers: wish.papers, count: count.value, as: wish.as, job });
    return done({ job, papers: count.value });
  });
}
