import type { Route } from '../../http/route.js';
import { assignmentSheetRoutes } from './assignment-sheets.js';
import { auditPaperRoutes } from './audit-paper.js';
import { batchRoutes } from './batches.js';
import { publicPaperRoutes } from './public-papers.js';
import { visitPaperRoutes } from './visit-papers.js';

/** Everything that is published or carried, as PDF. */
export const paperRoutes: readonly Route[] = [
  ...publicPaperRoutes,
  ...visitPaperRoutes,
  ...assignmentSheetRoutes,
  ...batchRoutes,
  ...auditPaperRoutes,
];
