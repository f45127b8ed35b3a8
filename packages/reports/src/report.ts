/** Reports: record in, PDF out. */

import { done, failedAll, type Outcome } from '@double-random/core';
import type { Document } from './content/document.js';
import { DOCUMENTS } from './content/documents.js';
import { printable } from './content/printable.js';
import { type Writing, writingIn } from './content/writing.js';
import { fileOf, type Report, type ReportOptions } from './file.js';
import { covers } from './paint/fonts.js';
import type { ReportProblem } from './problems.js';
import { nameOfRecord } from './records/name-of-record.js';
import type { ReportKind, ReportRecord } from './records/records.js';

interface Paper {
  readonly document: Document;
  readonly missing: readonly ReportProblem[];
}

function paperOf<Kind extends ReportKind>(record: Extract<ReportRecord, { readonly report: Kind }>, kind: Kind, writing: Writing): Paper {
  const { record: legible, missing } = printable(record, nameOfRecord(record), covers);
  return { document: DOCUMENTS[kind](legible, writing), missing };
}

/** Fails with every character that cannot be printed. */
export function report(record: ReportRecord, options: ReportOptions): Outcome<Report, ReportProblem> {
  const { document, missing } = paperOf(record, record.report, writingIn(options.language));
  if (missing.length > 0 && options.missing !== 'name') return failedAll(missing);
  return done(fileOf({ title: document.title, documents: [document], missing, madeFrom: { report: record.report, record } }, options));
}

export interface BatchOptions extends ReportOptions {
  /** Title of the file. */
  readonly title: string;
}

/**
 * Many papers in one file, in the order given; each begins on a page of its own, and its pages are counted by themselves.
 * Fails with every character that cannot be printed. Throws RangeError without a record: a file has at least one page.
 */
export function reportBatch(records: readonly ReportRecord[], options: BatchOptions): Outcome<Report, ReportProblem> {
  if (records.length === 0) throw new RangeError('a batch of no papers has no file');
  const writing = writingIn(options.language);
  const title = printable(options.title, 'title', covers, ['title']);
  const papers = records.map((record) => paperOf(record, record.report, writing));
  const missing = [title, ...papers].flatMap((part) => part.missing);
  if (missing.length > 0 && options.missing !== 'name') return failedAll(missing);
  const madeFrom = { report: 'batch', title: options.title, records };
  return done(fileOf({ title: title.record, documents: papers.map(({ document }) => document), missing, madeFrom }, options));
}
