/** Everything that the clock starts. */

import type { Schedule } from './job.js';

export const SCHEDULES: readonly Schedule[] = [];
