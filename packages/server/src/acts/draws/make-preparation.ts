/** The job behind `prepare`: freezes into files that nobody sees yet, and forecasts the draw. Begun again after a crash, it starts from nothing. */

import { done, explainCore, forecast, manifestHash, type Outcome, toHex } from '@double-random/core';
import { explainFreeze, type Frozen, freeze } from '@double-random/directories';
import { breathe } from '../../draws/breathe.js';
import { sameInputs } from '../../draws/preparation-inputs.js';
import { shortDepartments } from '../../draws/shortage.js';
import { simulatedDraws } from '../../draws/simulated-draws.js';
import { preparedBundle } from '../../draws/stored-bundle.js';
import type { JobFacts, JobHandler } from '../../jobs/job.js';
import { reasonsOf, refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { recordsAt } from '../../store/directories/records-at.js';
import { addDrawPersons, removeDrawFiles, writeDrawFile } from '../../store/draws/draw-files.js';
import { findDraw } from '../../store/draws/draws.js';
import { currentInputs, directoryKey } from '../../store/draws/inputs.js';
import {
  earlierPreparations,
  findPreparation,
  lockPreparation,
  type Preparation,
  removePreparations,
  setFailed,
  setReady,
} from '../../store/draws/preparations.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { mayBeDrawn } from '../../tasks/inspector-choice.js';
import { inOrder } from '../../tasks/parts-order.js';
import { planOf, planReasons } from '../../tasks/plan-tree.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { act, unchanged } from '../act.js';

const SALT_BYTES = 16;

type OnProgress = (done: number, total: number, stage: string) => void;

/** The directories that the preparation noted, in the versions that it noted. */
function sources({ store: { db } }: Service, { inputs }: Preparation, task: Task, parts: readonly TaskPart[]) {
  const taking = inOrder(parts);
  const versionOf = (kind: Parameters<typeof directoryKey>[0], department: string): number =>
    inputs.directories[directoryKey(kind, department)] ?? 0;
  const ofAll = async function* <Kind extends 'items' | 'recusals'>(kind: Kind) {
    for (const { department } of taking) yield* recordsAt(db, kind, department, versionOf(kind, department));
  };
  const inspectors = async function* () {
    for (const part of taking) {
      const allowed = mayBeDrawn(part.preparation?.inspectors ?? { kind: 'all' });
      for await (const page of recordsAt(db, 'inspectors', part.department, versionOf('inspectors', part.department)))
        yield page.filter(({ id }) => allowed(id));
    }
  };
  const inspections = async function* () {
    for (const [key, version] of Object.entries(inputs.directories)) {
      const [kind, department = ''] = key.split('/');
      if (kind === 'inspections') yield* recordsAt(db, 'inspections', department, version);
    }
  };
  return {
    entities: recordsAt(db, 'entities', task.entityDirectory, versionOf('entities', task.entityDirectory)),
    inspectors: inspectors(),
    items: ofAll('items'),
    recusals: ofAll('recusals'),
    inspections: inspections(),
  };
}

type Facts = Pick<Frozen, 'manifest' | 'summary' | 'warnings'>;

/** Freezes the task as the preparation noted it, into files that nobody sees yet. What is kept in memory is not the files. */
async function freezeTask(
  service: Service,
  preparation: Preparation,
  task: Task,
  parts: readonly TaskPart[],
  onProgress: OnProgress,
): Promise<Outcome<Facts, ServiceProblem>> {
  const previous = preparation.previousDraw === null ? null : await findDraw(service.store.db, preparation.previousDraw);
  const plan = planOf(task, parts, { attempt: preparation.attempt, previous: previous?.manifestHash ?? null });
  if (!plan.ok) return refused('plan-faulty', {}, planReasons(parts, plan.problems));
  const frozen = await freeze({
    plan: plan.value,
    ...sources(service, preparation, task, parts),
    salt: () => service.outside.random(SALT_BYTES),
    onProgress: ({ stage, done }) => onProgress(done, 0, stage),
    pause: breathe,
  });
  if (!frozen.ok) return refused('freeze-refused', {}, reasonsOf(frozen.problems, explainFreeze));
  const { manifest, summary, warnings } = frozen.value;
  await writeFiles(service, preparation.id, frozen.value, onProgress);
  return done({ manifest, summary, warnings });
}

async function writeFiles({ store }: Service, preparation: string, { files, persons }: Frozen, onProgress: OnProgress): Promise<void> {
  let written = 0;
  for (const [name, chunks] of files) {
    onProgress(written, files.size, name);
    await writeDrawFile(store, preparation, name, chunks);
    written += 1;
  }
  await addDrawPersons(store, preparation, persons);
}

/** What the files are made from, if the preparation is still worth making. */
async function begun(
  { store }: Service,
  preparation: Preparation,
): Promise<{ readonly task: Task; readonly parts: readonly TaskPart[] } | null> {
  const task = await findTask(store.db, preparation.task);
  if (task === null) return null;
  const parts = await partsOf(store.db, task.id);
  const inputs = await currentInputs(store.db, task, parts, preparation.attempt);
  return inputs.ok && sameInputs(inputs.value, preparation.inputs) ? { task, parts } : null;
}

/** Ends the preparation with a refusal. */
async function fail(
  service: Service,
  { id, task }: Preparation,
  refusal: Extract<ServiceOutcome<never>, { ok: false }>,
): Promise<ServiceOutcome<JobFacts>> {
  const codes = refusal.problems.flatMap(({ code, reasons = [] }) => [code, ...reasons.map((reason) => reason.code)]);
  await act(service, systemActor('prepare-draw'), async ({ tx, record }) => {
    const locked = await lockPreparation(tx, id);
    if (locked === null || locked.state !== 'preparing') return unchanged(null);
    await removeDrawFiles(tx, id);
    await setFailed(tx, id);
    record('preparation.failed', id, { task, codes: [...new Set(codes)] });
    return { ok: true, value: null };
  });
  return refusal;
}

/** Freezes and forecasts; the act at its end makes the preparation visible, and removes what it supersedes. */
async function make(service: Service, preparation: Preparation, onProgress: OnProgress): Promise<ServiceOutcome<JobFacts>> {
  const { id, task: taskId } = preparation;
  const from = await begun(service, preparation);
  if (from === null) return fail(service, preparation, refused('preparation-stale'));
  await service.store.transact((tx) => removeDrawFiles(tx, id));
  const frozen = await freezeTask(service, preparation, from.task, from.parts, onProgress);
  if (!frozen.ok) return fail(service, preparation, frozen);
  const { manifest, summary, warnings } = frozen.value;
  const told = await forecast(await preparedBundle(service.store.db, id), {
    seeds: simulatedDraws(manifest),
    simulationSeed: id,
    pause: breathe,
    onProgress: ({ stage, done, total }) => onProgress(done, total, stage),
  });
  if (!told.ok) return fail(service, preparation, refused('freeze-refused', {}, reasonsOf(told.problems, explainCore)));
  const short = shortDepartments(told.value);
  const hash = toHex(manifestHash(manifest));
  return act<JobFacts>(service, systemActor('prepare-draw'), async ({ tx, at, record }) => {
    const locked = await lockPreparation(tx, id);
    if (locked === null) return refused('preparation-stale');
    if (locked.state !== 'preparing') return unchanged({ preparation: id });
    await setReady(tx, id, { manifestHash: hash, summary, warnings, forecast: told.value, short, readyAt: at });
    await removePreparations(tx, await earlierPreparations(tx, preparation));
    record('preparation.ready', id, { task: taskId, manifestHash: hash, short });
    return { ok: true, value: { preparation: id } };
  });
}

export const makePreparation: JobHandler = async ({ input }, { service, progress }) => {
  const preparation = await findPreparation(service.store.db, String(input['preparation']));
  if (preparation === null) return refused('preparation-stale');
  return preparation.state === 'preparing' ? make(service, preparation, progress) : { ok: true, value: { preparation: preparation.id } };
};
