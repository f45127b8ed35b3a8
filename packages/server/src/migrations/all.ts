/** All migrations, in order. */

import { audit } from './0001-audit.js';
import { people } from './0003-people.js';
import type { Migration } from './migration.js';

export const MIGRATIONS: readonly Migration[] = [audit, people];
