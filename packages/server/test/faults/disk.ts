/** A disk that is full, as a SQLite file meets one: the service's one writing connection may make the file no larger. */

import { databaseFailure } from '../../dist/store/failure.js';
import type { Store } from '../../dist/store/store.js';

const ROOM = 1_000_000;

/** From a page's worth down to little, so that not even the pages in use have much room left. */
const FILLERS = [8192, 1024, 256] as const;

const bound = ({ transact }: Store, pages: number): Promise<unknown> => transact((tx) => tx.raw(`PRAGMA max_page_count = ${pages}`));

/** Lets the file grow no more, and fills the room that it still has inside. */
export async function fillDisk(store: Store): Promise<void> {
  await store.transact((tx) => tx.raw('create table if not exists filler (bytes blob)'));
  await bound(store, 1);
  for (const size of FILLERS) {
    for (let isFull = false; !isFull; ) {
      try {
        await store.transact((tx) => tx.raw('insert into filler values (randomblob(?))', [size]));
      } catch (error) {
        if (databaseFailure(error) !== 'full') throw error;
        isFull = true;
      }
    }
  }
}

/** The disk has room again. */
export async function makeRoom(store: Store): Promise<void> {
  await bound(store, ROOM);
}
