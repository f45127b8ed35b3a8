/** The job `import-preview`: what the file of an import would do to its directory. */

import { done } from '@double-random/core';
import { problemFacts, type RowProblem } from '@double-random/directories';
import type { ImportCounts } from '../../directories/import.js';
import type { JobFacts, JobHandler } from '../../jobs/job.js';
import { newId } from '../../outside/outside.js';
import { type Reason, refused, type ServiceOutcome } from '../../problems/problems.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDirectoryById, lockDirectoryById } from '../../store/directories/directories.js';
import { deleteFaulty } from '../../store/directories/import-faulty.js';
import {
  type DirectoryImport,
  findImport,
  type ImportFailure,
  lockImport,
  type ReadSummary,
  updateImport,
} from '../../store/directories/imports.js';
import { forgetGone, noteGone, settleStaged } from '../../store/directories/staging.js';
import { act } from '../act.js';
import { attemptWriter, Superseded } from './attempt.js';
import { dropEarlierRows, dropLeftRows } from './drop-staged.js';
import { type NextVersion, walkNextVersion } from './next-version.js';
import { type FileRead, MOST_WRONG, readFile } from './read-file.js';

/** Staged rows from which on the search index is worth a look. */
const MANY = 10_000;

type Running = Parameters<JobHandler>[1];

/** Makes this try the one that counts, and takes away what an earlier one left. `null`: the import wants no preview any more. */
async function beginAttempt({ store, outside }: Service, importId: string): Promise<DirectoryImport | null> {
  const attempt = newId(outside);
  const begun = await store.transact(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found?.state !== 'reading') return null;
    await tx('directory_imports').where({ id: importId }).update({ attempt });
    await deleteFaulty(tx, importId);
    await forgetGone(tx, importId);
    return { ...found, attempt };
  });
  if (begun !== null) await dropEarlierRows(store, begun.directory, importId, attempt);
  return begun;
}

/** Ends the import: its file is of no use. @param summary what its columns are, for whoever maps them anew; `null`: not read to the end */
async function failImport(
  service: Service,
  { id, attempt }: DirectoryImport,
  failure: ImportFailure,
  summary: ReadSummary | null,
): Promise<ServiceOutcome<JobFacts>> {
  const ended = await act(service, systemActor('import-preview'), async ({ tx, at, record }) => {
    const found = await lockImport(tx, id);
    if (found?.state !== 'reading' || found.attempt !== attempt) throw new Superseded();
    await updateImport(tx, id, at, { state: 'failed', failure, ...(summary === null ? {} : { summary }) });
    await deleteFaulty(tx, id);
    await forgetGone(tx, id);
    await tx('directory_import_chunks').where({ import: id }).delete();
    record('import.failed', id, { code: failure.code, reasons: failure.reasons.map(({ code }) => code) });
    return done(undefined);
  });
  if (!ended.ok) return ended;
  return refused(failure.code, { limit: MOST_WRONG }, failure.reasons);
}

function reasonOf(found: RowProblem): Reason {
  const { code, says, todo } = problemFacts(found);
  return { code, place: found.place, zh: `${says.zh}。${todo.zh}`, en: `${says.en}. ${todo.en}` };
}

function failureOf(summary: FileRead['summary']): ImportFailure | null {
  const errors = summary.fileProblems.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? null : { code: 'file-unusable', reasons: errors.map(reasonOf) };
}

function summaryOf({ summary, width }: FileRead): ReadSummary {
  const { format, encoding, columns, droppedColumns, headers, fileProblems, errors, warnings } = summary;
  return { format, encoding, columns, droppedColumns, headers, fileProblems, errors, warnings, width };
}

const countsOf = ({ summary, added, changed, unchanged, warned, repeated }: FileRead, { gone }: NextVersion): ImportCounts => ({
  read: summary.rows,
  added,
  changed,
  gone,
  unchanged: unchanged.size,
  wrong: summary.refused,
  warned,
  repeated,
});

async function keepPreview(
  service: Service,
  { id, directory, attempt }: DirectoryImport,
  basedOn: number,
  read: FileRead,
  next: NextVersion,
): Promise<ServiceOutcome<JobFacts>> {
  const counts = countsOf(read, next);
  return act(service, systemActor('import-preview'), async ({ tx, at, record }) => {
    const head = await lockDirectoryById(tx, directory);
    const found = await lockImport(tx, id);
    if (found?.state !== 'reading' || found.attempt !== attempt || head.version !== basedOn) throw new Superseded();
    await updateImport(tx, id, at, {
      state: 'previewed',
      preview: { basedOn, counts, result: { rows: next.rows, hash: next.hash } },
      summary: summaryOf(read),
    });
    record('import.previewed', id, { basedOn, ...counts, resultRows: next.rows, resultHash: next.hash });
    return done({ importId: id, basedOn, ...counts });
  });
}

async function preview(service: Service, given: DirectoryImport, { progress, signal }: Running): Promise<ServiceOutcome<JobFacts>> {
  const { store } = service;
  const write = attemptWriter(store, given.id, given.attempt ?? '');
  const { version, rows } = await findDirectoryById(store.db, given.directory);
  const bytes = given.file?.bytes ?? 0;
  const onBytes = (read: number): void => progress(Math.min(read, bytes), bytes, 'reading');
  const read = await readFile(given, { db: store.db, write, version, signal, progress: onBytes });
  if (!read.ok) return failImport(service, given, { code: 'too-many-wrong-rows', reasons: [] }, null);
  const failure = failureOf(read.value.summary);
  if (failure !== null) return failImport(service, given, failure, summaryOf(read.value));
  if (read.value.added + read.value.changed > MANY) await settleStaged(store.db, given.kind);
  const all = rows + read.value.added + read.value.changed;
  let walked = 0;
  const next = await walkNextVersion(store.db, given.kind, {
    directory: given.directory,
    version,
    stays: given.mode === 'merge' ? () => true : (row) => read.value.unchanged.has(row),
    gone: (gone) => write((tx) => noteGone(tx, given.id, gone)),
    walked: (count) => {
      signal.throwIfAborted();
      walked += count;
      progress(Math.min(walked, all), all, 'comparing');
    },
  });
  return keepPreview(service, given, version, read.value, next);
}

/** Input: `importId`. It may be started again at any time: what an earlier try left is taken away first. */
export const previewImport: JobHandler = async ({ input }, running) => {
  const { service } = running;
  const importId = String(input['importId']);
  try {
    const begun = await beginAttempt(service, importId);
    if (begun !== null) {
      const outcome = await preview(service, begun, running);
      if (!outcome.ok) await dropLeftRows(service.store, begun.directory);
      return outcome;
    }
  } catch (error) {
    // Discarded meanwhile, or another try goes on: this one has nothing left to do.
    if (!(error instanceof Superseded)) throw error;
  }
  const found = await findImport(service.store.db, importId);
  return done({ importId, state: found?.state ?? null });
};
