/**
 * Whether a paper is what its data make: a certificate from its bundle, any other report from the record that it carries.
 * It is made once more and compared byte for byte, so that no word of it can be changed while the data are left alone.
 */

import type { CheckOutcome, Verification } from '@double-random/core';
import type { FoundSignature, MadeFrom, OtherEdition, PublishedDraw, Report, ReportProblem } from '@double-random/reports';
import { type Finding, findings } from '../finding.js';
import { refusal } from '../problems.js';
import type { OpenedPaper } from './open-paper.js';
import type { PaperCheckName } from './words.js';

export interface PaperCheck {
  readonly name: PaperCheckName;
  readonly outcome: CheckOutcome;
  readonly problems: readonly Finding[];
  /** Of a signature. */
  readonly signature?: FoundSignature;
}

/** A bundle that belongs to the paper, and what its verification found. */
export interface CheckedBundle {
  readonly verification: Verification;
  /** The ZIP's bytes where it stands inside the file; elsewhere nothing is made from them. */
  readonly bytes: Uint8Array;
}

const held = (name: PaperCheckName): PaperCheck => ({ name, outcome: 'holds', problems: [] });
const failing = (name: PaperCheckName, ...problems: Finding[]): PaperCheck => ({ name, outcome: 'fails', problems });
const unchecked = (name: PaperCheckName, ...problems: Finding[]): PaperCheck => ({ name, outcome: 'not-checked', problems });

function signatureCheck(signature: FoundSignature): PaperCheck {
  const { intact, inTime, signer, words } = signature;
  if (!intact) return { ...failing('signature', refusal('signature-broken')), signature };
  if (!inTime) return { ...failing('signature', refusal('signature-out-of-time', { at: words.at, signer })), signature };
  return { ...held('signature'), signature };
}

function drawOf({ verification, bytes }: CheckedBundle): PublishedDraw | undefined {
  const { record, sealed } = verification;
  if (record !== null) return { stage: 'disclosed', record, bundle: bytes };
  return sealed === null ? undefined : { stage: 'sealed', record: sealed, bundle: bytes };
}

async function compared(made: Report, { bytes }: OpenedPaper): Promise<PaperCheck> {
  const { compareReport } = await import('@double-random/reports');
  const difference = await compareReport(bytes, await made.bytes());
  if (difference === undefined) return held('paper');
  const code = difference.in === 'paper' ? 'paper-differs' : 'added-to-paper';
  return failing('paper', refusal(code, { byte: difference.byte }));
}

type Again = { readonly ok: true; readonly value: Report } | { readonly ok: false; readonly problems: readonly ReportProblem[] };

async function again(made: Again, paper: OpenedPaper): Promise<PaperCheck> {
  if (made.ok) return compared(made.value, paper);
  const { explainReport } = await import('@double-random/reports');
  return failing('paper', ...findings(made.problems, explainReport));
}

async function contentChecks(made: MadeFrom, paper: OpenedPaper, bundle: CheckedBundle | undefined): Promise<PaperCheck[]> {
  const { certificateAgain, isOfDraw, isOfThisDraw, reportAgain } = await import('@double-random/reports');
  if (!isOfDraw(made)) return [await again(reportAgain(made), paper)];
  const draw = bundle === undefined ? undefined : drawOf(bundle);
  if (draw === undefined) return [unchecked('draw'), unchecked('paper')];
  const { drawId } = draw.record.manifest;
  if (!isOfThisDraw(made, draw)) {
    return [failing('draw', refusal('other-draw', { says: made.record.manifest.drawId, found: drawId })), unchecked('paper')];
  }
  return [held('draw'), await again(certificateAgain(made, draw), paper)];
}

/** @param bundle of a certificate, already verified */
export async function checkPaper(
  paper: OpenedPaper,
  made: MadeFrom | OtherEdition,
  bundle: CheckedBundle | undefined,
): Promise<readonly PaperCheck[]> {
  const signatures = paper.signatures.map(signatureCheck);
  if (made.report === 'other-edition') {
    const { MAKER } = await import('@double-random/reports');
    const problem = refusal('other-edition', { found: made.maker, own: MAKER });
    return [held('record'), unchecked('paper', problem), ...signatures];
  }
  return [held('record'), ...(await contentChecks(made, paper, bundle)), ...signatures];
}
