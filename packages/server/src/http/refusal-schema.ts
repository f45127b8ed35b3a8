/** The body of a refusal, for the API's document. */

import { z } from 'zod';
import { SERVICE_CODES, type ServiceCode } from '../problems/problems.js';

export const REFUSAL_SCHEMA = z
  .object({
    code: z.enum(Object.keys(SERVICE_CODES) as [ServiceCode, ...ServiceCode[]]),
    zh: z.string().describe('出了什么问题、下一步做什么'),
    en: z.string().describe('What is wrong and what to do next'),
    requestId: z.string(),
    reasons: z.array(
      z.object({
        code: z.string(),
        place: z.object({
          file: z.string().optional(),
          line: z.int().optional(),
          column: z.string().optional(),
          path: z.string().optional(),
          byte: z.int().optional(),
        }),
        zh: z.string(),
        en: z.string(),
        at: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Refusal' });
