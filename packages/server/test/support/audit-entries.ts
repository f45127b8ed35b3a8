/** What the audit log holds, for tests of acts. */

import { auditRows, entryOf, type HashedEntry } from '../../dist/store/audit.js';
import type { Store } from '../../dist/store/store.js';

const MOST = 10_000;

/** The entries of events whose names begin so, the oldest first. */
export async function auditEntries({ db }: Pick<Store, 'db'>, beginning = ''): Promise<readonly HashedEntry[]> {
  return (await auditRows(db, null, MOST)).map(entryOf).filter(({ event }) => event.startsWith(beginning));
}
