/** Every record that a report is made from, but a draw's, which is its bundle. */

import { z } from 'zod';
import { annualPlanRecord } from './annual-plan.js';
import { annualReportRecord } from './annual-report.js';
import { assignmentSheetRecord } from './assignment-sheet.js';
import { auditExtractRecord } from './audit-extract.js';
import { inspectionNoticeRecord } from './inspection-notice.js';
import { inspectionOrderRecord } from './inspection-order.js';
import { onSiteRecord } from './on-site-record.js';
import { resultsBulletinRecord } from './results-bulletin.js';
import { taskRecord } from './task.js';

export const reportRecord = z.discriminatedUnion('report', [
  annualPlanRecord,
  taskRecord,
  inspectionNoticeRecord,
  inspectionOrderRecord,
  onSiteRecord,
  assignmentSheetRecord,
  resultsBulletinRecord,
  annualReportRecord,
  auditExtractRecord,
]);

/** Plain JSON. */
export type ReportRecord = z.output<typeof reportRecord>;

export type ReportKind = ReportRecord['report'];
