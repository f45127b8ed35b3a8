/** 抽取结果公告 (draw certificate): record in, PDF out. */

import { createHash } from 'node:crypto';
import { type DrawRecord, done, failedAll, type Outcome } from '@double-random/core';
import { type Attachment, isFileName } from './attachment.js';
import { certificateDocument } from './content/certificate/certificate.js';
import { inspectorNaming, type PersonDisplay, withPersonsShown } from './content/certificate/inspectors.js';
import type { Subject } from './content/certificate/subject.js';
import { printable } from './content/printable.js';
import { writingIn } from './content/writing.js';
import { fileOf, type Report, type ReportOptions } from './file.js';
import { checkNotice, type Notice } from './notice.js';
import { covers } from './paint/fonts.js';
import type { ReportProblem } from './problems.js';
import { drawRecordJson } from './records/draw.js';

export interface CertificateOptions extends ReportOptions {
  /** How the inspectors whose names the record discloses appear; `full` unless given. */
  readonly persons?: PersonDisplay;
  /** The bundle that the record was read from, as a ZIP, so that the certificate can be verified by itself. */
  readonly bundle?: { readonly name: string; readonly bytes: Uint8Array };
}

type Bundle = NonNullable<CertificateOptions['bundle']>;

const badName = ({ name }: Bundle): ReportProblem => ({ code: 'unusable-file-name', place: { path: 'bundle.name' }, details: { name } });

const bundleFile = ({ name, bytes }: Bundle, language: ReportOptions['language']): Attachment => ({
  key: 'bundle.zip',
  name,
  type: 'application/zip',
  relationship: 'Source',
  description: language === 'zh' ? '本次抽取的公开数据包，可据以核验' : 'The published bundle of this draw, to verify it by',
  bytes,
});

interface BundleParts {
  readonly problems: readonly ReportProblem[];
  readonly attachments: readonly Attachment[];
  /** As it stands in `record.json`. */
  readonly named: { readonly name: string; readonly sha256: string } | null;
}

/** What the bundle adds to a certificate, if it is given. */
export function bundleParts({ bundle, language }: Pick<CertificateOptions, 'bundle' | 'language'>): BundleParts {
  if (bundle === undefined) return { problems: [], attachments: [], named: null };
  return {
    problems: isFileName(bundle.name) ? [] : [badName(bundle)],
    attachments: [bundleFile(bundle, language)],
    named: { name: bundle.name, sha256: createHash('sha256').update(bundle.bytes).digest('hex') },
  };
}

/**
 * The certificate of a draw whose record is known to be valid (that is the verification's work, not this function's).
 * Fails with every character that cannot be printed, and with a notice that cannot be read.
 */
export function certificate(record: DrawRecord, notice: Notice, options: CertificateOptions): Outcome<Report, ReportProblem> {
  const { language, persons = 'full' } = options;
  const bundle = bundleParts(options);
  const checked = checkNotice(notice);
  const shown = withPersonsShown(record, persons);
  const { drawId } = record.manifest;
  const ofDraw = printable(shown, drawId, covers);
  const ofNotice = printable(checked.ok ? checked.value : notice, drawId, covers, ['notice']);
  const missing = [...ofDraw.missing, ...ofNotice.missing];
  const refused = [...(checked.ok ? [] : checked.problems), ...bundle.problems, ...(options.missing === 'name' ? [] : missing)];
  if (!checked.ok || refused.length > 0) return failedAll(refused);
  const { say } = writingIn(language);
  const subject: Subject = {
    record: ofDraw.record,
    notice: ofNotice.record,
    language,
    say,
    inspectors: inspectorNaming(ofDraw.record),
    carriesBundle: options.bundle !== undefined,
  };
  const document = certificateDocument(subject);
  const madeFrom = {
    report: 'draw-certificate',
    persons,
    notice: checked.value,
    bundle: bundle.named,
    record: drawRecordJson(shown),
  };
  return done(fileOf({ title: document.title, documents: [document], missing, madeFrom, attachments: bundle.attachments }, options));
}
