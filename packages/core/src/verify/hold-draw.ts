/** Holding a draw: everything that goes into it is checked as a verifier will check it, then the result is made. */

import type { BundleFiles } from '../bundle/files.js';
import { inputFiles } from '../bundle/names.js';
import { toHex } from '../encoding/bytes.js';
import { canonicalBytes } from '../encoding/canonical.js';
import { done, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { Result } from '../record/result.js';
import { seedHash } from '../seed/seed.js';
import { manifestCheck } from './checks/manifest.js';
import { obstaclesIn, type RunOptions, runChecks } from './run-checks.js';
import { DRAW_CHECKS } from './verify-bundle.js';
import type { Check, Work } from './work.js';

export interface HeldDraw {
  readonly result: Result;
  /** Bytes of `result.json`. */
  readonly resultBytes: Uint8Array;
  /** Hex. */
  readonly resultHash: string;
  readonly seed: string;
  /** Bytes of `sealed.json`, which a sealed draw publishes first. */
  readonly sealedBytes: Uint8Array;
}

/** What the draw is made from is there. */
const inputsCheck: Check = {
  name: 'files',
  needs: ['manifest'],
  async run({ files, work }) {
    const there = new Set(files.names);
    return inputFiles(work.manifest as NonNullable<Work['manifest']>)
      .filter((name) => !there.has(name))
      .map((name): CoreProblem => ({ code: 'missing-file', place: { file: name }, details: { name } }));
  },
};

/** Draws from manifest, pools, commitments, reveals and entropy. */
export async function holdDraw(files: BundleFiles, options: RunOptions = {}): Promise<Outcome<HeldDraw, CoreProblem>> {
  const work: Work = {};
  const checks = await runChecks([manifestCheck, inputsCheck, ...DRAW_CHECKS], { files, work }, options);
  const problems = obstaclesIn(checks);
  if (problems.length > 0) return failedAll(problems);
  const { result, resultBytes, resultHash, seed } = work as Required<Work>;
  const sealedBytes = canonicalBytes({ resultHash, seedHash: seedHash(seed) });
  return done({ result, resultBytes, resultHash, seed: toHex(seed), sealedBytes });
}
