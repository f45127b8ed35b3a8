/** Asks for a previewed import to be applied: on the version that it was compared with, and knowing how many rows are left out as wrong. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockDirectoryById } from '../../store/directories/directories.js';
import { type DirectoryImport, findImport, lockImport, updateImport } from '../../store/directories/imports.js';
import { findJob } from '../../store/jobs.js';
import type { Transaction } from '../../store/store.js';
import { act, unchanged } from '../act.js';
import { mayChange, ownImport } from './may-change.js';

export interface Application {
  readonly department: string;
  readonly importId: string;
  readonly basedOn: number;
  /** How many wrong rows the caller goes on without. */
  readonly wrong?: number | undefined;
}

/** Whether the job that should apply it has ended without: the disk was full for too long, say. */
const isGivenUp = async (tx: Transaction, { state, job }: DirectoryImport): Promise<boolean> =>
  state === 'applying' && job !== null && (await findJob(tx, job))?.state === 'failed';

/** A wrong row is left out, and with `replace` the record that it was to renew goes: whoever applies must have seen how many there are. */
const hasWrongRowsOpen = ({ mode, preview }: DirectoryImport, told: number | undefined): boolean =>
  mode === 'replace' && preview !== null && preview.counts.wrong > 0 && preview.counts.wrong !== told;

/** Asks; again changes nothing, unless what was asked for was given up: then it is tried anew. */
export function askApplication(
  service: Service,
  by: Actor,
  { department, importId, basedOn, wrong }: Application,
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
    const givenUp = await isGivenUp(tx, own.value);
    if (state === 'applied' || (state === 'applying' && !givenUp)) return unchanged(own.value);
    if (state !== 'previewed' && !givenUp) return refused('wrong-import-state', { state, needed: 'previewed' });
    if (version !== basedOn) return refused('changed-meanwhile', { version });
    if (hasWrongRowsOpen(own.value, wrong)) {
      return refused('wrong-rows-open', { wrong: preview?.counts.wrong ?? 0, gone: preview?.counts.gone ?? 0 });
    }
    const askedBy = actorIdOf(by);
    const job = await service.jobs.ask(tx, { kind: 'import-apply', department, askedBy, input: { importId }, at });
    await updateImport(tx, importId, at, { state: 'applying', job });
    record('import.application', importId, { basedOn });
    const updated = await findImport(tx, importId);
    if (updated === null) throw new Error('an import that is locked is not there');
    return done(updated);
  });
}
