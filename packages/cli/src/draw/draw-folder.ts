/** The folder of a draw on its way from freeze to result. */

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type BundleFiles,
  COMMITMENTS_FILE,
  type Commitment,
  checkCommitments,
  checkManifest,
  checkReveals,
  done,
  ENTROPY_FILE,
  encodeManifest,
  explainCore,
  failed,
  failedAll,
  MANIFEST_FILE,
  type Manifest,
  manifestHash,
  type Outcome,
  RESULT_FILE,
  REVEALS_FILE,
  type Reveals,
  toHex,
} from '@double-random/core';
import { type Finding, finding, findings } from '../finding.js';
import { reading } from '../machine/file-errors.js';
import { openFolder } from '../machine/folder-bundle.js';
import { type BundleForm, openBundle } from '../machine/open-bundle.js';
import { misuse } from '../problems.js';
import { readBytes, readJson } from './read-file.js';

export interface DrawFolder {
  /** Absolute. */
  readonly path: string;
  readonly files: BundleFiles;
  readonly manifest: Manifest;
  readonly mh: Uint8Array;
  /** `mh`, hex. */
  readonly manifestHash: string;
  /** `null` while there is no list. */
  readonly commitments: readonly Commitment[] | null;
  /** `null` before the first reveal. */
  readonly reveals: Reveals | null;
  /** Whether the draw has begun: the entropy is recorded, and nobody can commit or reveal any more. */
  readonly isDrawn: boolean;
}

async function readManifest(files: BundleFiles): Promise<Outcome<Manifest, Finding>> {
  const value = await readJson(files, MANIFEST_FILE);
  if (!value.ok) return value;
  const manifest = checkManifest(value.value);
  if (!manifest.ok) return failedAll(findings(manifest.problems, explainCore));
  const bytes = await readBytes(files, MANIFEST_FILE);
  if (bytes.ok && Buffer.compare(bytes.value, encodeManifest(manifest.value)) !== 0) {
    const details = { expected: 'RFC 8785', found: MANIFEST_FILE };
    return failed(finding({ code: 'not-canonical', place: { file: MANIFEST_FILE }, details }, explainCore));
  }
  return manifest;
}

async function readCommitments(files: BundleFiles, manifest: Manifest): Promise<Outcome<readonly Commitment[] | null, Finding>> {
  if (!files.names.includes(COMMITMENTS_FILE)) return done(null);
  const value = await readJson(files, COMMITMENTS_FILE);
  if (!value.ok) return value;
  const checked = checkCommitments(manifest, value.value);
  return checked.ok ? checked : failedAll(findings(checked.problems, explainCore));
}

async function readReveals(
  files: BundleFiles,
  manifest: Manifest,
  mh: Uint8Array,
  commitments: readonly Commitment[] | null,
): Promise<Outcome<Reveals | null, Finding>> {
  if (!files.names.includes(REVEALS_FILE)) return done(null);
  const value = await readJson(files, REVEALS_FILE);
  if (!value.ok) return value;
  const checked = checkReveals(manifest, mh, commitments ?? [], value.value);
  return checked.ok ? checked : failedAll(findings(checked.problems, explainCore));
}

/** Reads how far the draw is; whatever of commitments and reveals is there must be in order. */
async function readDraw(path: string, files: BundleFiles): Promise<Outcome<DrawFolder, Finding>> {
  const manifest = await readManifest(files);
  if (!manifest.ok) return manifest;
  const mh = manifestHash(manifest.value);
  const commitments = await readCommitments(files, manifest.value);
  if (!commitments.ok) return commitments;
  const reveals = await readReveals(files, manifest.value, mh, commitments.value);
  if (!reveals.ok) return reveals;
  return done({
    path,
    files,
    manifest: manifest.value,
    mh,
    manifestHash: toHex(mh),
    commitments: commitments.value,
    reveals: reveals.value,
    isDrawn: [ENTROPY_FILE, RESULT_FILE].some((name) => files.names.includes(name)),
  });
}

/** Opens a folder that `freeze` made. */
export async function openDrawFolder(given: string): Promise<Outcome<DrawFolder, Finding>> {
  const path = resolve(given);
  const found = await reading(given, () => stat(path));
  if (!found.ok) return found;
  if (!found.value.isDirectory()) return failed(misuse('not-a-folder', { path: given }));
  const opened = await openFolder(path);
  return opened.ok ? readDraw(path, opened.value) : opened;
}

/** Opens such a folder, or a ZIP of it, as a service hands it out: that one is only read. */
export async function openDrawBundle(given: string): Promise<Outcome<DrawFolder & { readonly form: BundleForm }, Finding>> {
  const opened = await openBundle(given);
  if (!opened.ok) return opened;
  const { form, files } = opened.value;
  const read = await readDraw(resolve(given), files);
  return read.ok ? done({ ...read.value, form }) : read;
}

/** The list of commitments, with nobody on it while there is no file. */
export const commitmentsOf = ({ commitments, manifest }: DrawFolder): readonly Commitment[] =>
  commitments ?? manifest.departments.map(({ id }): Commitment => [id, null]);

/** Departments that have not committed. */
export const uncommitted = (folder: DrawFolder): string[] => commitmentsOf(folder).flatMap(([id, hash]) => (hash === null ? [id] : []));

/** Departments that committed and have not revealed. */
export function unrevealed(folder: DrawFolder): string[] {
  const revealed = new Set(folder.reveals?.reveals.map(([id]) => id));
  return commitmentsOf(folder).flatMap(([id, hash]) => (hash === null || revealed.has(id) ? [] : [id]));
}

/** The reveals in the manifest's order, everybody else who committed absent. */
export function revealsWith(folder: DrawFolder, added: ReadonlyMap<string, string> = new Map()): Reveals {
  const known = new Map([...(folder.reveals?.reveals ?? []), ...added]);
  const committed = commitmentsOf(folder).flatMap(([id, hash]) => (hash === null ? [] : [id]));
  return {
    reveals: committed.flatMap((id) => {
      const secret = known.get(id);
      return secret === undefined ? [] : [[id, secret] as const];
    }),
    absent: committed.filter((id) => !known.has(id)),
  };
}
