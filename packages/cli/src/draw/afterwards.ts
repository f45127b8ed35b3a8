/** What can still be done with a draw that has been held: its names may be disclosed. */

import { join } from 'node:path';
import { done, explainCore, failedAll, type OnProgress, type Outcome, poolFile, type Result, verifyBundle } from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { writeAtomic } from '../machine/write-atomic.js';
import { refusal } from '../problems.js';
import { type Disclosure, disclosed } from './disclose.js';
import type { DrawFolder } from './draw-folder.js';
import { overlay } from './overlay.js';

export interface HeldBefore {
  readonly result: Result;
  readonly resultHash: string;
}

/** Verifies the draw, and discloses names where asked to: of all, or of those whom the draw or its events sent. */
export async function afterwards(
  { path, files }: DrawFolder,
  whom: Disclosure | undefined,
  persons: string | undefined,
  onProgress: OnProgress,
): Promise<Outcome<HeldBefore, Finding>> {
  const { record, checks } = await verifyBundle(files, { onProgress });
  if (record === null)
    return failedAll([refusal('not-valid', { path }), ...checks.flatMap(({ problems }) => findings(problems, explainCore))]);
  const { result, resultHash, state } = record;
  if (whom === undefined) return done({ result, resultHash });
  const bytes = await disclosed(path, whom, [...result.teams, ...state.teams], persons);
  if (!bytes.ok) return bytes;
  const after = await verifyBundle(overlay(files, new Map([[poolFile.persons, bytes.value]])), { onProgress });
  if (after.verdict !== 'valid') return failedAll(after.checks.flatMap(({ problems }) => findings(problems, explainCore)));
  const target = join(path, poolFile.persons);
  const written = await writing(target, () => writeAtomic(target, bytes.value));
  return written.ok ? done({ result, resultHash }) : written;
}
