/** Everything about what inspectors send and planners decide on it. */

import type { Route } from '../../http/route.js';
import { attachmentRoutes } from './attachments.js';
import { codeTableRoutes } from './code-tables.js';
import { conflictRoutes } from './conflicts.js';
import { dossierRoutes } from './dossier.js';
import { myVisitRoutes } from './my-visits.js';
import { onSiteRoutes } from './on-site.js';
import { reportRoutes } from './reports.js';
import { submissionRoutes } from './submissions.js';

export const recordsRoutes: readonly Route[] = [
  ...myVisitRoutes,
  ...dossierRoutes,
  ...onSiteRoutes,
  ...submissionRoutes,
  ...conflictRoutes,
  ...attachmentRoutes,
  ...reportRoutes,
  ...codeTableRoutes,
];
