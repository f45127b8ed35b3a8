/** Which document is written from which record. */

import type { ReportKind, ReportRecord } from '../records/records.js';
import type { Document } from './document.js';
import { inspectionNotice } from './inspection-notice/inspection-notice.js';
import type { Writing } from './writing.js';

/** Writes a record that was made legible. */
export type Writes<Kind extends ReportKind> = (record: Extract<ReportRecord, { readonly report: Kind }>, writing: Writing) => Document;

export const DOCUMENTS: { readonly [Kind in ReportKind]?: Writes<Kind> } = {
  'inspection-notice': inspectionNotice,
};
