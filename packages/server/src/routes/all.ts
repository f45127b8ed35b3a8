/** Every route of the service: the API, the portal's pages and the files that browsers load. What is not here does not exist. */

import type { Route } from '../http/route.js';
import { auditEntryRoutes } from './audit/entries.js';
import { auditExportRoutes } from './audit/export.js';
import { auditVerificationRoutes } from './audit/verification.js';
import { calendarRoutes } from './calendar/calendar.js';
import { directoriesRoutes } from './directories/all-directories.js';
import { afterwardsRoutes } from './draws/afterwards.js';
import { ceremonyRoutes } from './draws/ceremony.js';
import { drawRoutes } from './draws/draws.js';
import { preparationRoutes } from './draws/preparations.js';
import { publicDrawnRoutes } from './draws/public-drawn.js';
import { publicDrawRoutes } from './draws/public-draws.js';
import { publicEntityRoutes } from './draws/public-entities.js';
import { publicEventRoutes } from './draws/public-events.js';
import { publicPoolRoutes } from './draws/public-pools.js';
import { publicShortageRoutes } from './draws/public-shortages.js';
import { changesRoutes } from './exchange/changes.js';
import { deliveryRoutes } from './exchange/deliveries.js';
import { publicityRecordRoutes } from './exchange/publicity-records.js';
import { webhookRoutes } from './exchange/webhooks.js';
import { followUpActRoutes } from './follow-ups/acts.js';
import { followUpListRoutes } from './follow-ups/lists.js';
import { jobRoutes } from './jobs/jobs.js';
import { openDataRoutes } from './open-data/open-data.js';
import { departmentRoutes } from './people/departments.js';
import { tokenRoutes } from './people/tokens.js';
import { userChangeRoutes } from './people/user-changes.js';
import { userRoutes } from './people/users.js';
import { coverageRoutes } from './plans/coverage.js';
import { matchRoutes } from './plans/matches.js';
import { planRoutes } from './plans/plans.js';
import { publicPlanRoutes } from './plans/public-plans.js';
import { planReviewRoutes } from './plans/review.js';
import { builtFileRoutes } from './portal/built-files.js';
import { portalRoutes } from './portal/pages.js';
import { robotsRoute } from './portal/robots.js';
import { sitemapRoutes } from './portal/sitemap.js';
import { feedRoutes } from './public/feed.js';
import { publicResultRoutes } from './public-results/results.js';
import { publicResultFileRoutes } from './public-results/results-files.js';
import { allPublications } from './publications/all-publications.js';
import { recordsRoutes } from './records/all-records.js';
import { paperRoutes } from './reports/all-papers.js';
import { documentRoutes } from './service/document.js';
import { healthRoutes } from './service/health.js';
import { metricsRoutes } from './service/metrics.js';
import { oidcRoutes } from './session/oidc.js';
import { passwordRoutes } from './session/password.js';
import { sessionRoutes } from './session/session.js';
import { sessionsRoutes } from './session/sessions.js';
import { statisticsRoutes } from './statistics/statistics.js';
import { tasksRoutes } from './tasks/all-tasks.js';
import { visitsRoutes } from './visits/all-visits.js';

/** What programs use, the console among them. */
export const API_ROUTES: readonly Route[] = [
  ...documentRoutes(() => API_ROUTES),
  ...healthRoutes,
  ...metricsRoutes,
  ...sessionRoutes,
  ...passwordRoutes,
  ...sessionsRoutes,
  ...oidcRoutes,
  ...departmentRoutes,
  ...userRoutes,
  ...userChangeRoutes,
  ...tokenRoutes,
  ...jobRoutes,
  ...webhookRoutes,
  ...deliveryRoutes,
  ...publicityRecordRoutes,
  ...changesRoutes,
  ...auditEntryRoutes,
  ...auditExportRoutes,
  ...auditVerificationRoutes,
  ...directoriesRoutes,
  ...planRoutes,
  ...planReviewRoutes,
  ...publicPlanRoutes,
  ...coverageRoutes,
  ...matchRoutes,
  ...tasksRoutes,
  ...preparationRoutes,
  ...ceremonyRoutes,
  ...afterwardsRoutes,
  ...drawRoutes,
  ...publicDrawRoutes,
  ...publicDrawnRoutes,
  ...publicShortageRoutes,
  ...publicEventRoutes,
  ...publicEntityRoutes,
  ...publicPoolRoutes,
  ...visitsRoutes,
  ...recordsRoutes,
  ...calendarRoutes,
  ...allPublications,
  ...publicResultRoutes,
  ...publicResultFileRoutes,
  ...openDataRoutes,
  ...followUpListRoutes,
  ...followUpActRoutes,
  ...statisticsRoutes,
  ...feedRoutes,
  ...paperRoutes,
];

export const ROUTES: readonly Route[] = [...API_ROUTES, ...portalRoutes(API_ROUTES), ...builtFileRoutes, robotsRoute, ...sitemapRoutes];
