/** Imports that nobody took care of end by themselves, so that files of a department do not lie about. */

import { done } from '@double-random/core';
import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { deleteFaulty } from '../../store/directories/import-faulty.js';
import { listIdleImports, listWithOldFaulty, lockImport } from '../../store/directories/imports.js';
import { act, unchanged } from '../act.js';
import { endImport, isDroppable } from './discard-import.js';
import { dropLeftRows } from './drop-staged.js';

const DAY = 86_400_000;
/** How long an import waits for its file, or a preview for its application. */
export const IDLE_DAYS = 7;
/** How long rows that go back to the sender are kept once the import has ended. */
export const FAULTY_DAYS = 30;

const HOUR = 3600;

export async function expireImports(service: Service): Promise<void> {
  const { store, outside } = service;
  const daysAgo = (days: number): string => momentOf(new Date(outside.now().getTime() - days * DAY));
  const before = daysAgo(IDLE_DAYS);
  for (const { id, directory } of await listIdleImports(store.db, before)) {
    const ended = await act(service, systemActor('import-expiry'), async (acting) => {
      const found = await lockImport(acting.tx, id);
      if (found === null || !isDroppable(found) || found.changedAt >= before) return unchanged(false);
      await endImport(acting, found, 'expired');
      return done(true);
    });
    if (ended.ok && ended.value) await dropLeftRows(store, directory);
  }
  for (const id of await listWithOldFaulty(store.db, daysAgo(FAULTY_DAYS))) await store.transact((tx) => deleteFaulty(tx, id));
}

export const importExpiry: Schedule = { name: 'import-expiry', everySeconds: HOUR, run: (service) => expireImports(service) };
