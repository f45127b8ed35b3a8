/** 抽取结果公告 of a sealed draw before its disclosure: what is public in, PDF out. */

import { done, failedAll, type Outcome, type SealedRecord } from '@double-random/core';
import { bundleParts, type CertificateOptions } from './certificate.js';
import { printable } from './content/printable.js';
import { sealedCertificateDocument } from './content/sealed-certificate/sealed-certificate.js';
import { writingIn } from './content/writing.js';
import { fileOf, type Report } from './file.js';
import { checkNotice, type Notice } from './notice.js';
import { covers } from './paint/fonts.js';
import type { ReportProblem } from './problems.js';

export type SealedCertificateOptions = Omit<CertificateOptions, 'persons'>;

/**
 * The certificate of a sealed draw whose three published files are known to hold together.
 * Fails with every character that cannot be printed, and with a notice that cannot be read.
 */
export function sealedCertificate(record: SealedRecord, notice: Notice, options: SealedCertificateOptions): Outcome<Report, ReportProblem> {
  const { language } = options;
  const checked = checkNotice(notice);
  const bundle = bundleParts(options);
  const { drawId } = record.manifest;
  const ofDraw = printable(record, drawId, covers);
  const ofNotice = printable(checked.ok ? checked.value : notice, drawId, covers, ['notice']);
  const missing = [...ofDraw.missing, ...ofNotice.missing];
  const refused = [...(checked.ok ? [] : checked.problems), ...bundle.problems, ...(options.missing === 'name' ? [] : missing)];
  if (!checked.ok || refused.length > 0) return failedAll(refused);
  const { say } = writingIn(language);
  const document = sealedCertificateDocument({
    record: ofDraw.record,
    notice: ofNotice.record,
    language,
    say,
    carriesBundle: options.bundle !== undefined,
  });
  const madeFrom = { report: 'sealed-certificate', notice: checked.value, bundle: bundle.named, record };
  return done(fileOf({ title: document.title, documents: [document], missing, madeFrom, attachments: bundle.attachments }, options));
}
