/** The file of a report: its pages, and with them what they were made from. */

import { createHash } from 'node:crypto';
import { canonicalBytes, type Language } from '@double-random/core';
import type { Attachment } from './attachment.js';
import type { Document } from './content/document.js';
import { MAKER } from './edition.js';
import { type Progress, paintDocuments } from './paint/paint.js';
import { memorySink, type Sink } from './paint/sink.js';
import type { ReportProblem } from './problems.js';

export interface ReportOptions {
  readonly language: Language;
  /** A character that the fonts lack: `refuse` the report (unless given), or `name` it on the paper as 〔U+2A6D6〕. */
  readonly missing?: 'refuse' | 'name';
}

/** The file of a report: it can be painted, as often as wanted, with the same bytes each time. */
export interface Report {
  /** One for each paper of the file. */
  readonly documents: readonly Document[];
  /** Characters that are named on the paper because the fonts lack them. */
  readonly missing: readonly ReportProblem[];
  /**
   * SHA-256, hex, of the `record.json` that the file carries: edition of the maker, options and record. The same hash
   * means the same bytes.
   */
  readonly hash: string;
  /** The PDF in pieces, page by page. */
  write(sink: Sink, progress?: Progress): Promise<{ readonly pages: number }>;
  /** The PDF as one array. */
  bytes(): Promise<Uint8Array>;
}

export interface Papers {
  /** Title of the whole file. */
  readonly title: string;
  readonly documents: readonly Document[];
  readonly missing: readonly ReportProblem[];
  /** Options and record, plain JSON: what determines the file. */
  readonly madeFrom: Readonly<Record<string, unknown>>;
  /** Beside `record.json`. */
  readonly attachments?: readonly Attachment[];
}

const recordFile = (bytes: Uint8Array, language: Language): Attachment => ({
  key: 'record.json',
  name: 'record.json',
  type: 'application/json',
  relationship: 'Data',
  description: language === 'zh' ? '制作本文件所用的数据' : 'What this file was made from',
  bytes,
});

/** The options as they stand in `record.json`; what is not given stands there as what it means. */
const given = ({ language, missing }: ReportOptions) => ({ language, missing: missing ?? 'refuse' });

export function fileOf(papers: Papers, options: ReportOptions): Report {
  const { title, documents, missing } = papers;
  const { language } = options;
  const record = canonicalBytes({ maker: MAKER, ...given(options), ...papers.madeFrom });
  const hash = createHash('sha256').update(record).digest('hex');
  const file = { language, title, hash, documents, attachments: [recordFile(record, language), ...(papers.attachments ?? [])] };
  return {
    documents,
    missing,
    hash,
    write: (sink, progress) => paintDocuments(file, sink, progress),
    async bytes() {
      const sink = memorySink();
      await paintDocuments(file, sink);
      return sink.bytes();
    },
  };
}
