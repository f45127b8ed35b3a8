/** Takes away the rows that wait for a version that will not come. */

import { findDirectoryById, lockDirectoryById } from '../../store/directories/directories.js';
import { findOpenImport } from '../../store/directories/imports.js';
import { dropStaged } from '../../store/directories/staging.js';
import type { Store, Transaction } from '../../store/store.js';
import { Superseded } from './attempt.js';

/** Rows of one transaction: others need not wait long for their turn. */
const AT_ONCE = 5000;

async function dropAll(store: Store, directory: number, mayGoOn: (tx: Transaction) => Promise<boolean>): Promise<void> {
  const { kind } = await findDirectoryById(store.db, directory);
  for (let dropped = AT_ONCE; dropped === AT_ONCE; ) {
    dropped = await store.transact(async (tx) => {
      const { version } = await lockDirectoryById(tx, directory);
      return (await mayGoOn(tx)) ? dropStaged(tx, kind, { directory, version }, AT_ONCE) : 0;
    });
  }
}

/** What an import left that has ended: nothing once another has begun, whose preview takes it away itself. The rows belong to no directory, so nothing is recorded. */
export const dropLeftRows = (store: Store, directory: number): Promise<void> =>
  dropAll(store, directory, async (tx) => {
    const open = await findOpenImport(tx, directory);
    return open === null || open.state === 'waiting';
  });

/** What earlier tries left, before this one begins. Throws `Superseded`. */
export const dropEarlierRows = (store: Store, directory: number, importId: string, attempt: string): Promise<void> =>
  dropAll(store, directory, async (tx) => {
    const open = await findOpenImport(tx, directory);
    if (open?.id !== importId || open.attempt !== attempt) throw new Superseded();
    return true;
  });
