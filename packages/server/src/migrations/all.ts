/** All migrations, in order. */

import { audit } from './0001-audit.js';
import type { Migration } from './migration.js';

export const MIGRATIONS: readonly Migration[] = [audit];
