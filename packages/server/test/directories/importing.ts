/** Imports in tests: what a user does by several requests, and the jobs in between, in one call. */

import type { DirectoryKind, RecordOf } from '@double-random/directories';
import { applyImport } from '../../dist/acts/directories/apply-import.js';
import { askApplication } from '../../dist/acts/directories/ask-application.js';
import { openImport } from '../../dist/acts/directories/open-import.js';
import { previewImport } from '../../dist/acts/directories/preview-import.js';
import { receiveFile } from '../../dist/acts/directories/receive-file.js';
import type { ImportMode } from '../../dist/directories/import.js';
import type { JobFacts, JobHandler } from '../../dist/jobs/job.js';
import type { ServiceOutcome } from '../../dist/problems/problems.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import type { Service } from '../../dist/service.js';
import { insertDepartment } from '../../dist/store/departments.js';
import { type DirectoryImport, findImport } from '../../dist/store/directories/imports.js';
import { recordsAt } from '../../dist/store/directories/records-at.js';
import { valueIn } from '../support/outcome.js';

export const userOf = (department: string | null, ...roles: readonly Role[]): UserActor => ({
  kind: 'user',
  id: `user-of-${department}`,
  name: `某人 ${department}`,
  department,
  roles: new Set(roles),
  session: 'session',
  origin: { address: '127.0.0.1', requestId: 'request' },
});

export const plannerOf = (department: string): UserActor => userOf(department, 'planner');

export async function addDepartments(service: Service, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const department = {
      id,
      name: `部门 ${id}`,
      nameEn: `Department ${id}`,
      version: 1,
      addedAt: '2026-01-01T00:00:00.000Z',
      closedAt: null,
    };
    await service.store.transact((tx) => insertDepartment(tx, department));
  }
}

export const runJob = (service: Service, handler: JobHandler, importId: string): Promise<ServiceOutcome<JobFacts>> =>
  handler(
    { id: 'job', kind: 'import-preview', department: null, askedBy: 'user', input: { importId } },
    { service, progress: () => undefined, signal: new AbortController().signal },
  );

export interface FileWish {
  readonly department?: string;
  readonly kind: DirectoryKind;
  readonly mode?: ImportMode;
  readonly mapping?: unknown;
  readonly name?: string;
  readonly file: string | Buffer;
}

async function* inChunks(file: Buffer): AsyncGenerator<Buffer> {
  const size = 65_536;
  for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
}

/** Opens an import and sends its file. */
export async function sendFile(
  service: Service,
  { department = 'market', kind, mode = 'replace', mapping = null, name = `${kind}.csv`, file }: FileWish,
): Promise<DirectoryImport> {
  const by = plannerOf(department);
  const { id } = valueIn(await openImport(service, by, { department, kind, mode, mapping }));
  return valueIn(await receiveFile(service, by, { department, importId: id, name, content: inChunks(Buffer.from(file)) }));
}

/** As `sendFile`, and makes the preview. */
export async function previewed(service: Service, wish: FileWish): Promise<DirectoryImport> {
  const { id } = await sendFile(service, wish);
  valueIn(await runJob(service, previewImport, id));
  const found = await findImport(service.store.db, id);
  if (found === null) throw new Error('the import is gone');
  return found;
}

/** Applies a previewed import, without its wrong rows. */
export async function applied(service: Service, { id, department, preview }: DirectoryImport): Promise<JobFacts> {
  const application = { department, importId: id, basedOn: preview?.basedOn ?? -1, wrong: preview?.counts.wrong };
  valueIn(await askApplication(service, plannerOf(department), application));
  return valueIn(await runJob(service, applyImport, id));
}

export const imported = async (service: Service, wish: FileWish): Promise<JobFacts> => applied(service, await previewed(service, wish));

export async function allRecords<Kind extends DirectoryKind>(
  service: Service,
  kind: Kind,
  version: number,
  department = 'market',
): Promise<RecordOf[Kind][]> {
  const records: RecordOf[Kind][] = [];
  for await (const page of recordsAt(service.store.db, kind, department, version)) records.push(...page);
  return records;
}
