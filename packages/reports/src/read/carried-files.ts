/** The files that a report carries, unpacked. Nothing here needs Node: browsers verify certificates by it. */

import { done, failed, type Outcome } from '@double-random/core';
import type { Attachment } from '../attachment.js';
import type { ReportProblem } from '../problems.js';
import { embeddedFiles } from './embedded-files.js';
import { PdfFile, UnreadablePdf } from './pdf-file.js';
import { TooLarge, unpack } from './unpack.js';

const MEBIBYTE = 1 << 20;

/** For the file, and for each file in it, unpacked. A city's bundle of a million entities takes a third. */
const MOST_MEBIBYTES = 256;

/** The largest PDF that is read, in bytes. */
export const LARGEST_REPORT = MOST_MEBIBYTES * MEBIBYTE;

const RECORD: Attachment['key'] = 'record.json';
const BUNDLE: Attachment['key'] = 'bundle.zip';

export interface CarriedFiles {
  /** Bytes of `record.json`. */
  readonly record: Uint8Array;
  /** The bundle of a draw, as a ZIP. */
  readonly bundle: Uint8Array | null;
}

async function carriedBy(pdf: PdfFile): Promise<CarriedFiles | undefined> {
  const files = embeddedFiles(pdf);
  if (!files.has(RECORD)) return undefined;
  return {
    record: await unpack(files.get(RECORD), LARGEST_REPORT),
    bundle: files.has(BUNDLE) ? await unpack(files.get(BUNDLE), LARGEST_REPORT) : null,
  };
}

/** Reads a PDF of unknown origin; `more` reads what else is wanted of it. */
export async function readCarriedAnd<More extends object>(
  bytes: Uint8Array,
  more: (pdf: PdfFile) => Promise<More>,
): Promise<Outcome<CarriedFiles & More, ReportProblem>> {
  const tooLarge: ReportProblem = { code: 'report-too-large', place: {}, details: { limit: MOST_MEBIBYTES } };
  if (bytes.length > LARGEST_REPORT) return failed(tooLarge);
  try {
    const pdf = new PdfFile(bytes);
    const found = await carriedBy(pdf);
    if (found === undefined) return failed({ code: 'no-record-in-report', place: {}, details: {} });
    return done({ ...found, ...(await more(pdf)) });
  } catch (error) {
    if (error instanceof TooLarge) return failed(tooLarge);
    if (error instanceof UnreadablePdf) return failed({ code: 'not-a-report', place: {}, details: { reason: error.message } });
    throw error;
  }
}

/** The files alone: of who signed nothing is said. */
export const readCarriedFiles = (bytes: Uint8Array): Promise<Outcome<CarriedFiles, ReportProblem>> =>
  readCarriedAnd(bytes, async () => ({}));
