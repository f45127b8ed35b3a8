/** Which document is written from which record. */

import type { ReportKind, ReportRecord } from '../records/records.js';
import { annualPlan } from './annual-plan/annual-plan.js';
import { annualReport } from './annual-report/annual-report.js';
import { assignmentSheet } from './assignment-sheet/assignment-sheet.js';
import { auditExtract } from './audit-extract/audit-extract.js';
import type { Document } from './document.js';
import { inspectionNotice } from './inspection-notice/inspection-notice.js';
import { inspectionOrder } from './inspection-order/inspection-order.js';
import { onSiteRecord } from './on-site-record/on-site-record.js';
import { resultsBulletin } from './results-bulletin/results-bulletin.js';
import { taskNotice } from './task/task.js';
import type { Writing } from './writing.js';

/** Writes a record that was made legible. */
export type Writes<Kind extends ReportKind> = (record: Extract<ReportRecord, { readonly report: Kind }>, writing: Writing) => Document;

export const DOCUMENTS: { readonly [Kind in ReportKind]: Writes<Kind> } = {
  'assignment-sheet': assignmentSheet,
  'on-site-record': onSiteRecord,
  'inspection-order': inspectionOrder,
  'annual-plan': annualPlan,
  task: taskNotice,
  'inspection-notice': inspectionNotice,
  'results-bulletin': resultsBulletin,
  'annual-report': annualReport,
  'audit-extract': auditExtract,
};
