/** The draw itself: everything is computed and checked first, and written then. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  COMMITMENTS_FILE,
  canonicalBytes,
  done,
  ENTROPY_FILE,
  EVENTS_FILE,
  explainCore,
  failed,
  failedAll,
  type HeldDraw,
  holdDraw,
  MANIFEST_FILE,
  type OnProgress,
  type Outcome,
  poolFile,
  RESULT_FILE,
  REVEALS_FILE,
  SEALED_FILE,
  verifyBundle,
} from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { writeAtomic, writeFolder } from '../machine/write-atomic.js';
import { refusal } from '../problems.js';
import { sealedFolderOf } from './beside.js';
import { type Disclosure, disclosed } from './disclose.js';
import { commitmentsOf, type DrawFolder, revealsWith } from './draw-folder.js';
import { type EntropyOptions, entropyOf } from './entropy-given.js';
import { overlay } from './overlay.js';
import { readBytes } from './read-file.js';

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** The recorded bytes of a file, if it is there and differs from what it should be. */
async function differs({ files }: DrawFolder, name: string, bytes: Uint8Array): Promise<boolean> {
  if (!files.names.includes(name)) return false;
  const found = await readBytes(files, name);
  return !found.ok || !isSame(found.value, bytes);
}

/** The closed lists and the entropy. A draw that was interrupted goes on with those it has recorded. */
async function inputsOf(folder: DrawFolder, options: EntropyOptions): Promise<Outcome<ReadonlyMap<string, Uint8Array>, Finding>> {
  const found = await entropyOf(folder, options);
  if (!found.ok) return found;
  const entropy = canonicalBytes(found.value.entropy);
  if (await differs(folder, ENTROPY_FILE, entropy)) return failed(refusal('entropy-fixed', { path: join(folder.path, ENTROPY_FILE) }));
  return done(
    new Map([
      [COMMITMENTS_FILE, canonicalBytes(commitmentsOf(folder))],
      [REVEALS_FILE, canonicalBytes(revealsWith(folder))],
      [ENTROPY_FILE, entropy],
    ]),
  );
}

export interface HoldOptions extends EntropyOptions {
  readonly disclose: Disclosure | undefined;
  readonly persons: string | undefined;
}

/** What the draw adds to its inputs, in the order in which it is written; the events come last and mark the draw as complete. */
async function outputsOf(
  folder: DrawFolder,
  held: HeldDraw,
  { disclose, persons }: HoldOptions,
): Promise<Outcome<Map<string, Uint8Array>, Finding>> {
  const files = new Map<string, Uint8Array>();
  if (disclose !== undefined) {
    const bytes = await disclosed(folder.path, disclose, held.result.teams, persons);
    if (!bytes.ok) return bytes;
    files.set(poolFile.persons, bytes.value);
  }
  if (folder.manifest.disclosure === 'sealed') files.set(SEALED_FILE, held.sealedBytes);
  files.set(RESULT_FILE, held.resultBytes);
  files.set(EVENTS_FILE, canonicalBytes([]));
  return done(files);
}

/** What may be published of a sealed draw now, in a folder of its own. */
async function writeSealed(folder: DrawFolder, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = sealedFolderOf(folder.path);
  const isThere = await stat(target).catch(() => undefined);
  if (isThere !== undefined) return;
  const manifest = await readBytes(folder.files, MANIFEST_FILE);
  if (!manifest.ok) throw new Error('the manifest was readable a moment ago');
  const published = new Map([[MANIFEST_FILE, manifest.value]]);
  for (const name of [COMMITMENTS_FILE, SEALED_FILE]) published.set(name, files.get(name) as Uint8Array);
  await writeFolder(target, published);
}

async function write(folder: DrawFolder, files: ReadonlyMap<string, Uint8Array>): Promise<Outcome<void, Finding>> {
  return writing(folder.path, async () => {
    for (const [name, bytes] of files) {
      if (name === EVENTS_FILE && files.has(SEALED_FILE)) await writeSealed(folder, files);
      await writeAtomic(join(folder.path, name), bytes);
    }
  });
}

export async function hold(folder: DrawFolder, options: HoldOptions, onProgress: OnProgress): Promise<Outcome<HeldDraw, Finding>> {
  const inputs = await inputsOf(folder, options);
  if (!inputs.ok) return inputs;
  const held = await holdDraw(overlay(folder.files, inputs.value), { onProgress });
  if (!held.ok) return failedAll(findings(held.problems, explainCore));
  if (await differs(folder, RESULT_FILE, held.value.resultBytes)) {
    return failed(refusal('result-differs', { path: join(folder.path, RESULT_FILE) }));
  }
  const outputs = await outputsOf(folder, held.value, options);
  if (!outputs.ok) return outputs;
  const files = new Map([...inputs.value, ...outputs.value]);
  const { verdict, checks } = await verifyBundle(overlay(folder.files, files), { onProgress });
  if (verdict !== 'valid') return failedAll(checks.flatMap(({ problems }) => findings(problems, explainCore)));
  const written = await write(folder, files);
  return written.ok ? held : written;
}
