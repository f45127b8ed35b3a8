/** Asks for a previewed import to be applied: on the version that the preview was based on, and no other. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockDirectoryById } from '../../store/directories/directories.js';
import { type DirectoryImport, findImport, lockImport, updateImport } from '../../store/directories/imports.js';
import { act, unchanged } from '../act.js';
import { mayChange, ownImport } from './may-change.js';

export interface Application {
  readonly department: string;
  readonly importId: string;
  readonly basedOn: number;
}

export function askApplication(
  service: Service,
  by: Actor,
  { department, importId, basedOn }: Application,
): Promise<ServiceOutcome<DirectoryImport>> {
  return act(service, by, async ({ tx, at, record }) => {
    const allowed = await mayChange(tx, by, department);
    if (!allowed.ok) return allowed;
    const seen = ownImport(by, department, await findImport(tx, importId));
    if (!seen.ok) return seen;
    const { version } = await lockDirectoryById(tx, seen.value.directory);
    const own = ownImport(by, department, await lockImport(tx, importId));
    if (!own.ok) return own;
    const { state, preview } = own.value;
    if (preview !== null && preview.basedOn !== basedOn) return refused('changed-meanwhile', { version });
    if (state === 'applying' || state === 'applied') return unchanged(own.value);
    if (state !== 'previewed') return refused('wrong-import-state', { state, needed: 'previewed' });
    if (version !== basedOn) return refused('changed-meanwhile', { version });
    const askedBy = actorIdOf(by);
    const job = await service.jobs.ask(tx, { kind: 'import-apply', department, askedBy, input: { importId }, at });
    await updateImport(tx, importId, at, { state: 'applying', job });
    record('import.application', importId, { basedOn });
    const updated = await findImport(tx, importId);
    if (updated === null) throw new Error('an import that is locked is not there');
    return done(updated);
  });
}
