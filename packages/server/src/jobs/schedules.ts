/** Everything that the clock starts. */

import { importExpiry } from '../acts/directories/expire-imports.js';
import { drawDisclosures } from '../acts/draws/disclose-due.js';
import { drawBeacons, drawDeadlines } from '../acts/draws/schedules.js';
import { forgetDeliveries, webhookDeliveries } from '../acts/exchange/schedules.js';
import { visitClosing } from '../acts/follow-ups/close-visits.js';
import { forgetEnded } from '../acts/people/forget-ended.js';
import { planActivation } from '../acts/plans/schedule.js';
import { publicationDeadlines } from '../acts/publications/remind.js';
import { attachmentExpiry } from '../acts/records/drop-orphans.js';
import { drawCounting } from '../acts/statistics/count-draws.js';
import { papersExpiry } from '../reports/batch/expiry.js';
import type { Schedule } from './job.js';

export const SCHEDULES: readonly Schedule[] = [
  forgetEnded,
  importExpiry,
  planActivation,
  drawDeadlines,
  drawBeacons,
  drawDisclosures,
  attachmentExpiry,
  publicationDeadlines,
  visitClosing,
  drawCounting,
  webhookDeliveries,
  forgetDeliveries,
  papersExpiry,
];
