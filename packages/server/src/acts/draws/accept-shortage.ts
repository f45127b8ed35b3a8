/** A department accepts that its places may stay empty, with a reason: otherwise it mends its inspectors and the task is prepared again. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import {
  addShortageAcceptance,
  findPreparation,
  lockPreparation,
  type Preparation,
  shortageAcceptances,
} from '../../store/draws/preparations.js';
import { partsOf } from '../../store/task-parts.js';
import { lockTask } from '../../store/tasks.js';
import { seesPreparations } from '../../tasks/visibility.js';
import { type Acting, act, unchanged } from '../act.js';

/** The preparation of a task that the caller sees, locked. */
async function openPreparation({ tx, by }: Acting, id: string): Promise<Outcome<Preparation, ServiceProblem>> {
  const seen = await findPreparation(tx, id);
  const task = seen === null ? null : await lockTask(tx, seen.task);
  const preparation = task === null ? null : await lockPreparation(tx, id);
  if (preparation === null || task === null || !seesPreparations(by, await partsOf(tx, task.id))) return refused('not-found');
  if (task.state !== 'confirmed') return refused('already-frozen');
  if (preparation.state !== 'ready') return refused('preparation-not-ready', { state: preparation.state });
  return done(preparation);
}

export function acceptShortage(service: Service, by: Actor, id: string, department: string, reason: string): Promise<ServiceOutcome<null>> {
  return act<null>(service, by, async (acting) => {
    const opened = await openPreparation(acting, id);
    if (!opened.ok) return opened;
    if (!owns(by, department)) return refused('not-yours', { department });
    const { short, task } = opened.value;
    if (!short.includes(department)) return refused('not-short', { department });
    const accepted = await shortageAcceptances(acting.tx, id);
    if (accepted.some((one) => one.department === department)) return unchanged(null);
    const actor = actorIdOf(by);
    await addShortageAcceptance(acting.tx, id, { department, reason, by: actor, at: acting.at });
    acting.record('shortage.accepted', id, { task, department, reason });
    return done(null);
  });
}
