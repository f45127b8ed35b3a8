/** Imports the demo's directories, each department its own, by the acts and jobs that its planner would use. */

import { applyImport } from '../acts/directories/apply-import.js';
import { askApplication } from '../acts/directories/ask-application.js';
import { openImport } from '../acts/directories/open-import.js';
import { previewImport } from '../acts/directories/preview-import.js';
import { receiveFile } from '../acts/directories/receive-file.js';
import type { JobHandler } from '../jobs/job.js';
import type { UserActor } from '../rights/actor.js';
import type { Service } from '../service.js';
import { findImport } from '../store/directories/imports.js';
import type { DemoFile } from './city.js';
import { granted } from './granted.js';
import { doJob } from './job.js';

/** Does an import's job here and now. The job that the act asked for finds its work done. */
const doImport = (service: Service, handler: JobHandler, kind: 'import-preview' | 'import-apply', importId: string): Promise<void> =>
  doJob(service, handler, kind, { importId });

export async function importDemoFile(service: Service, by: UserActor, mapping: unknown, file: DemoFile): Promise<void> {
  const department = by.department as string;
  const { id } = granted(await openImport(service, by, { department, kind: file.kind, mode: 'replace', mapping }));
  granted(await receiveFile(service, by, { department, importId: id, name: file.name, content: file.content() }));
  await doImport(service, previewImport, 'import-preview', id);
  const basedOn = (await findImport(service.store.db, id))?.preview?.basedOn ?? 0;
  granted(await askApplication(service, by, { department, importId: id, basedOn }));
  await doImport(service, applyImport, 'import-apply', id);
}
