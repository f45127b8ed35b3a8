/** The routes of directories. Addresses with fixed words come before those with a name in the same place. */

import type { Route } from '../../http/route.js';
import { entityRoutes } from './entities.js';
import { entityCountRoutes } from './entity-counts.js';
import { exportRoutes } from './export.js';
import { healthRoutes } from './health.js';
import { importFileRoutes } from './import-file.js';
import { importRoutes } from './imports.js';
import { overviewRoutes } from './overview.js';
import { publicItemRoutes } from './public-items.js';
import { recordRoutes } from './records.js';
import { versionRoutes } from './versions.js';

export const directoriesRoutes: readonly Route[] = [
  ...overviewRoutes,
  ...healthRoutes,
  ...entityRoutes,
  ...entityCountRoutes,
  ...recordRoutes,
  ...versionRoutes,
  ...exportRoutes,
  ...importRoutes,
  ...importFileRoutes,
  ...publicItemRoutes,
];
