/** 锁定: the preparation becomes the draw. Pools, sizes and rules are public from here on, and nothing of them can change. */

import { checkManifest, done, type Manifest, type Outcome } from '@double-random/core';
import { sameInputs } from '../../draws/preparation-inputs.js';
import { protocolTime } from '../../outside/outside.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { readDrawFile } from '../../store/draws/draw-files.js';
import { addDraw, drawOfPreparation } from '../../store/draws/draws.js';
import { currentInputs } from '../../store/draws/inputs.js';
import { findPreparation, lockPreparation, type Preparation, shortageAcceptances } from '../../store/draws/preparations.js';
import { moveTask } from '../../store/tasks.js';
import { USUAL_SETTINGS } from '../../tasks/settings.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { type Acting, act, unchanged } from '../act.js';
import { openConfirmed } from './prepare.js';

export interface FrozenDraw {
  readonly id: string;
  readonly manifestHash: string;
  readonly commitBy: string;
}

/** The manifest as the core wrote it. */
async function manifestOf({ tx }: Acting, preparation: string): Promise<Manifest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readDrawFile(tx, preparation, 'manifest.json')) chunks.push(chunk);
  const checked = checkManifest(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  if (!checked.ok) throw new Error(`the prepared manifest fails its own check: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}

/** Why the preparation cannot be frozen, if anything is against it. */
async function objection(
  { tx, at }: Acting,
  { id, state, inputs, short }: Preparation,
  task: Task,
  parts: readonly TaskPart[],
  { commitBy }: Manifest,
): Promise<Outcome<never, ServiceProblem> | null> {
  if (state !== 'ready') return refused('preparation-not-ready', { state });
  const current = await currentInputs(tx, task, parts, inputs.attempt);
  if (!current.ok || !sameInputs(current.value, inputs)) return refused('preparation-stale');
  const accepted = (await shortageAcceptances(tx, id)).map(({ department }) => department);
  const open = short.filter((department) => !accepted.includes(department));
  if (open.length > 0) return refused('shortage-open', { departments: open.join(', ') });
  return protocolTime(new Date(at)) > commitBy ? refused('commit-by-past', { commitBy }) : null;
}

/** Freezes; the same preparation again answers with the draw that it has become. */
export function freezeDraw(service: Service, by: Actor, preparationId: string): Promise<ServiceOutcome<FrozenDraw>> {
  return act<FrozenDraw>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const seen = await findPreparation(tx, preparationId);
    if (seen === null) return refused('not-found');
    const opened = await openConfirmed(acting, seen.task);
    const before = await drawOfPreparation(tx, preparationId);
    const isFrozen = !opened.ok && opened.problems[0]?.code === 'already-frozen';
    if (!opened.ok && !isFrozen) return opened;
    if (before?.state === 'voided') return refused('preparation-stale');
    if (before !== null && isFrozen) {
      return unchanged({ id: before.id, manifestHash: before.manifestHash, commitBy: before.manifest.commitBy });
    }
    if (!opened.ok) return opened;
    const preparation = await lockPreparation(tx, preparationId);
    if (preparation === null) return refused('preparation-stale');
    if (preparation.state !== 'ready') return refused('preparation-not-ready', { state: preparation.state });
    const manifest = await manifestOf(acting, preparationId);
    const { task, parts } = opened.value;
    const against = await objection(acting, preparation, task, parts, manifest);
    if (against !== null) return against;
    const id = acting.newId();
    const manifestHash = preparation.manifestHash as string;
    const frozenBy = actorIdOf(by);
    const previous = preparation.previousDraw;
    const names = task.settings.names ?? USUAL_SETTINGS.names;
    const frozen = { preparation: preparationId, previous, manifest, manifestHash, names, frozenAt: at, frozenBy };
    await addDraw(tx, { id, task: task.id, ...frozen });
    await moveTask(tx, task.id, ['confirmed'], 'frozen', at);
    const { drawId, attempt } = manifest;
    record('draw.frozen', id, { task: task.id, drawId, attempt, manifestHash, preparation: preparationId });
    return done({ id, manifestHash, commitBy: manifest.commitBy });
  });
}
