/** 审计摘录: every act on one task, in order, with the hashes of the chain. */

import { z } from 'zod';
import { department, hashText, momentText, named } from './naming.js';

const entry = z.strictObject({
  sequence: z.int().min(1),
  at: momentText,
  actor: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  department: z.string().nullable(),
  /** `null`: not shown to whoever asked, so that the hash cannot be computed from this entry. */
  address: z.string().nullable(),
  requestId: z.string(),
  event: z.string(),
  /** What the event is called. */
  name: named,
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), z.number()])).readonly()])),
  previous: hashText,
  hash: hashText,
});

export const auditExtractRecord = z.strictObject({
  report: z.literal('audit-extract'),
  task: z.strictObject({ id: z.string(), drawId: z.string(), title: z.string(), documentNumber: z.string().nullable() }),
  /** The department whose view it is; `null`: an auditor's, who sees all. */
  reader: department.nullable(),
  departments: z.array(department).readonly(),
  /** The last entry of the extract: up to here the chain is shown. */
  head: z.strictObject({ sequence: z.int().min(1), hash: hashText, at: momentText }),
  entries: z.array(entry).readonly(),
});

export type AuditExtractRecord = z.output<typeof auditExtractRecord>;
export type AuditEntryRecord = z.output<typeof entry>;
