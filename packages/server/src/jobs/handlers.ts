/** Who does which kind of job. */

import type { JobHandlers } from './run-job.js';

export const HANDLERS: JobHandlers = {};
