/** Records that builders made, for tests. */

import { type ReportRecord, reportRecord } from '@double-random/reports';
import type { ExecutionContext } from 'ava';
import type { ServiceOutcome } from '../../../dist/problems/problems.js';
import { valueIn } from '../../support/outcome.js';

/** What the service is reached by in tests of papers. */
export const PUBLIC = { publicUrl: 'https://ssj.example.gov.cn' } as const;

/** Checks that a record is one, and plain JSON. */
export function isRecord<Made extends ReportRecord>(t: ExecutionContext, record: Made): Made {
  t.deepEqual<unknown, unknown>(reportRecord.parse(record), record, 'it is as the reports take it');
  t.deepEqual<unknown, unknown>(JSON.parse(JSON.stringify(record)), record, 'it is plain JSON');
  return record;
}

export const recordIn = <Made extends ReportRecord>(t: ExecutionContext, outcome: ServiceOutcome<Made>): Made =>
  isRecord(t, valueIn(outcome));
