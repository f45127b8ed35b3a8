/** 抽查结果公示表: the published results of a task, or of all tasks in some time. */

import { z } from 'zod';
import { address, dayText, department, hashText, momentText, named } from './naming.js';

const publishedItem = z.strictObject({
  item: z.string(),
  name: z.string(),
  result: named,
  finding: z.string(),
  disposition: named,
  correctBy: dayText.nullable(),
});

const publishedResult = z.strictObject({
  id: z.string(),
  edition: z.int().min(1),
  /** `correction`: this edition holds until a corrected one is published. */
  state: z.strictObject({ name: named, correctionSince: momentText.nullable() }),
  entity: z.strictObject({ id: z.string(), uscc: z.string().nullable(), name: z.string(), region: named }),
  endedOn: dayText,
  publishedAt: momentText,
  dueOn: dayText,
  lateDays: z.int().min(0),
  contentHash: hashText,
  /** Why this edition took the place of the one before it. */
  correction: z.strictObject({ of: z.string(), reason: z.string() }).nullable(),
  parts: z
    .array(
      z.strictObject({
        department,
        /** As the task's rule names natural persons. */
        inspectors: z.array(z.strictObject({ name: z.string().nullable(), certificate: z.string().nullable() }).readonly()).readonly(),
        items: z.array(publishedItem).readonly(),
      }),
    )
    .readonly(),
});

/** What is left of a result that was withdrawn; whom it was about is not said any more. */
const tombstone = z.strictObject({
  id: z.string(),
  edition: z.int().min(1),
  publishedAt: momentText,
  withdrawnAt: momentText,
  reason: z.string(),
});

export const resultsBulletinRecord = z.strictObject({
  report: z.literal('results-bulletin'),
  task: z.strictObject({ id: z.string(), drawId: z.string(), title: z.string(), documentNumber: z.string().nullable() }),
  /** The departments that publish, the initiating one first. */
  departments: z.array(department).readonly(),
  /** When the last of what stands here was published, corrected or withdrawn. */
  asOf: momentText,
  /** Visits of the task, and how many of them have a published result. */
  visits: z.int().min(0),
  /** Working days after its publication in which the entity may object to a result. */
  objectionDays: z.int().min(0),
  results: z.array(publishedResult).readonly(),
  tombstones: z.array(tombstone).readonly(),
  address,
});

export type ResultsBulletinRecord = z.output<typeof resultsBulletinRecord>;
