/** What an implementation made from the protocol page alone says of its bundles and of changed copies of them. */

import { type BundleFiles, type CoreProblem, filesInMemory, type Outcome, openZip } from '@double-random/core';
import { namesIn, readBundle, readBytes, readVector } from '../support/vectors.js';

export interface OutsideBundle {
  readonly path: string;
  readonly note: string;
  readonly verdict: 'valid' | 'sealed';
  readonly mh: string;
  readonly seed: string | null;
  readonly resultHash: string | null;
  readonly stateHash: string | null;
}

export interface OutsideMutant {
  readonly path: string;
  readonly base: string;
  readonly removed: readonly string[];
  readonly group: 'bytes' | 'deep' | 'shallow' | 'zip';
  readonly kind: string;
  readonly detail: string | null;
  readonly verdict: 'valid' | 'sealed' | 'not-valid';
  readonly mh: string | null;
  readonly resultHash: string | null;
  readonly stateHash: string | null;
}

export const OUTSIDE_BUNDLES = readVector<readonly OutsideBundle[]>('outside/bundles.json');

export const OUTSIDE_MUTANTS = readVector<readonly OutsideMutant[]>('outside/mutants.json');

const openArchive = (path: string): Promise<Outcome<BundleFiles, CoreProblem>> =>
  openZip(new Blob([readBytes(path) as Uint8Array<ArrayBuffer>]));

export async function openOutsideBundle({ path }: OutsideBundle): Promise<Outcome<BundleFiles, CoreProblem>> {
  const place = `outside/bundles/${path}`;
  return path.endsWith('.zip') ? openArchive(place) : { ok: true, value: filesInMemory(readBundle(place)) };
}

const CHANGED = new Set(namesIn('outside/mutants'));

export async function openOutsideMutant({ path, base, removed }: OutsideMutant): Promise<Outcome<BundleFiles, CoreProblem>> {
  if (path.endsWith('.zip')) return openArchive(`outside/mutants/${path}`);
  const files = new Map(readBundle(`outside/bundles/${base}`));
  for (const name of removed) files.delete(name);
  // A mutant that only lacks files has no folder of its own.
  const changed = CHANGED.has(path) ? readBundle(`outside/mutants/${path}`) : new Map<string, Uint8Array>();
  for (const [name, bytes] of changed) files.set(name, bytes);
  return { ok: true, value: filesInMemory(files) };
}
