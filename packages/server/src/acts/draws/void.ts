/** 作废: a draw is given up when a reviewer of each department agrees. The reason and the attempt stay public for ever, and the next attempt links to it. */

import { done, type Outcome } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setVoided } from '../../store/draws/draws.js';
import { addVoiding, addVoidingApproval, removeVoiding, type Voiding, voidingOf } from '../../store/draws/voidings.js';
import { moveTask } from '../../store/tasks.js';
import { countVisits } from '../../store/visits/visits.js';
import { type Acting, act, unchanged } from '../act.js';
import { voidVisits } from '../visits/follow-draw.js';
import { type OpenDraw, openDraw } from './open-draw.js';

export interface VoidingState {
  readonly state: 'asked' | 'voided';
  readonly reason: string;
  readonly approved: readonly string[];
  /** Departments whose reviewer has not agreed yet. */
  readonly missing: readonly string[];
}

const stateOf = ({ manifest }: Draw, { reason, approvals }: Voiding): VoidingState => {
  const approved = approvals.map(({ department }) => department);
  const missing = manifest.departments.map(({ id }) => id).filter((id) => !approved.includes(id));
  return { state: missing.length === 0 ? 'voided' : 'asked', reason, approved, missing };
};

/** Adds the department's approval; the last one voids the draw, and the task can be prepared again. */
async function approveIn(acting: Acting, draw: Draw, department: string): Promise<VoidingState> {
  const { tx, at, record } = acting;
  await addVoidingApproval(tx, draw.id, { department, at, by: actorIdOf(acting.by) });
  record('draw.voiding-approved', draw.id, { department });
  const state = stateOf(draw, (await voidingOf(tx, draw.id)) as Voiding);
  if (state.state === 'voided') {
    await setVoided(tx, draw.id, at);
    await moveTask(tx, draw.task, ['frozen', 'committed', 'drawn', 'dispatched'], 'confirmed', at);
    await voidVisits(acting, draw, state.reason);
    record('draw.voided', draw.id, { task: draw.task, reason: state.reason, departments: state.approved });
  }
  return state;
}

const takesPart = ({ manifest }: Draw, department: string): boolean => manifest.departments.some(({ id }) => id === department);

/** Opens a draw that may still be voided: nobody has gone anywhere yet. */
async function openUnvisited(acting: Acting, id: string): Promise<Outcome<OpenDraw, ServiceProblem>> {
  const opened = await openDraw(acting, id);
  if (!opened.ok) return opened;
  const { begun } = await countVisits(acting.tx, opened.value.task.id);
  return begun > 0 ? refused('visits-begun', { begun }) : opened;
}

/** A reviewer asks to void the draw, and agrees to it for the own department. */
export function askToVoid(
  service: Service,
  by: Actor,
  id: string,
  department: string,
  reason: string,
): Promise<ServiceOutcome<VoidingState>> {
  return act<VoidingState>(service, by, async (acting) => {
    const opened = await openUnvisited(acting, id);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    if (!owns(by, department) || !takesPart(draw, department)) return refused('not-yours', { department });
    const before = await voidingOf(acting.tx, id);
    if (before !== null)
      return before.reason === reason ? unchanged(stateOf(draw, before)) : refused('voiding-open', { reason: before.reason });
    await addVoiding(acting.tx, id, { reason, at: acting.at, by: actorIdOf(acting.by) });
    acting.record('draw.voiding-asked', id, { department, reason });
    return done(await approveIn(acting, draw, department));
  });
}

/** A reviewer of another department agrees. */
export function approveVoiding(service: Service, by: Actor, id: string, department: string): Promise<ServiceOutcome<VoidingState>> {
  return act<VoidingState>(service, by, async (acting) => {
    const opened = await openUnvisited(acting, id);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    if (!owns(by, department) || !takesPart(draw, department)) return refused('not-yours', { department });
    const before = await voidingOf(acting.tx, id);
    if (before === null) return refused('no-voiding');
    if (before.approvals.some((approval) => approval.department === department)) return unchanged(stateOf(draw, before));
    return done(await approveIn(acting, draw, department));
  });
}

/** A reviewer of any of the departments takes the request off the table; what was said stays in the audit log. */
export function withdrawVoiding(
  service: Service,
  by: Actor,
  id: string,
  department: string,
  reason: string,
): Promise<ServiceOutcome<null>> {
  return act<null>(service, by, async (acting) => {
    const opened = await openDraw(acting, id);
    if (!opened.ok) return opened;
    if (!owns(by, department) || !takesPart(opened.value.draw, department)) return refused('not-yours', { department });
    if ((await voidingOf(acting.tx, id)) === null) return unchanged(null);
    await removeVoiding(acting.tx, id);
    acting.record('draw.voiding-withdrawn', id, { department, reason });
    return done(null);
  });
}
