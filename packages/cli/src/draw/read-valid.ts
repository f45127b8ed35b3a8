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
  type SealedRecord,
  verifyBundle,
} from '@double-random/core';
import type { Finding } from '../finding.js';
import { findings } from '../finding.js';
import { type OpenedBundle, openBundle } from '../machine/open-bundle.js';
import { refusal } from '../problems.js';

export interface ValidBundle extends OpenedBundle {
  readonly stage: 'disclosed';
  readonly record: DrawRecord;
}

/** A sealed draw before its disclosure: what is published of it holds. */
export interface SealedBundle extends OpenedBundle {
  readonly stage: 'sealed';
  readonly record: SealedRecord;
}

/** Problems told beside "it does not verify"; `verify` tells all. */
const MOST_TOLD = 3;

export async function readPublished(path: string, onProgress: OnProgress): Promise<Outcome<ValidBundle | SealedBundle, Finding>> {
  const opened = await openBundle(path);
  if (!opened.ok) return opened;
  const { names } = opened.value.files;
  const { record, sealed, checks } = await verifyBundle(opened.value.files, { onProgress });
  if (record !== null) return done({ ...opened.value, stage: 'disclosed', record });
  if (sealed !== null) return done({ ...opened.value, stage: 'sealed', record: sealed });
  if (names.includes(MANIFEST_FILE) && !names.includes(RESULT_FILE)) return failed(refusal('not-drawn', { path }));
  const problems = checks.flatMap((check) => findings(check.problems, explainCore));
  return failed(refusal('not-valid', { path }), ...problems.slice(0, MOST_TOLD));
}

/** A draw of which everything is published. */
export async function readValid(path: string, onProgress: OnProgress): Promise<Outcome<ValidBundle, Finding>> {
  const bundle = await readPublished(path, onProgress);
  if (!bundle.ok) return bundle;
  return bundle.value.stage === 'sealed' ? failed(refusal('not-disclosed', { path })) : done(bundle.value);
}
