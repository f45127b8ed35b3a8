/** The small files of a bundle, made from what the store has: commitments, reveals, entropy, events. */

import {
  COMMITMENTS_FILE,
  type Commitment,
  canonicalBytes,
  type DrawEvent,
  ENTROPY_FILE,
  EVENTS_FILE,
  type Manifest,
  REVEALS_FILE,
  type Reveals,
} from '@double-random/core';
import type { DepartmentCommitment, DepartmentReveal, Draw } from './draw.js';

/** Every department of the manifest in its order, `null` for those that have not committed. */
export function commitmentList({ departments }: Manifest, commitments: readonly DepartmentCommitment[]): Commitment[] {
  const known = new Map(commitments.map(({ department, commitment }) => [department, commitment]));
  return departments.map(({ id }): Commitment => [id, known.get(id) ?? null]);
}

/** Who revealed and who, having committed, did not: in the order of the manifest. */
export function revealLists(
  manifest: Manifest,
  commitments: readonly DepartmentCommitment[],
  reveals: readonly DepartmentReveal[],
): Reveals {
  const secrets = new Map(reveals.map(({ department, secret }) => [department, secret]));
  const committed = commitmentList(manifest, commitments).flatMap(([id, hash]) => (hash === null ? [] : [id]));
  return {
    reveals: committed.flatMap((id) => {
      const secret = secrets.get(id);
      return secret === undefined ? [] : [[id, secret] as const];
    }),
    absent: committed.filter((id) => !secrets.has(id)),
  };
}

export interface DrawFacts {
  readonly draw: Draw;
  readonly commitments: readonly DepartmentCommitment[];
  readonly reveals: readonly DepartmentReveal[];
  readonly events: readonly DrawEvent[];
}

/** The small files that exist at the draw's stage: a list appears when it is closed. */
export function protocolFiles({ draw, commitments, reveals, events }: DrawFacts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  if (draw.commitmentsClosedAt !== null) files.set(COMMITMENTS_FILE, canonicalBytes(commitmentList(draw.manifest, commitments)));
  if (draw.revealsClosedAt !== null) files.set(REVEALS_FILE, canonicalBytes(revealLists(draw.manifest, commitments, reveals)));
  if (draw.entropy !== null) files.set(ENTROPY_FILE, canonicalBytes(draw.entropy));
  if (draw.drawnAt !== null) files.set(EVENTS_FILE, canonicalBytes(events));
  return files;
}
