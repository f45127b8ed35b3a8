/** Every route of the service. What is not here does not exist. */

import type { Route } from '../http/route.js';
import { auditEntryRoutes } from './audit/entries.js';
import { auditExportRoutes } from './audit/export.js';
import { auditVerificationRoutes } from './audit/verification.js';
import { jobRoutes } from './jobs/jobs.js';
import { documentRoutes } from './service/document.js';
import { healthRoutes } from './service/health.js';
import { metricsRoutes } from './service/metrics.js';
import { tasksRoutes } from './tasks/all-tasks.js';

export const ROUTES: readonly Route[] = [
  ...documentRoutes(() => ROUTES),
  ...healthRoutes,
  ...metricsRoutes,
  ...jobRoutes,
  ...auditEntryRoutes,
  ...auditExportRoutes,
  ...auditVerificationRoutes,
  ...tasksRoutes,
];
