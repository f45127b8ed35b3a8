/** Every event that the audit log knows. Docs and the API's catalogue are made from this. */

import type { AuditEventForm } from './event.js';
import { CALENDAR_EVENTS } from './events/calendar.js';
import { DIRECTORIES_EVENTS } from './events/directories.js';
import { DRAWS_EVENTS } from './events/draws.js';
import { EXCHANGE_EVENTS } from './events/exchange.js';
import { FOLLOW_UPS_EVENTS } from './events/follow-ups.js';
import { PAPERS_EVENTS } from './events/papers.js';
import { PEOPLE_EVENTS } from './events/people.js';
import { PLANS_EVENTS } from './events/plans.js';
import { PUBLICATIONS_EVENTS } from './events/publications.js';
import { RECORDS_EVENTS } from './events/records.js';
import { STATISTICS_EVENTS } from './events/statistics.js';
import { TASKS_EVENTS } from './events/tasks.js';
import { VISITS_EVENTS } from './events/visits.js';

export const AUDIT_EVENTS = {
  ...PEOPLE_EVENTS,
  ...DIRECTORIES_EVENTS,
  ...PLANS_EVENTS,
  ...TASKS_EVENTS,
  ...DRAWS_EVENTS,
  ...VISITS_EVENTS,
  ...RECORDS_EVENTS,
  ...CALENDAR_EVENTS,
  ...PUBLICATIONS_EVENTS,
  ...EXCHANGE_EVENTS,
  ...FOLLOW_UPS_EVENTS,
  ...STATISTICS_EVENTS,
  ...PAPERS_EVENTS,
} as const satisfies Record<string, AuditEventForm>;

export type AuditEvent = keyof typeof AUDIT_EVENTS;
