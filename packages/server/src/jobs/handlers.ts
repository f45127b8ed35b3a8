/** Who does which kind of job. */

import { applyImport } from '../acts/directories/apply-import.js';
import { previewImport } from '../acts/directories/preview-import.js';
import { makePreparation } from '../acts/draws/make-preparation.js';
import { makeSchedule } from '../acts/visits/make-schedule.js';
import { makePapers } from '../reports/batch/make-papers.js';
import type { JobHandlers } from './run-job.js';

export const HANDLERS: JobHandlers = {
  'import-preview': previewImport,
  'import-apply': applyImport,
  'prepare-draw': makePreparation,
  'schedule-visits': makeSchedule,
  'make-papers': makePapers,
};
