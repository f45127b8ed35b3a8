/** Records as those who take part in a visit see them. */

import { z } from 'zod';
import { INSPECTION_METHODS } from '../../plans/planned-task.js';
import type { StandingRecord } from '../../records/standing-record.js';
import { MEMBERSHIPS } from '../../records/submission.js';
import { resultCodeOf } from '../../results/code-table.js';
import { DISPOSITION_WORDS, DISPOSITIONS } from '../../results/dispositions.js';

const moment = z.string().describe('RFC 3339, UTC');

export const attachmentView = z.object({
  sha256: z.string(),
  name: z.string(),
  type: z.string().nullable().describe('null: its bytes have not come yet'),
  size: z.int().nullable().describe('Bytes'),
});

export const recordView = z
  .object({
    submission: z.string(),
    codeTable: z.string(),
    result: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
    method: z.enum(INSPECTION_METHODS),
    finding: z.string(),
    disposition: z.object({ code: z.enum(DISPOSITIONS), zh: z.string(), en: z.string() }),
    correctBy: z.string().nullable(),
    attachments: z.array(attachmentView).readonly(),
    inspector: z.string(),
    device: z.string(),
    madeAt: moment,
    receivedAt: moment,
    membership: z.enum(MEMBERSHIPS).describe('former: whoever made it had left the team when it came'),
  })
  .meta({ id: 'VisitRecord' });

export type RecordView = z.input<typeof recordView>;

export const viewOfRecord = (record: Omit<StandingRecord, 'department' | 'item'>): RecordView => {
  const { zh, en } = resultCodeOf(record.codeTable, record.result);
  return {
    submission: record.submission,
    codeTable: record.codeTable,
    result: { code: record.result, zh, en },
    method: record.method,
    finding: record.finding,
    disposition: { code: record.disposition, ...DISPOSITION_WORDS[record.disposition] },
    correctBy: record.correctBy,
    attachments: record.attachments,
    inspector: record.inspector,
    device: record.device,
    madeAt: record.madeAt,
    receivedAt: record.receivedAt,
    membership: record.membership,
  };
};
