/** 抽取结果公告 (draw certificate): record in, PDF out. */

import { type DrawRecord, done, failed, type Language, type Outcome } from '@double-random/core';
import { certificateDocument } from './content/certificate/certificate.js';
import { inspectorNaming, type PersonDisplay } from './content/certificate/inspectors.js';
import { missingGlyphs } from './content/certificate/missing.js';
import type { Document } from './content/document.js';
import { legible } from './content/legible.js';
import { checkNotice, type Notice } from './notice.js';
import { covers } from './paint/fonts.js';
import { paintDocument } from './paint/paint.js';
import { memorySink, type Sink } from './paint/sink.js';
import type { ReportProblem } from './problems.js';

export interface CertificateOptions {
  readonly language: Language;
  /** How the inspectors whose names the record discloses appear; `full` unless given. */
  readonly persons?: PersonDisplay;
  /** A character that the fonts lack: `refuse` the certificate (unless given), or `name` it on the paper as 〔U+2A6D6〕. */
  readonly missing?: 'refuse' | 'name';
}

/** A report that can be painted, as often as wanted, with the same bytes each time. */
export interface Report {
  readonly document: Document;
  /** Characters that are named on the paper because the fonts lack them. */
  readonly missing: readonly ReportProblem[];
  /** The PDF in pieces, page by page. */
  write(sink: Sink): Promise<{ readonly pages: number }>;
  /** The PDF as one array. */
  bytes(): Promise<Uint8Array>;
}

function reportOf(document: Document, missing: readonly ReportProblem[]): Report {
  return {
    document,
    missing,
    write: (sink) => paintDocument(document, sink),
    async bytes() {
      const sink = memorySink();
      await paintDocument(document, sink);
      return sink.bytes();
    },
  };
}

/**
 * The certificate of a draw whose record is known to be valid (that is the verification's work, not this function's).
 * Fails with every character that cannot be printed, and with a notice that cannot be read.
 */
export function certificate(record: DrawRecord, notice: Notice, options: CertificateOptions): Outcome<Report, ReportProblem> {
  const checked = checkNotice(notice);
  const display = options.persons ?? 'full';
  const missing = missingGlyphs(record, notice, display, covers);
  const refused = [...(checked.ok ? [] : checked.problems), ...(options.missing === 'name' ? [] : missing)];
  if (refused.length > 0) return failed(...refused);
  const { language } = options;
  const shown = (text: string): string => legible(text, covers);
  const document = certificateDocument({
    record,
    notice,
    language,
    shown,
    say: (zh, en) => (language === 'zh' ? zh : en),
    inspectors: inspectorNaming(record, display, shown),
  });
  return done(reportOf(document, missing));
}
