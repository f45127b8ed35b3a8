/** Which entities a task means, in words: 区域：西湖区、滨江区. */

import { z } from 'zod';
import { named } from './naming.js';

/** An entity is meant when it has one of the values. */
export const condition = z.strictObject({ label: named, values: z.array(named).readonly() }).readonly();

export type Condition = z.output<typeof condition>;
