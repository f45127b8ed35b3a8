/** Runs checks one after another; a fault in one does not stop those that do not build on it. */

import { pausing, UnreadableFile } from '../bundle/files.js';
import { type Pause, withoutPause } from '../pause.js';
import type { CoreProblem } from '../problems.js';
import { beforeDraw } from './before-draw.js';
import type { Check, CheckName, Scene } from './work.js';

/**
 * `holds` and `fails` are what they say; `not-checked`: something that the check builds on is missing or wrong;
 * `not-disclosed`: the file is not published yet; `to-come`: the draw was not held yet, and has not come to this.
 */
export type CheckOutcome = 'holds' | 'fails' | 'not-checked' | 'not-disclosed' | 'to-come';

export interface CheckReport {
  readonly name: CheckName;
  readonly outcome: CheckOutcome;
  /** What differs, the first difference first. */
  readonly problems: readonly CoreProblem[];
}

/** How far a verification is. */
export interface Progress {
  readonly check: CheckName;
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

async function problemsOf(check: Check, scene: Scene): Promise<readonly CoreProblem[]> {
  try {
    return await check.run(scene);
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.problem];
    throw error;
  }
}

async function runOne(check: Check, scene: Scene): Promise<CheckReport | undefined> {
  const { name } = check;
  if (scene.work.undisclosed && check.beforeDisclosure === undefined) return { name, outcome: 'not-disclosed', problems: [] };
  const waiting = scene.work.unheld ? beforeDraw(name, scene.files.names) : undefined;
  if (waiting !== undefined) return check.applies?.(scene) === false ? undefined : { name, outcome: waiting, problems: [] };
  if (check.needs.some((need) => scene.work[need] === undefined)) return { name, outcome: 'not-checked', problems: [] };
  if (check.applies?.(scene) === false) return undefined;
  const problems = await problemsOf(check, scene);
  return { name, outcome: problems.length === 0 ? 'holds' : 'fails', problems };
}

/** What keeps the given checks from having done their work; nothing if all of them hold. */
export function obstaclesIn(reports: readonly CheckReport[]): CoreProblem[] {
  const problems = reports.flatMap((report) => report.problems);
  const hidden = reports.some(({ outcome }) => outcome === 'not-disclosed');
  return problems.length === 0 && hidden ? [{ code: 'not-disclosed', place: {}, details: {} }] : problems;
}

/** How those who run checks keep others informed, and let them run. */
export interface RunOptions {
  readonly onProgress?: OnProgress | undefined;
  /** Told of each check as soon as it is made; those with nothing to check are left out. */
  readonly onChecked?: ((report: CheckReport) => void) | undefined;
  readonly pause?: Pause | undefined;
}

/** Reports of the checks, in their order; those with nothing to check are left out. */
export async function runChecks(
  checks: readonly Check[],
  { files, work }: Pick<Scene, 'files' | 'work'>,
  { onProgress, onChecked, pause = withoutPause }: RunOptions,
): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  const scene = { files: pausing(files, pause), work, pause };
  for (const check of checks) {
    const report = (done: number, total: number): void => onProgress?.({ check: check.name, done, total });
    report(0, 1);
    const found = await runOne(check, { ...scene, report });
    if (found === undefined) continue;
    reports.push(found);
    onChecked?.(found);
  }
  return reports;
}
