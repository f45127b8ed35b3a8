/** The state of a draw after its events, as the protocol writes it (section 9). */

import { z } from 'zod';

const seat = z.tuple([z.string(), z.string().nullable()]).readonly();

export const stateView = z
  .object({
    selected: z.array(z.string()).readonly(),
    teams: z.array(z.tuple([z.string(), z.string(), z.array(seat).readonly()]).readonly()).readonly(),
    appointed: z.array(z.tuple([z.string(), z.string(), z.int()]).readonly()).readonly(),
  })
  .describe('selected: [entity]; teams: [[department, entity, [[role, inspector or null]]]]; appointed: [[department, entity, place]]');
