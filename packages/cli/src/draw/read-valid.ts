/** A bundle that verifies, read back; nothing is built on one that does not. */

import {
  type DrawRecord,
  done,
  explainCore,
  failed,
  MANIFEST_FILE,
  type OnProgress,
  type Outcome,
  RESULT_FILE,
  verifyBundle,
} from '@double-random/core';
import type { Finding } from '../finding.js';
import { findings } from '../finding.js';
import { type OpenedBundle, openBundle } from '../machine/open-bundle.js';
import { refusal } from '../problems.js';

export interface ValidBundle extends OpenedBundle {
  readonly record: DrawRecord;
}

/** Problems told beside "it does not verify"; `verify` tells all. */
const MOST_TOLD = 3;

export async function readValid(path: string, onProgress: OnProgress): Promise<Outcome<ValidBundle, Finding>> {
  const opened = await openBundle(path);
  if (!opened.ok) return opened;
  const { names } = opened.value.files;
  const { record, verdict, checks } = await verifyBundle(opened.value.files, { onProgress });
  if (record !== null) return done({ ...opened.value, record });
  if (verdict === 'sealed') return failed(refusal('not-disclosed', { path }));
  if (names.includes(MANIFEST_FILE) && !names.includes(RESULT_FILE)) return failed(refusal('not-drawn', { path }));
  const problems = checks.flatMap((check) => findings(check.problems, explainCore));
  return failed(refusal('not-valid', { path }), ...problems.slice(0, MOST_TOLD));
}
