/** Begins an import: says what a file will be read for, and how. */

import { done, explain } from '@double-random/core';
import { checkMapping, MAPPING_PROBLEMS } from '@double-random/directories';
import type { DirectoryName, ImportMode } from '../../directories/import.js';
import { reasonsOf, refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockDirectory } from '../../store/directories/directories.js';
import { type DirectoryImport, findImport, findOpenImport, insertImport } from '../../store/directories/imports.js';
import { act } from '../act.js';
import { mayChange } from './may-change.js';

export interface ImportWish extends DirectoryName {
  readonly mode: ImportMode;
  /** A column mapping as JSON; `null`: columns are known by their headers. */
  readonly mapping: unknown;
}

function checked(mapping: unknown): ServiceOutcome<void> {
  if (mapping === null) return done(undefined);
  const outcome = checkMapping(mapping, '');
  if (outcome.ok) return done(undefined);
  const said = reasonsOf(outcome.problems, (problem, language) => explain(MAPPING_PROBLEMS, { ...problem, place: {} }, language));
  return refused('bad-mapping', {}, said);
}

export async function openImport(
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  { department, kind, mode, mapping }: ImportWish,
): Promise<ServiceOutcome<DirectoryImport>> {
  const mapped = checked(mapping);
  return act(service, by, async ({ tx, at, newId, record }) => {
    const allowed = await mayChange(tx, by, department);
    if (!allowed.ok) return allowed;
    if (!mapped.ok) return mapped;
    const directory = await lockDirectory(tx, department, kind);
    const open = await findOpenImport(tx, directory.id);
    if (open !== null) return refused('import-open', { import: open.id, by: open.openedBy.name });
    const id = newId();
    await insertImport(tx, { id, directory: directory.id, mode, mapping, openedAt: at, openedBy: { id: actorIdOf(by), name: by.name } });
    record('import.opened', id, { department, kind, mode });
    const inserted = await findImport(tx, id);
    if (inserted === null) throw new Error('an import that was just inserted is not there');
    return done(inserted);
  });
}
