import type { Route } from '../../http/route.js';
import { dueRoutes } from './due.js';
import { objectionRoutes } from './objections.js';
import { overdueRoutes } from './overdue.js';
import { publicObjectionRoutes } from './public-objections.js';
import { publishRoutes } from './publish.js';
import { reviewRoutes } from './reviews.js';

/** From a department's review to the public's objections. */
export const allPublications: readonly Route[] = [
  ...reviewRoutes,
  ...dueRoutes,
  ...publishRoutes,
  ...objectionRoutes,
  ...publicObjectionRoutes,
  ...overdueRoutes,
];
