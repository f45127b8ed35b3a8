/** The signature of a department on a report: PAdES, baseline B. */

import { done, failed, isTime, type Outcome } from '@double-random/core';
import type { ReportCode, ReportProblem } from '../problems.js';
import { PdfFile, UnreadablePdf } from '../read/pdf-file.js';
import { roomFor, signedContent } from './cms.js';
import { prepareSignature } from './increment.js';
import type { SigningKey } from './signing-key.js';

export interface SigningOptions {
  /** RFC 3339, UTC, to the second: when it is signed, as whoever signs says. */
  readonly at: string;
  /** Why: 公布, for instance. */
  readonly reason?: string;
  readonly location?: string;
}

const refused = (code: ReportCode, details: Readonly<Record<string, string>> = {}): Outcome<never, ReportProblem> =>
  failed({ code, place: {}, details });

/**
 * The report with a signature behind it; one that is signed gets another. Its own bytes stay as they are, at the beginning.
 * Fails where the certificate is not valid at that time, and for a PDF that this package did not make.
 */
export async function signReport(pdf: Uint8Array, key: SigningKey, options: SigningOptions): Promise<Outcome<Uint8Array, ReportProblem>> {
  const { at, reason = null, location = null } = options;
  if (!isTime(at)) return refused('unreadable-time', { value: at });
  const { notBefore, notAfter } = key.certificates[0];
  const time = new Date(at);
  const dates = { at, from: notBefore.value.toISOString(), to: notAfter.value.toISOString() };
  if (time < notBefore.value || time > notAfter.value) return refused('certificate-not-valid-then', dates);
  try {
    const { bytes, gap } = prepareSignature(new PdfFile(pdf), { name: key.name, at, reason, location }, roomFor(key));
    const signed = new Uint8Array(Buffer.concat([bytes.subarray(0, gap.from), bytes.subarray(gap.to)]));
    const content = Buffer.from(await signedContent(signed, key)).toString('hex');
    if (content.length > gap.to - gap.from - 2) throw new Error('the signature is larger than the room that was kept for it');
    bytes.set(Buffer.from(content, 'latin1'), gap.from + 1);
    return done(bytes);
  } catch (error) {
    if (error instanceof UnreadablePdf) return refused('not-a-report', { reason: error.message });
    throw error;
  }
}
