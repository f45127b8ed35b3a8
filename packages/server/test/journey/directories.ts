/** A department imports its own directories: opens an import, sends the file, looks at the preview, applies it. */

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestClient } from '../support/client.js';
import { importView, jobView, told } from './answers.js';
import { filesOf, MAPPING } from './programs.js';

const LOOK_AGAIN = 50;

/** Looks at a job until it has ended well. */
export async function waited(client: TestClient, job: string | null): Promise<void> {
  const { state, refusal } = await told(client.get(`/api/v1/jobs/${job}`), 200, jobView);
  if (state === 'done') return;
  if (state !== 'waiting' && state !== 'running') throw new Error(`the job is ${state}: ${JSON.stringify(refusal)}`);
  await setTimeout(LOOK_AGAIN);
  await waited(client, job);
}

const typeOf = (file: string): string =>
  file.endsWith('.csv') ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @returns how many rows the directory gained */
async function importFile(client: TestClient, directory: string, file: string): Promise<number> {
  const imports = `/api/v1/directories/${directory}/imports`;
  const { id } = await told(client.post(imports, { mode: 'replace', mapping: MAPPING }), 201, importView);
  const sent = await told(
    client.send(`${imports}/${id}/file?name=${basename(file)}`, {
      method: 'PUT',
      raw: readFileSync(file),
      headers: { 'content-type': typeOf(file) },
    }),
    202,
    importView,
  );
  await waited(client, sent.job);
  const { preview, failure } = await told(client.get(`${imports}/${id}`), 200, importView);
  if (preview === null) throw new Error(`${file}: ${JSON.stringify(failure)}`);
  const asked = await told(client.post(`${imports}/${id}/application`, { basedOn: preview.basedOn }), 202, importView);
  await waited(client, asked.job);
  const applied = await told(client.get(`${imports}/${id}`), 200, importView);
  if (applied.state !== 'applied') throw new Error(`${file}: ${JSON.stringify(applied)}`);
  return preview.counts.added;
}

/** @returns rows of each directory that the department has now */
export async function importDirectories(client: TestClient, department: string, folder: string): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const [kind, file] of filesOf(folder, department))
    rows.set(kind, await importFile(client, `${department}/${kind}`, join(folder, file)));
  return rows;
}
