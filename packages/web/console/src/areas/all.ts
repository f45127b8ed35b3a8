/** The areas of the console, in the order of the navigation. */

import type { VueArea } from '../layout/vue-area.js';
import { AUDIT } from './audit/routes.js';
import { COVERAGE } from './coverage/routes.js';
import { DIRECTORIES } from './directories/routes.js';
import { DRAWS } from './draws/routes.js';
import { FOLLOW_UPS } from './follow-ups/routes.js';
import { HOME } from './home/routes.js';
import { JOBS } from './jobs/routes.js';
import { MY_VISITS } from './my-visits/routes.js';
import { OBJECTIONS } from './objections/routes.js';
import { PEOPLE } from './people/routes.js';
import { PLANS } from './plans/routes.js';
import { REVIEWS } from './reviews/routes.js';
import { STATISTICS } from './statistics/routes.js';
import { TASKS } from './tasks/routes.js';
import { VISITS } from './visits/routes.js';

export const AREAS: readonly VueArea[] = [
  HOME,
  DIRECTORIES,
  PLANS,
  COVERAGE,
  TASKS,
  DRAWS,
  VISITS,
  MY_VISITS,
  REVIEWS,
  OBJECTIONS,
  FOLLOW_UPS,
  STATISTICS,
  AUDIT,
  PEOPLE,
  JOBS,
];
