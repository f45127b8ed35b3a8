/** What was given, opened: told by its first bytes, and by its name only where those say nothing. */

import {
  type BundleFiles,
  type DrawRecord,
  done,
  failed,
  failedAll,
  type Outcome,
  openZip,
  type SealedRecord,
  type Words,
} from '@double-random/core';
import { blobFiles } from './blob-files.js';
import { givenProblem, toldProblem } from './given-problems.js';
import type { GivenFile, GivenForm, GivenProblem } from './protocol.js';

export interface OpenedGiven {
  readonly form: GivenForm;
  readonly files: BundleFiles;
  /** Of a certificate: whether it says that it is of this draw. */
  readonly isOf: ((draw: DrawRecord | SealedRecord) => boolean) | null;
  /** What a certificate calls the departments, by their codes. */
  readonly names: ReadonlyMap<string, Words>;
}

/** Of what is no certificate. */
const NOTHING_SAID = { isOf: null, names: new Map<string, Words>() } as const;

const FIRST_BYTES = 64;

const MEBIBYTE = 1 << 20;

async function openArchive(zip: Blob, says: Omit<OpenedGiven, 'files'>): Promise<Outcome<OpenedGiven, GivenProblem>> {
  const files = await openZip(zip);
  return files.ok ? done({ ...says, files: files.value }) : failedAll(files.problems.map(toldProblem));
}

async function openCertificate(pdf: Blob): Promise<Outcome<OpenedGiven, GivenProblem>> {
  // Loaded here: most people give a bundle.
  const { departmentsNamed, explainReport, isSameDraw, LARGEST_REPORT, readCarriedFiles, whichDraw } = await import(
    '@double-random/reports/carried'
  );
  if (pdf.size > LARGEST_REPORT) return failed(givenProblem('paper-too-large', { limit: LARGEST_REPORT / MEBIBYTE }));
  const carried = await readCarriedFiles(new Uint8Array(await pdf.arrayBuffer()));
  if (!carried.ok) {
    const told = carried.problems.map((problem) => ({
      code: problem.code,
      zh: explainReport(problem, 'zh'),
      en: explainReport(problem, 'en'),
    }));
    return failedAll(told);
  }
  const { record, bundle } = carried.value;
  const says = whichDraw(record);
  if (says === undefined) return failed(givenProblem('paper-of-no-draw'));
  if (bundle === null) return failed(givenProblem('paper-without-bundle'));
  return openArchive(new Blob([bundle as Uint8Array<ArrayBuffer>]), {
    form: 'certificate',
    isOf: (draw) => isSameDraw(says, draw),
    names: departmentsNamed(record),
  });
}

async function openOne({ path, blob }: GivenFile): Promise<Outcome<OpenedGiven, GivenProblem>> {
  const start = new TextDecoder('latin1').decode(await blob.slice(0, FIRST_BYTES).arrayBuffer());
  if (start.startsWith('%PDF')) return openCertificate(blob);
  // A ZIP whose beginning is damaged is still one that was to be verified.
  if (start.startsWith('PK') || path.toLowerCase().endsWith('.zip')) return openArchive(blob, { form: 'zip', ...NOTHING_SAID });
  return failed(givenProblem('not-a-bundle', { name: path }));
}

export async function openGiven(given: readonly GivenFile[]): Promise<Outcome<OpenedGiven, GivenProblem>> {
  const [first, ...more] = given;
  if (first === undefined) return failed(givenProblem('nothing-given'));
  const files = blobFiles(given);
  if (files !== undefined) return done({ form: 'folder', files, ...NOTHING_SAID });
  if (more.length === 0) return openOne(first);
  const isFolder = given.some(({ path }) => path.endsWith('.json') || path.endsWith('.ndjson'));
  return failed(isFolder ? givenProblem('no-manifest') : givenProblem('several-files', { count: given.length }));
}
