/** Whether the service lives, and whether it is ready to serve. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import { pendingMigrations } from '../store/migrate.js';
import type { Store } from '../store/store.js';
import { packageVersion } from '../version.js';

/** What GET /health answers. */
export interface Health {
  readonly status: 'ok';
  readonly service: 'double-random';
  /** The version of this package, e.g. `0.1.0`. */
  readonly version: string;
}

/** The health of a process that answers at all. */
export const health = (): Health => ({ status: 'ok', service: 'double-random', version: packageVersion() });

/** What GET /ready answers. */
export interface Readiness {
  readonly status: 'ready';
  readonly database: Store['engine'];
}

/** Ready: the database answers and has every table. A failing database throws, as everywhere. */
export async function readiness(store: Store): Promise<ServiceOutcome<Readiness>> {
  const pending = await pendingMigrations(store);
  if (pending.length > 0) return refused('not-migrated', { migrations: pending.join(', ') });
  return done({ status: 'ready', database: store.engine });
}
