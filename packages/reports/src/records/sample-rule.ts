/** How many of a stratum are drawn, as the draw protocol's manifest writes it. */

import type { SampleRule } from '@double-random/core';
import { z } from 'zod';

const size = z.int().min(0);

export const sampleRule = z.union([
  z.strictObject({ count: size }),
  z.strictObject({
    rate: z.tuple([size, z.int().min(1)]).readonly(),
    rounding: z.enum(['ceil', 'floor', 'half-up']),
    minimum: size,
    maximum: size.nullable(),
  }),
]) satisfies z.ZodType<SampleRule>;
