/** Records of items as other systems copy them: all that stand of a visit, together. */

import { z } from 'zod';
import { INSPECTION_METHODS } from '../../plans/planned-task.js';
import type { StandingRecord } from '../../records/standing-record.js';
import { DISPOSITIONS } from '../../results/dispositions.js';
import { visitsWithPart } from '../../store/exchange/touched-visits.js';
import { headsOfVisits } from '../../store/records/standing-records.js';
import type { ChangeFeed } from './change-feed.js';
import { eventsOf, TOUCHING_RECORDS, visitsTouched } from './touched-visits.js';

const recordCopy = z.object({
  department: z.string(),
  item: z.string(),
  submission: z.string(),
  codeTable: z.string(),
  result: z.string(),
  method: z.enum(INSPECTION_METHODS),
  finding: z.string(),
  disposition: z.enum(DISPOSITIONS),
  correctBy: z.string().nullable().describe('YYYY-MM-DD'),
  attachments: z.array(z.object({ sha256: z.string(), name: z.string() })),
  inspector: z.string().describe('Staff number'),
  madeAt: z.string(),
  receivedAt: z.string(),
  conflict: z.boolean().describe('Several records of this item stand, until one takes the place of all'),
});

export const visitRecordsCopy = z.object({ visit: z.string(), records: z.array(recordCopy) });

export type VisitRecordsCopy = z.output<typeof visitRecordsCopy>;

const recordCopyOf = (record: StandingRecord, conflict: boolean): VisitRecordsCopy['records'][number] => ({
  department: record.department,
  item: record.item,
  submission: record.submission,
  codeTable: record.codeTable,
  result: record.result,
  method: record.method,
  finding: record.finding,
  disposition: record.disposition,
  correctBy: record.correctBy,
  attachments: record.attachments.map(({ sha256, name }) => ({ sha256, name })),
  inspector: record.inspector,
  madeAt: record.madeAt,
  receivedAt: record.receivedAt,
  conflict,
});

const isSameItem = (one: StandingRecord, other: StandingRecord): boolean => one.department === other.department && one.item === other.item;

/** What other departments record is theirs until it is published. */
export const recordChanges: ChangeFeed<VisitRecordsCopy> = {
  events: eventsOf(TOUCHING_RECORDS),
  touchedBy: visitsTouched(TOUCHING_RECORDS),
  visible: visitsWithPart,
  load: async (db, department, ids) => {
    const heads = await headsOfVisits(db, ids);
    return new Map(
      ids.map((visit) => {
        const seen = (heads.get(visit) ?? []).filter((head) => department === null || head.department === department);
        const records = seen.map((head) =>
          recordCopyOf(
            head,
            seen.some((other) => other !== head && isSameItem(head, other)),
          ),
        );
        return [visit, [{ visit, records }]];
      }),
    );
  },
};
