/** Whether the pools are those that the manifest fixed: nobody should commit to a draw that cannot be held. */

import { type BundleFiles, type CheckName, explainCore, type OnProgress, verifyBundle } from '@double-random/core';
import { type Finding, findings } from '../finding.js';

/** The checks that need neither commitments nor a seed. */
const POOL_CHECKS: ReadonlySet<CheckName> = new Set(['manifest', 'inspectors', 'recusals', 'exclusions', 'entities', 'recused-entities']);

export async function poolProblems(files: BundleFiles, onProgress: OnProgress): Promise<readonly Finding[]> {
  const { checks } = await verifyBundle(files, { onProgress });
  return checks.flatMap(({ name, problems }) => (POOL_CHECKS.has(name) ? findings(problems, explainCore) : []));
}
