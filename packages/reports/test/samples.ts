/** One of each report or more: what the tests of the file and the golden pictures are made of. */

import { certificate, type Report, type ReportOptions, type ReportRecord, report, reportBatch } from '@double-random/reports';
import { NOTICE } from './notice.js';
import { LONG_NOTICE, USUAL_NOTICE } from './records/inspection-notice.js';
import { recordOf } from './records.js';

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
  make: (language) => made(report(record, { language })),
  pages: [1, ...pages],
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
  ofRecord('inspection-notice', USUAL_NOTICE),
  ofRecord('inspection-notice-long', LONG_NOTICE, 2),
  {
    name: 'batch',
    kind: 'batch',
    make: (language) => made(reportBatch([USUAL_NOTICE, LONG_NOTICE, USUAL_NOTICE], { language, title: '检查通知书合订本 & <3>' })),
    pages: [],
  },
];
