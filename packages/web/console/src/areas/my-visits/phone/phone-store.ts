/** The phone's own database, one for each user of the device: nothing in it leaves but by the service's answer. */

import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { MyVisit } from './day-route.js';
import type { KeptDossier } from './kept-dossier.js';
import type { Change, Outgoing } from './outbox.js';
import type { CodeTables, RecordForm } from './record-form.js';

/** A photograph or paper: its bytes stay until the service has them. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  /** Content type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** A record that is being written: there again after a reload or a crash. */
export interface KeptDraft {
  /** `visit/item` */
  readonly key: string;
  readonly visit: string;
  readonly form: RecordForm;
}

interface Kept extends DBSchema {
  readonly dossiers: { readonly key: string; readonly value: KeptDossier };
  readonly outbox: { readonly key: string; readonly value: Outgoing };
  readonly files: { readonly key: string; readonly value: KeptFile };
  readonly drafts: { readonly key: string; readonly value: KeptDraft };
  readonly visits: { readonly key: string; readonly value: MyVisit };
  readonly tables: { readonly key: string; readonly value: CodeTables };
}

const VERSION = 1;

const nameOf = (user: string): string => `double-random.visits.${user}`;

export type PhoneStore = IDBPDatabase<Kept>;

/** @param user id of whoever is signed in: another person on the same device has a database of his own */
export const openPhoneStore = (user: string): Promise<PhoneStore> =>
  openDB<Kept>(nameOf(user), VERSION, {
    upgrade(database) {
      database.createObjectStore('dossiers', { keyPath: 'id' });
      database.createObjectStore('outbox', { keyPath: 'key' });
      database.createObjectStore('files', { keyPath: 'sha256' });
      database.createObjectStore('drafts', { keyPath: 'key' });
      database.createObjectStore('visits', { keyPath: 'id' });
      database.createObjectStore('tables');
    },
  });

/** Leaves nothing of the user on the device. */
export const deletePhoneStore = (user: string): Promise<void> => deleteDB(nameOf(user));

/** All of a change, or nothing of it. */
export async function changeOutbox(store: PhoneStore, { put, remove }: Change): Promise<void> {
  const transaction = store.transaction('outbox', 'readwrite');
  await Promise.all([
    ...remove.map((key) => transaction.store.delete(key)),
    ...put.map((item) => transaction.store.put(item)),
    transaction.done,
  ]);
}

/** A record goes into the outbox, what it takes the place of and its draft go out, at once. */
export async function putRecord(store: PhoneStore, change: Change, draft: string): Promise<void> {
  const transaction = store.transaction(['outbox', 'drafts'], 'readwrite');
  const outbox = transaction.objectStore('outbox');
  await Promise.all([
    ...change.remove.map((key) => outbox.delete(key)),
    ...change.put.map((item) => outbox.put(item)),
    transaction.objectStore('drafts').delete(draft),
    transaction.done,
  ]);
}

/** The list of visits as the service has just told it, in the place of the one before. */
export async function keepVisits(store: PhoneStore, visits: readonly MyVisit[]): Promise<void> {
  const transaction = store.transaction('visits', 'readwrite');
  await transaction.store.clear();
  await Promise.all([...visits.map((visit) => transaction.store.put(visit)), transaction.done]);
}
