/** A report made once more from what it carries. */

import type { DrawRecord, Outcome, SealedRecord } from '@double-random/core';
import { certificate } from '../certificate.js';
import type { Report } from '../file.js';
import type { ReportProblem } from '../problems.js';
import { report, reportBatch } from '../report.js';
import { sealedCertificate } from '../sealed-certificate.js';
import type { MadeFrom } from './made-from.js';
import { isSameDraw } from './which-draw.js';

/** What was published of a draw, and the ZIP of it. The record is the one that the verification of the ZIP gives. */
export type PublishedDraw =
  | { readonly stage: 'disclosed'; readonly record: DrawRecord; readonly bundle: Uint8Array }
  | { readonly stage: 'sealed'; readonly record: SealedRecord; readonly bundle: Uint8Array };

type OfDraw = Extract<MadeFrom, { readonly bundle: unknown }>;

export const isOfDraw = (made: MadeFrom): made is OfDraw => 'bundle' in made;

/** Whether a certificate says that it is of this draw at this stage: id, manifest and result are the same. */
export function isOfThisDraw(made: OfDraw, { stage, record }: PublishedDraw): boolean {
  return (made.report === 'draw-certificate') === (stage === 'disclosed') && isSameDraw(made.record, record);
}

/** A certificate is made from its draw, never from the copy of the draw that it carries. */
export function certificateAgain(made: OfDraw, draw: PublishedDraw): Outcome<Report, ReportProblem> {
  const { language, missing, notice } = made;
  const options = { language, missing, ...(made.bundle === null ? {} : { bundle: { name: made.bundle.name, bytes: draw.bundle } }) };
  if (draw.stage === 'sealed') return sealedCertificate(draw.record, notice, options);
  const persons = made.report === 'draw-certificate' ? made.persons : 'id';
  return certificate(draw.record, notice, { ...options, persons });
}

/** Any other report is made from the record that it carries. */
export function reportAgain(made: Exclude<MadeFrom, OfDraw>): Outcome<Report, ReportProblem> {
  const { language, missing } = made;
  if (made.report === 'batch') return reportBatch(made.records, { language, missing, title: made.title });
  return report(made.record, { language, missing });
}
