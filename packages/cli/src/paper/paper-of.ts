/** A PDF on the way to its verification: opened, its record read, the bundle that it needs found. */

import { done, failed, failedAll, type OnProgress, type Outcome, verifyBundle } from '@double-random/core';
import type { MadeFrom, OtherEdition } from '@double-random/reports';
import { type Finding, findings } from '../finding.js';
import { openArchive, openBundle } from '../machine/open-bundle.js';
import { misuse, refusal } from '../problems.js';
import { type CheckedBundle, checkPaper, type PaperCheck } from './check-paper.js';
import { type OpenedPaper, openPaper } from './open-paper.js';

export interface CheckedPaper {
  readonly paper: OpenedPaper;
  readonly made: MadeFrom | OtherEdition;
  /** Of a certificate. */
  readonly bundle: CheckedBundle | undefined;
  readonly checks: readonly PaperCheck[];
}

const NOTHING = new Uint8Array();

async function carried(bytes: Uint8Array, onProgress: OnProgress): Promise<Outcome<CheckedBundle, Finding>> {
  const opened = await openArchive(new Blob([new Uint8Array(bytes)]), 'pdf');
  if (!opened.ok) return opened;
  return done({ verification: await verifyBundle(opened.value.files, { onProgress }), bytes });
}

async function beside(path: string, onProgress: OnProgress): Promise<Outcome<CheckedBundle, Finding>> {
  const opened = await openBundle(path);
  if (!opened.ok) return opened;
  return done({ verification: await verifyBundle(opened.value.files, { onProgress }), bytes: NOTHING });
}

/** The bundle in the file, or the one that is named for a certificate without. */
async function bundleFor(
  path: string,
  { paper, made }: Pick<CheckedPaper, 'paper' | 'made'>,
  given: string | undefined,
  onProgress: OnProgress,
): Promise<Outcome<CheckedBundle | undefined, Finding>> {
  const { isOfDraw } = await import('@double-random/reports');
  if (paper.bundle !== null) {
    return given === undefined ? carried(paper.bundle, onProgress) : failed(misuse('paper-has-bundle', { path }));
  }
  const needs = made.report !== 'other-edition' && isOfDraw(made) ? made : undefined;
  if (needs === undefined) return given === undefined ? done(undefined) : failed(misuse('paper-of-no-draw', { path }));
  if (needs.bundle !== null) return failed(refusal('bundle-removed', { path, name: needs.bundle.name }));
  return given === undefined ? failed(misuse('paper-without-bundle', { path })) : beside(given, onProgress);
}

/** @param given path of the bundle, for a certificate that carries none */
export async function readPaper(path: string, given: string | undefined, onProgress: OnProgress): Promise<Outcome<CheckedPaper, Finding>> {
  const paper = await openPaper(path);
  if (!paper.ok) return paper;
  const { explainReport, readMadeFrom } = await import('@double-random/reports');
  const made = readMadeFrom(paper.value.record);
  if (!made.ok) return failedAll(findings(made.problems, explainReport));
  const bundle = await bundleFor(path, { paper: paper.value, made: made.value }, given, onProgress);
  if (!bundle.ok) return bundle;
  const checks = await checkPaper(paper.value, made.value, bundle.value);
  return done({ paper: paper.value, made: made.value, bundle: bundle.value, checks });
}
