/** A PDF that `report` or the service made, read back. */

import { done, failedAll, type Outcome } from '@double-random/core';
import type { ReadReport } from '@double-random/reports';
import { type Finding, findings } from '../finding.js';
import { readGivenBytes } from '../machine/given-bytes.js';

export interface OpenedPaper extends ReadReport {
  readonly bytes: Uint8Array;
}

/** In MiB; what is inside is measured by the reports themselves. */
const LARGEST = 256;

/** A damaged PDF is a paper that is not valid, as a damaged ZIP is a bundle that is not. */
export async function openPaper(path: string): Promise<Outcome<OpenedPaper, Finding>> {
  const bytes = await readGivenBytes(path, LARGEST);
  if (!bytes.ok) return bytes;
  // Loaded here: most commands have no paper before them.
  const { explainReport, readReport } = await import('@double-random/reports');
  const read = await readReport(bytes.value);
  return read.ok ? done({ ...read.value, bytes: bytes.value }) : failedAll(findings(read.problems, explainReport));
}
