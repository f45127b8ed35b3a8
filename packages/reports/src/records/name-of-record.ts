/** What problems call a record, so that whoever reads of one finds the record again. */

import type { ReportRecord } from './records.js';

function idOf(record: ReportRecord): string {
  switch (record.report) {
    case 'annual-plan':
      return `${record.plan} ${record.edition}`;
    case 'task':
      return record.drawId;
    case 'inspection-notice':
    case 'inspection-order':
    case 'on-site-record':
      return record.visit;
    case 'assignment-sheet':
      return `${record.inspector.id} ${record.from}`;
    case 'results-bulletin':
    case 'audit-extract':
      return record.task.drawId;
    case 'annual-report':
      return String(record.year);
  }
}

/** `inspection-notice v-001`. */
export const nameOfRecord = (record: ReportRecord): string => `${record.report} ${idOf(record)}`;
