/** Drops an import that nobody wants any more: its file, its rows that wait, and the rows that go back. */

import { done } from '@double-random/core';
import type { ImportState } from '../../directories/import.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { deleteChunks } from '../../store/directories/import-chunks.js';
import { deleteFaulty } from '../../store/directories/import-faulty.js';
import { type DirectoryImport, lockImport, updateImport } from '../../store/directories/imports.js';
import { forgetGone } from '../../store/directories/staging.js';
import { type Acting, act, unchanged } from '../act.js';
import { dropLeftRows } from './drop-staged.js';
import { ownImport } from './may-change.js';

const DROPPABLE: ReadonlySet<ImportState> = new Set(['waiting', 'reading', 'previewed']);

export const isDroppable = ({ state }: DirectoryImport): boolean => DROPPABLE.has(state);

/** Ends an open import without effect; what waits of it is to be dropped afterwards. */
export async function endImport({ tx, at, record }: Acting, { id, state }: DirectoryImport, end: 'discarded' | 'expired'): Promise<void> {
  await updateImport(tx, id, at, { state: end });
  await deleteChunks(tx, id, null);
  await deleteFaulty(tx, id);
  await forgetGone(tx, id);
  record(end === 'discarded' ? 'import.discarded' : 'import.expired', id, { state });
}

export async function discardImport(
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  { department, importId }: { readonly department: string; readonly importId: string },
): Promise<ServiceOutcome<DirectoryImport>> {
  const discarded = await act(service, by, async (acting) => {
    const own = ownImport(by, department, await lockImport(acting.tx, importId));
    if (!own.ok) return own;
    if (own.value.state === 'discarded') return unchanged(own.value);
    if (!isDroppable(own.value)) return refused('wrong-import-state', { state: own.value.state, needed: [...DROPPABLE].join(' / ') });
    await endImport(acting, own.value, 'discarded');
    return done(own.value);
  });
  if (discarded.ok) await dropLeftRows(service.store, discarded.value.directory);
  return discarded;
}
