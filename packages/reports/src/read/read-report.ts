/** A report read back: what it was made from, the bundle that it carries, and who signed it. */

import { done, failed, type Outcome } from '@double-random/core';
import type { Attachment } from '../attachment.js';
import type { ReportProblem } from '../problems.js';
import { embeddedFiles } from './embedded-files.js';
import { PdfFile, UnreadablePdf } from './pdf-file.js';
import { type FoundSignature, signaturesIn } from './signatures.js';
import { TooLarge, unpack } from './unpack.js';

const MEBIBYTE = 1 << 20;

/** For the file, and for each file in it, unpacked. A city's bundle of a million entities takes a third. */
const MOST_MEBIBYTES = 256;

const RECORD: Attachment['key'] = 'record.json';
const BUNDLE: Attachment['key'] = 'bundle.zip';

export interface ReadReport {
  /** Bytes of `record.json`. */
  readonly record: Uint8Array;
  /** The bundle of a draw, as a ZIP. */
  readonly bundle: Uint8Array | null;
  readonly signatures: readonly FoundSignature[];
}

async function read(pdf: PdfFile): Promise<ReadReport | undefined> {
  const most = MOST_MEBIBYTES * MEBIBYTE;
  const files = embeddedFiles(pdf);
  if (!files.has(RECORD)) return undefined;
  return {
    record: await unpack(files.get(RECORD), most),
    bundle: files.has(BUNDLE) ? await unpack(files.get(BUNDLE), most) : null,
    signatures: await signaturesIn(pdf),
  };
}

/** Reads a PDF of unknown origin. What it says is not believed yet: `makeAgain` and `compareReport` are for that. */
export async function readReport(bytes: Uint8Array): Promise<Outcome<ReadReport, ReportProblem>> {
  const tooLarge: ReportProblem = { code: 'report-too-large', place: {}, details: { limit: MOST_MEBIBYTES } };
  if (bytes.length > MOST_MEBIBYTES * MEBIBYTE) return failed(tooLarge);
  try {
    const found = await read(new PdfFile(bytes));
    return found === undefined ? failed({ code: 'no-record-in-report', place: {}, details: {} }) : done(found);
  } catch (error) {
    if (error instanceof TooLarge) return failed(tooLarge);
    if (error instanceof UnreadablePdf) return failed({ code: 'not-a-report', place: {}, details: { reason: error.message } });
    throw error;
  }
}
