/** One of each report or more: what the tests of the file and the golden pictures are made of. */

import {
  certificate,
  type Report,
  type ReportOptions,
  type ReportRecord,
  report,
  reportBatch,
  sealedCertificate,
} from '@double-random/reports';
import { NOTICE } from './notice.js';
import { AMENDED_PLAN, CANCELLED_PLAN, EMPTY_PLAN, USUAL_PLAN } from './records/annual-plan.js';
import { CITY } from './records/annual-report.js';
import { EMPTY, PROVINCE } from './records/annual-report-edges.js';
import { EMPTY_SHEET, LONG_SHEET, USUAL_SHEET } from './records/assignment-sheet.js';
import { BROKEN_EXTRACT, DEPARTMENT_EXTRACT } from './records/audit-extract.js';
import { LONG_NOTICE, MINIMAL_NOTICE, USUAL_NOTICE } from './records/inspection-notice.js';
import { LONG_ORDER, MINIMAL_ORDER, USUAL_ORDER } from './records/inspection-order.js';
import { BLANK_FORM, FILLED_FORM, LONG_FORM, MINIMAL_FORM } from './records/on-site-record.js';
import { EMPTY_BULLETIN, HOSTILE_BULLETIN, USUAL_BULLETIN } from './records/results-bulletin.js';
import { CANCELLED_TASK, SEALED_TASK, USUAL_TASK } from './records/task.js';
import { recordOf, sealedRecordOf } from './records.js';

export type Language = ReportOptions['language'];

export interface Sample {
  /** Names its golden pictures. */
  readonly name: string;
  /** As `record.json` calls it. */
  readonly kind: string;
  readonly make: (language: Language) => Report;
  /** Pages that have golden pictures, from 1: the first, and others that look different. */
  readonly pages: readonly number[];
}

function made(outcome: ReturnType<typeof report>): Report {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Any bytes: the file that carries them does not read them. */
const BUNDLE = { name: '2025-joint-007.zip', bytes: new TextEncoder().encode('a bundle') };

const ofRecord = (name: string, record: ReportRecord, ...pages: number[]): Sample => ({
  name,
  kind: record.report,
  make: (language) => made(report(record, { language, missing: 'name' })),
  pages,
});

export const SAMPLES: readonly Sample[] = [
  {
    name: 'draw-certificate',
    kind: 'draw-certificate',
    make: (language) => made(certificate(recordOf('open-two-departments'), NOTICE, { language, bundle: BUNDLE })),
    pages: [1, 4],
  },
  {
    name: 'draw-certificate-shortage',
    kind: 'draw-certificate',
    make: (language) => made(certificate(recordOf('infeasible-slots'), {}, { language, persons: 'id' })),
    pages: [3],
  },
  {
    name: 'sealed-certificate',
    kind: 'sealed-certificate',
    make: (language) => {
      const notice = { ...NOTICE, discloseBy: '2025-09-30' };
      return made(sealedCertificate(sealedRecordOf('open-two-departments'), notice, { language, bundle: BUNDLE }));
    },
    pages: [1],
  },
  ofRecord('annual-plan', USUAL_PLAN, 1, 2),
  ofRecord('annual-plan-amended', AMENDED_PLAN, 1),
  ofRecord('annual-plan-cancelled', CANCELLED_PLAN),
  ofRecord('annual-plan-empty', EMPTY_PLAN),
  ofRecord('task', USUAL_TASK, 1),
  ofRecord('task-sealed', SEALED_TASK, 1),
  ofRecord('task-cancelled', CANCELLED_TASK),
  ofRecord('inspection-notice', USUAL_NOTICE, 1),
  ofRecord('inspection-notice-minimal', MINIMAL_NOTICE),
  ofRecord('inspection-notice-long', LONG_NOTICE, 2),
  ofRecord('inspection-order', USUAL_ORDER, 1),
  ofRecord('inspection-order-minimal', MINIMAL_ORDER),
  ofRecord('inspection-order-long', LONG_ORDER),
  ofRecord('on-site-record-blank', BLANK_FORM, 1),
  ofRecord('on-site-record-filled', FILLED_FORM, 1),
  ofRecord('on-site-record-minimal', MINIMAL_FORM),
  ofRecord('on-site-record-long', LONG_FORM),
  ofRecord('assignment-sheet', USUAL_SHEET, 1),
  ofRecord('assignment-sheet-empty', EMPTY_SHEET),
  ofRecord('assignment-sheet-long', LONG_SHEET),
  ofRecord('results-bulletin', USUAL_BULLETIN, 1, 2),
  ofRecord('results-bulletin-empty', EMPTY_BULLETIN),
  ofRecord('results-bulletin-hostile', HOSTILE_BULLETIN),
  ofRecord('annual-report', CITY, 1, 2),
  ofRecord('annual-report-empty', EMPTY),
  ofRecord('annual-report-province', PROVINCE),
  ofRecord('audit-extract', DEPARTMENT_EXTRACT, 1),
  ofRecord('audit-extract-broken', BROKEN_EXTRACT),
  {
    name: 'batch',
    kind: 'batch',
    make: (language) => made(reportBatch([USUAL_NOTICE, LONG_NOTICE, USUAL_NOTICE], { language, title: '检查通知书合订本 & <3>' })),
    pages: [],
  },
];
