/** Every route about visits, from the dispatch to the notice. */

import type { Route } from '../../http/route.js';
import { calendarFeedRoutes } from './calendar-feeds.js';
import { dispatchRoutes } from './dispatch.js';
import { listVisitsRoutes } from './list-visits.js';
import { noticeListRoutes } from './notice-lists.js';
import { noticeRoutes } from './notices.js';
import { scheduleRoutes } from './schedule.js';
import { visitRoutes } from './visit.js';

export const visitsRoutes: readonly Route[] = [
  ...dispatchRoutes,
  ...scheduleRoutes,
  ...listVisitsRoutes,
  ...visitRoutes,
  ...noticeListRoutes,
  ...noticeRoutes,
  ...calendarFeedRoutes,
];
