/** 结果公示: what is published of a visit, the unified result of all its departments. Once published it never changes; a correction is a new edition. */

import { z } from 'zod';

/** A code of a versioned table, with its words as they were when it was published. */
const coded = z.object({ code: z.string(), zh: z.string(), en: z.string() });

/** As the task's rule names natural persons: the name, the name masked (张*), or the certificate alone. */
const publishedInspector = z.object({ name: z.string().optional(), certificate: z.string().optional() });

const publishedItem = z.object({
  item: z.string().describe('Code on the list of the department'),
  name: z.string(),
  method: z.string(),
  result: coded.extend({ table: z.string().describe('Which table of result codes') }),
  finding: z.string(),
  disposition: coded,
  correctBy: z.string().nullable().describe('YYYY-MM-DD, of an order to correct'),
});

const publishedPart = z.object({
  department: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  endedOn: z.string().describe('YYYY-MM-DD: when the check of this department ended'),
  inspectors: z.array(publishedInspector).readonly(),
  items: z.array(publishedItem).readonly(),
});

/** The content of a publication; its canonical JSON is hashed. Parts: the initiating department first, the others by id; items by code. */
export const publishedResult = z.object({
  id: z.string(),
  edition: z.int().min(1),
  task: z.object({ id: z.string(), drawId: z.string(), title: z.string(), documentNumber: z.string().nullable() }),
  draw: z.object({ id: z.string(), manifestHash: z.string(), attempt: z.int() }),
  entity: z.object({
    id: z.string().describe('Id in the draw'),
    name: z.string().describe("Masked where it is a natural person's and the task says so"),
    uscc: z.string().nullable(),
    region: z.string().describe('GB/T 2260'),
  }),
  endedOn: z.string().describe('YYYY-MM-DD: when the last check of the visit ended'),
  parts: z.array(publishedPart).readonly(),
  publishedAt: z.string(),
  dueOn: z.string().describe('YYYY-MM-DD: the last day for publication in time; a correction keeps that of the first edition'),
  lateDays: z.int().min(0).describe('Working days after dueOn; a correction keeps those of the first edition'),
  supersedes: z.object({ id: z.string(), reason: z.string() }).nullable(),
});

export type PublishedResult = z.output<typeof publishedResult>;
export type PublishedPart = PublishedResult['parts'][number];
export type PublishedItem = PublishedPart['items'][number];
export type PublishedInspector = PublishedPart['inspectors'][number];
