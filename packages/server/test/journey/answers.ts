/** What the service answers on the road, read as a client would: by its shape. */

import { z } from 'zod';
import type { TestAnswer } from '../support/client.js';

/** The body of an answer with this status; throws with what was said instead. */
export async function told<Schema extends z.ZodType>(
  asked: Promise<TestAnswer>,
  status: number,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status: answered, body } = await asked;
  if (answered !== status) throw new Error(`${answered} instead of ${status}: ${JSON.stringify(body)}`);
  return schema.parse(body);
}

/** The same for an answer without a body. */
export const granted = async (asked: Promise<TestAnswer>): Promise<void> => {
  await told(asked, 204, z.unknown());
};

export const idView = z.object({ id: z.string() });

export const jobView = z.object({ state: z.string(), refusal: z.unknown() });

export const importView = z.object({
  id: z.string(),
  job: z.string().nullable(),
  state: z.string(),
  failure: z.unknown(),
  preview: z.object({ basedOn: z.number(), counts: z.object({ read: z.number(), added: z.number(), wrong: z.number() }) }).nullable(),
  appliedVersion: z.number().nullable(),
});

export const editionView = z.object({
  plan: z.string(),
  edition: z.number(),
  version: z.number(),
  state: z.object({ code: z.string() }),
  awaits: z.string().nullable(),
});

export const taskView = z.object({
  id: z.string(),
  state: z.string(),
  version: z.number(),
  parts: z.array(z.object({ department: z.string(), state: z.string(), version: z.number() })),
  next: z.array(z.object({ department: z.string(), words: z.object({ zh: z.string(), en: z.string() }) })),
});

export const preparationView = z.object({
  state: z.string(),
  stale: z.boolean(),
  manifestHash: z.string().nullable(),
  forecast: z.object({ text: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }) }).nullable(),
  shortages: z.array(z.object({ department: z.enum(['market', 'ecology', 'emergency', 'culture']), accepted: z.unknown().nullable() })),
});

export const drawView = z.object({
  state: z.string(),
  manifestHash: z.string(),
  resultHash: z.string().nullable(),
  events: z.number(),
  departments: z.array(z.object({ id: z.string(), secretKeeping: z.string().nullable(), secret: z.string().nullable() })),
});

export const stateView = z.object({ events: z.number(), state: z.object({ selected: z.array(z.string()) }) });

export const seatsView = z.object({
  items: z.array(z.object({ entity: z.string(), department: z.string(), inspector: z.string().nullable(), name: z.string().nullable() })),
});

export const proofView = z.object({ standing: z.string(), selectedNow: z.boolean(), proof: z.record(z.string(), z.unknown()) });
