/** Verification of a whole bundle: draw protocol section 10. */

import type { BundleFiles } from '../bundle/files.js';
import { toHex } from '../encoding/bytes.js';
import type { Manifest } from '../manifest/manifest.js';
import type { Commitment, DrawRecord, SealedRecord } from '../record/record.js';
import { eventsCheck, personsCheck, sealedCheck } from './checks/after.js';
import { entitiesCheck, recusedEntitiesCheck } from './checks/entities.js';
import { filesCheck, manifestCheck } from './checks/manifest.js';
import { resultCheck, shortagesCheck, teamsCheck } from './checks/result.js';
import { commitmentsCheck, entropyCheck, revealsCheck, seedCheck } from './checks/seed.js';
import { exclusionsCheck, inspectorsCheck, recusalsCheck } from './checks/small-pools.js';
import { type CheckReport, type RunOptions, runChecks } from './run-checks.js';
import type { Check, Work } from './work.js';

/** Seed and pools, and with them the drawing of the entities. */
export const POOL_CHECKS: readonly Check[] = [
  commitmentsCheck,
  revealsCheck,
  entropyCheck,
  seedCheck,
  inspectorsCheck,
  recusalsCheck,
  exclusionsCheck,
  entitiesCheck,
  recusedEntitiesCheck,
];

/** Everything up to the result. */
export const DRAW_CHECKS: readonly Check[] = [...POOL_CHECKS, teamsCheck, shortagesCheck];

const BUNDLE_CHECKS: readonly Check[] = [manifestCheck, filesCheck, ...DRAW_CHECKS, resultCheck, eventsCheck, personsCheck, sealedCheck];

/**
 * `valid`: the bundle is complete, and in every byte what the protocol yields. `sealed`: what a sealed draw publishes before its
 * disclosure holds together; the rest cannot be checked yet. `not-held`: there is no result, so nothing drawn was checked; what a draw
 * publishes before it is held holds together as far as it is there. `not-valid`: at least one check fails or could not be made.
 */
export type Verdict = 'valid' | 'sealed' | 'not-held' | 'not-valid';

export interface Verification {
  readonly verdict: Verdict;
  readonly checks: readonly CheckReport[];
  /** As far as it could be read: it says which draw this claims to be. */
  readonly manifest: Manifest | null;
  /** The closed list, as far as it is there and well formed. */
  readonly commitments: readonly Commitment[] | null;
  /** Hex, as far as they could be computed. */
  readonly manifestHash: string | null;
  readonly seed: string | null;
  readonly resultHash: string | null;
  /** The draw read back; only of a valid bundle. */
  readonly record: DrawRecord | null;
  /** What is public of a sealed draw before its disclosure; only where the verdict is `sealed`. */
  readonly sealed: SealedRecord | null;
}

function verdictOf(checks: readonly CheckReport[], work: Work): Verdict {
  if (checks.some(({ outcome }) => outcome === 'fails' || outcome === 'not-checked')) return 'not-valid';
  if (work.undisclosed) return 'sealed';
  return work.unheld ? 'not-held' : 'valid';
}

function recordOf(complete: Work): DrawRecord {
  const work = complete as Required<Work>;
  const drawn = work.strata.flatMap(({ selected, reserves }) => [...selected, ...reserves]);
  return {
    manifest: work.manifest,
    manifestHash: toHex(work.mh),
    commitments: work.commitments,
    reveals: work.reveals,
    entropy: work.entropy,
    result: work.result,
    resultHash: work.resultHash,
    entities: new Map(drawn.map(({ entity }) => [entity[0], entity])),
    exclusions: work.exclusions,
    events: work.events,
    state: work.state,
    persons: complete.persons ?? [],
  };
}

function sealedRecordOf(complete: Work): SealedRecord {
  const { manifest, mh, commitments, seal } = complete as Required<Work>;
  return { manifest, manifestHash: toHex(mh), commitments, ...seal };
}

/** Recomputes a draw from its published files and says, check by check, what holds. Never throws on what the files contain. */
export async function verifyBundle(files: BundleFiles, options: RunOptions = {}): Promise<Verification> {
  const work: Work = {};
  const checks = await runChecks(BUNDLE_CHECKS, { files, work }, options);
  const verdict = verdictOf(checks, work);
  return {
    verdict,
    checks,
    manifest: work.manifest ?? null,
    commitments: work.commitments ?? null,
    manifestHash: work.mh === undefined ? null : toHex(work.mh),
    seed: work.seed === undefined ? null : toHex(work.seed),
    resultHash: work.resultHash ?? null,
    record: verdict === 'valid' ? recordOf(work) : null,
    sealed: verdict === 'sealed' ? sealedRecordOf(work) : null,
  };
}
