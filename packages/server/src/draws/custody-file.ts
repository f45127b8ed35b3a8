/** `custody.json`: who kept each department's secret until it was revealed. Published beside the bundle's files; the protocol ignores it. */

import { canonicalBytes, type Manifest } from '@double-random/core';
import type { DepartmentCommitment } from './draw.js';

export const CUSTODY_FILE = 'custody.json';

/** Canonical JSON: `[[department, "department" | "service" | null], …]` in the order of the manifest; `null` for who did not commit. */
export function custodyBytes({ departments }: Manifest, commitments: readonly DepartmentCommitment[]): Uint8Array {
  const keeping = new Map(commitments.map((commitment) => [commitment.department, commitment.keeping]));
  return canonicalBytes(departments.map(({ id }) => [id, keeping.get(id) ?? null]));
}
