/** A report read back: what it was made from, the bundle that it carries, and who signed it. */

import type { Outcome } from '@double-random/core';
import type { ReportProblem } from '../problems.js';
import { type CarriedFiles, readCarriedAnd } from './carried-files.js';
import { type FoundSignature, signaturesIn } from './signatures.js';

export interface ReadReport extends CarriedFiles {
  readonly signatures: readonly FoundSignature[];
}

/** Reads a PDF of unknown origin. What it says is not believed yet: `makeAgain` and `compareReport` are for that. */
export const readReport = (bytes: Uint8Array): Promise<Outcome<ReadReport, ReportProblem>> =>
  readCarriedAnd(bytes, async (pdf) => ({ signatures: await signaturesIn(pdf) }));
