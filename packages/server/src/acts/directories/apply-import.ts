/** The job `import-apply`: the rows that wait become the next version, in one transaction with its audit entry. */

import { done } from '@double-random/core';
import type { JobFacts, JobHandler } from '../../jobs/job.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Directory, lockDirectoryById, moveHead } from '../../store/directories/directories.js';
import { deleteChunks } from '../../store/directories/import-chunks.js';
import { type DirectoryImport, findImport, type ImportPreview, lockImport, updateImport } from '../../store/directories/imports.js';
import { endRows, forgetGone } from '../../store/directories/staging.js';
import { insertVersion } from '../../store/directories/versions.js';
import type { Transaction } from '../../store/store.js';
import { act, unchanged } from '../act.js';

interface Applying {
  readonly found: DirectoryImport;
  readonly preview: ImportPreview;
  readonly directory: Directory;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** The next version. @returns its number */
async function makeVersion(tx: Transaction, { found, preview, directory, askedBy, at }: Applying): Promise<number> {
  const version = directory.version + 1;
  const { added, changed, gone } = preview.counts;
  await endRows(tx, directory.kind, { directory: directory.id, version, importId: found.id });
  await moveHead(tx, directory.id, { version, ...preview.result });
  await insertVersion(tx, directory.id, {
    number: version,
    ...preview.result,
    added,
    changed,
    gone,
    mode: found.mode,
    file: found.file?.name ?? '',
    importId: found.id,
    appliedAt: at,
    appliedBy: askedBy,
  });
  return version;
}

const factsOf = (importId: string, version: number, { result, counts }: ImportPreview): JobFacts => ({
  importId,
  version,
  ...result,
  added: counts.added,
  changed: counts.changed,
  gone: counts.gone,
});

/** Whoever asked for it, as the audit log knows them by now. */
async function askerOf(tx: Transaction, importId: string): Promise<Applying['askedBy']> {
  const asked: { readonly actor_id: string; readonly actor_name: string } | undefined = await tx('audit_entries')
    .where({ subject_kind: 'import', subject_id: importId, event: 'import.application' })
    .orderBy('sequence', 'desc')
    .first('actor_id', 'actor_name');
  if (asked === undefined) throw new Error('an import is applied that nobody asked for');
  return { id: asked.actor_id, name: asked.actor_name };
}

function apply(service: Service, importId: string): Promise<ServiceOutcome<JobFacts>> {
  return act<JobFacts>(service, systemActor('import-apply'), async ({ tx, at, record }) => {
    const seen = await findImport(tx, importId);
    if (seen === null) return refused('not-found');
    const directory = await lockDirectoryById(tx, seen.directory);
    const found = await lockImport(tx, importId);
    const preview = found?.preview ?? null;
    if (found === null || preview === null) return refused('not-found');
    if (found.state === 'applied') return unchanged(factsOf(importId, found.appliedVersion ?? 0, preview));
    if (found.state !== 'applying') return refused('wrong-import-state', { state: found.state, needed: 'applying' });
    if (directory.version !== preview.basedOn) return refused('changed-meanwhile', { version: directory.version });
    const askedBy = await askerOf(tx, importId);
    // The same records as before are no new version.
    const isSame = directory.hash === preview.result.hash;
    const version = isSame ? directory.version : await makeVersion(tx, { found, preview, directory, askedBy, at });
    await updateImport(tx, importId, at, { state: 'applied', appliedVersion: version });
    await deleteChunks(tx, importId, null);
    await forgetGone(tx, importId);
    const { added, changed, gone } = preview.counts;
    record(isSame ? 'directory.confirmed' : 'directory.changed', `${found.department}/${found.kind}`, {
      version,
      ...preview.result,
      ...(isSame ? {} : { added, changed, gone }),
      import: importId,
      askedBy: askedBy.id,
    });
    return done(factsOf(importId, version, preview));
  });
}

/** Input: `importId`. */
export const applyImport: JobHandler = ({ input }, { service }) => apply(service, String(input['importId']));
