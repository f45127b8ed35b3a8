/** What requests about visits hold. */

import { z } from 'zod';

/** `HH:MM`. */
export const startTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: '应为时刻 HH:MM / a time of day, HH:MM' });

export const visitParams = z.object({ visit: z.string() });
