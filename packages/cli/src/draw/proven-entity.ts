/** Where one entity stands: from a whole bundle, or from a proof that travels alone. */

import {
  type BundleFiles,
  checkEntity,
  done,
  type EntityProof,
  type EntityStanding,
  EVENTS_FILE,
  explainCore,
  failed,
  failedAll,
  isCode,
  type OnProgress,
  type Outcome,
  poolFile,
  proveEntity,
  SEALED_FILE,
  type Standing,
  verifyBundle,
} from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { readGivenJson } from '../machine/given-json.js';
import { openBundle } from '../machine/open-bundle.js';
import { refusal } from '../problems.js';
import { notInPool } from './left-out.js';
import { readBytes } from './read-file.js';

export interface ProvenEntity {
  readonly proof: EntityProof;
  readonly standing: EntityStanding;
  /** What the published result says; `null` for a proof that travels alone. */
  readonly published: Standing | 'unreadable' | null;
  /** Whether it is to be inspected now, after the events; `null` where there are none, or where the bundle does not verify. */
  readonly now: boolean | null;
}

const NO_EVENTS = '[]';

async function isSelectedNow(files: BundleFiles, id: string, onProgress: OnProgress): Promise<boolean | null> {
  if (!files.names.includes(EVENTS_FILE)) return null;
  const events = await readBytes(files, EVENTS_FILE);
  if (!events.ok || new TextDecoder().decode(events.value) === NO_EVENTS) return null;
  const { record } = await verifyBundle(files, { onProgress });
  return record === null ? null : record.state.selected.includes(id);
}

export async function provenIn(path: string, id: string, onProgress: OnProgress): Promise<Outcome<ProvenEntity, Finding>> {
  const opened = await openBundle(path);
  if (!opened.ok) return opened;
  const { files } = opened.value;
  const isUndisclosed = files.names.includes(SEALED_FILE) && !files.names.includes(poolFile.entities);
  if (isUndisclosed) return failed(refusal('not-disclosed', { path }));
  if (!isCode(id)) return failed(refusal('not-in-draw', { id }));
  const proven = await proveEntity(files, id, { onProgress });
  if (proven.ok)
    return done({ ...proven.value, published: proven.value.published ?? 'unreadable', now: await isSelectedNow(files, id, onProgress) });
  const isUnknown = proven.problems.some(({ code, details }) => code === 'unknown-entity' && details['found'] === id);
  return isUnknown ? failed(await notInPool(files, id)) : failedAll(findings(proven.problems, explainCore));
}

export async function provenBy(path: string): Promise<Outcome<ProvenEntity, Finding>> {
  const given = await readGivenJson(path);
  if (!given.ok) return given;
  const standing = checkEntity(given.value);
  if (!standing.ok) return failedAll(findings(standing.problems, explainCore));
  return done({ proof: given.value as EntityProof, standing: standing.value, published: null, now: null });
}
