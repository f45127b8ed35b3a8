/** 准备: what would be frozen is made and forecast by a job, while task and directories can still be mended. */

import { done, type Outcome } from '@double-random/core';
import { sameInputs } from '../../draws/preparation-inputs.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { drawsOfTask } from '../../store/draws/draws.js';
import { currentInputs } from '../../store/draws/inputs.js';
import { addPreparation, latestPreparation, type Preparation } from '../../store/draws/preparations.js';
import { findJob } from '../../store/jobs.js';
import type { Transaction } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { lockTask } from '../../store/tasks.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { seesPreparations } from '../../tasks/visibility.js';
import { type Acting, act, unchanged } from '../act.js';

export interface Asked {
  readonly id: string;
  readonly job: string;
}

/** The confirmed task, locked, for its initiating department. */
export async function openConfirmed(
  { tx, by }: Acting,
  id: string,
): Promise<Outcome<{ readonly task: Task; readonly parts: readonly TaskPart[] }, ServiceProblem>> {
  const task = await lockTask(tx, id);
  const parts = task === null ? [] : await partsOf(tx, id);
  if (task === null || !seesPreparations(by, parts)) return refused('not-found');
  if (!owns(by, task.department)) return refused('not-yours', { department: task.department });
  if (task.state === 'confirmed') return done({ task, parts });
  return task.state === 'draft' || task.state === 'cancelled'
    ? refused('task-not-confirmed', { state: task.state })
    : refused('already-frozen');
}

/** Not a failed one, nor one whose job was given up: that is told by the job alone. */
const isUsable = async (tx: Transaction, { state, job }: Preparation): Promise<boolean> =>
  state === 'ready' || (state === 'preparing' && (await findJob(tx, job))?.state !== 'failed');

/** Asks for a preparation; while nothing has changed since the last one, that one is the answer. */
export function prepare(service: Service, by: Actor, taskId: string): Promise<ServiceOutcome<Asked>> {
  return act<Asked>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openConfirmed(acting, taskId);
    if (!opened.ok) return opened;
    const { task, parts } = opened.value;
    const earlier = await drawsOfTask(tx, taskId);
    const attempt = earlier.length + 1;
    const inputs = await currentInputs(tx, task, parts, attempt);
    if (!inputs.ok) return inputs;
    const latest = await latestPreparation(tx, taskId);
    if (latest !== null && sameInputs(latest.inputs, inputs.value) && (await isUsable(tx, latest))) {
      return unchanged({ id: latest.id, job: latest.job });
    }
    const id = acting.newId();
    const askedBy = actorIdOf(by);
    const job = await service.jobs.ask(tx, { kind: 'prepare-draw', department: task.department, askedBy, input: { preparation: id }, at });
    const previousDraw = earlier.at(-1)?.id ?? null;
    await addPreparation(tx, { id, task: taskId, attempt, previousDraw, inputs: inputs.value, job, askedBy, askedAt: at });
    record('preparation.asked', id, { task: taskId, attempt });
    return done({ id, job });
  });
}
