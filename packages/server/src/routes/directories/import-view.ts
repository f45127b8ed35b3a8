/** An import as the API shows it, and who may look at it. */

import { done } from '@double-random/core';
import { type DirectoryKind, problemFacts } from '@double-random/directories';
import { z } from 'zod';
import { ownImport } from '../../acts/directories/may-change.js';
import { type DirectoryName, IMPORT_MODES, IMPORT_STATES } from '../../directories/import.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns, readsEverything } from '../../rights/actor.js';
import { type DirectoryImport, findImport } from '../../store/directories/imports.js';
import type { Connection } from '../../store/store.js';
import { directoryParams } from './reading.js';

const count = z.number().int();
const words = z.object({ zh: z.string(), en: z.string() });

export const problemView = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    row: count.nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    says: words,
    todo: words,
  })
  .meta({ id: 'RowProblem' });

export type RowProblemView = z.input<typeof problemView>;

const previewView = z.object({
  basedOn: count.describe('The version that the file was compared with; 0: there was none'),
  counts: z.object({
    read: count,
    added: count,
    changed: count,
    gone: count,
    unchanged: count,
    wrong: count.describe('Rows with an error, which are left out'),
    warned: count.describe('Rows that were taken but look wrong, or repeat another'),
    repeated: count,
  }),
  result: z.object({ rows: count, hash: z.string() }).describe('The directory once this is applied'),
});

const summaryView = z.object({
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  columns: z.record(z.string(), z.string()).describe('Header → field, or extra'),
  droppedColumns: z.array(z.string()).describe('Columns of personal data, which were not read'),
  headers: z.array(z.string()).describe('Columns of the file but those, in their order: cells of faulty rows stand under them'),
  problems: z.array(problemView).describe('What is wrong with the file as a whole'),
  errors: count,
  warnings: count,
});

export const importView = z
  .object({
    id: z.string(),
    department: z.string(),
    kind: z.string(),
    mode: z.enum(IMPORT_MODES),
    mapping: z.record(z.string(), z.unknown()).nullable().describe('The column mapping as it was given'),
    state: z.enum(IMPORT_STATES),
    file: z.object({ name: z.string(), bytes: count, hash: z.string() }).nullable(),
    summary: summaryView.nullable(),
    preview: previewView.nullable(),
    failure: z.object({ code: z.string(), reasons: z.array(words.extend({ code: z.string() })) }).nullable(),
    appliedVersion: count.nullable(),
    job: z.string().nullable().describe('The job that works on it or did so last: see /api/v1/jobs/{id}'),
    openedAt: z.string(),
    openedBy: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'DirectoryImport' });

export const viewOfProblem = (found: Parameters<typeof problemFacts>[0]): RowProblemView => {
  const { code, severity, row, column, value, says, todo } = problemFacts(found);
  return { code, severity, row, column, value, says, todo };
};

function viewOfSummary({ summary }: DirectoryImport): z.input<typeof summaryView> | null {
  if (summary === null) return null;
  const { format, encoding, columns, droppedColumns, headers, fileProblems, errors, warnings } = summary;
  return {
    format,
    encoding,
    columns: { ...columns },
    droppedColumns: [...droppedColumns],
    headers: [...headers],
    problems: fileProblems.map(viewOfProblem),
    errors,
    warnings,
  };
}

/** It was a mapping when it came, else it had not been taken. */
const mappingOf = ({ mapping }: DirectoryImport): Record<string, unknown> | null =>
  typeof mapping === 'object' && mapping !== null ? { ...mapping } : null;

export const viewOfImport = (given: DirectoryImport): z.input<typeof importView> => ({
  id: given.id,
  department: given.department,
  kind: given.kind,
  mode: given.mode,
  mapping: mappingOf(given),
  state: given.state,
  file: given.file,
  summary: viewOfSummary(given),
  preview: given.preview,
  failure:
    given.failure === null
      ? null
      : { code: given.failure.code, reasons: given.failure.reasons.map(({ code, zh, en }) => ({ code, zh, en })) },
  appliedVersion: given.appliedVersion,
  job: given.job,
  openedAt: given.openedAt,
  openedBy: given.openedBy.name,
  changedAt: given.changedAt,
});

export const importParams = directoryParams.extend({ id: z.string().max(64) });

type NamedImport = DirectoryName & { readonly id: string };

const ofKind = (found: DirectoryImport | null, kind: DirectoryKind): DirectoryImport | null => (found?.kind === kind ? found : null);

/** An import of the caller's own department. */
export async function findOwnImport(
  db: Connection,
  by: Actor,
  { department, kind, id }: NamedImport,
): Promise<ServiceOutcome<DirectoryImport>> {
  return ownImport(by, department, ofKind(await findImport(db, id), kind));
}

/** As `findOwnImport`, for auditors too. */
export async function readImport(db: Connection, by: Actor, named: NamedImport): Promise<ServiceOutcome<DirectoryImport>> {
  if (owns(by, named.department) || !readsEverything(by)) return findOwnImport(db, by, named);
  const found = ofKind(await findImport(db, named.id), named.kind);
  return found?.department === named.department ? done(found) : refused('not-found');
}
