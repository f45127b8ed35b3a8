/** From the confirmed task to the result of its draw. */

import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { TestClient } from '../support/client.js';
import { drawView, granted, idView, preparationView, told } from './answers.js';
import { waited } from './directories.js';
import type { DepartmentId, Staff } from './people.js';
import { SHORT } from './planning.js';
import { doubleRandom } from './programs.js';

const DICE = '31415 26535 62643 32546 26433 13251 66435 12356 22345 61231';

/** Departments that keep their secrets themselves; the others leave theirs with the service. */
export const KEEPERS = ['market', 'ecology'] as const satisfies readonly DepartmentId[];
export const LEAVERS = ['emergency', 'culture'] as const satisfies readonly DepartmentId[];

const ONE_LEFT = new RegExp(`^${SHORT}, role member: .* only 1 inspector may go there, capacity \\d+ \\((.*?)\\)`, 'm');

/** Who is left of the department that is short, as a department is told: its own ids, but not another's. */
async function oneLeft(client: TestClient, preparation: string): Promise<string | undefined> {
  const { forecast } = await told(client.get(preparation), 200, preparationView);
  return ONE_LEFT.exec(forecast?.text.en.join('\n') ?? '')?.[1];
}

/** Prepared and forecast; foreseen shortages accepted by the departments; frozen. @returns the draw's id */
export async function freeze(staff: Staff, task: string): Promise<string> {
  const planner = staff('market', 'planner');
  const { id, job } = await told(planner.post(`/api/v1/tasks/${task}/preparations`), 202, z.object({ id: z.string(), job: z.string() }));
  await waited(planner, job);
  const path = `/api/v1/preparations/${id}`;
  const { state, stale, forecast, shortages } = await told(planner.get(path), 200, preparationView);
  if (state !== 'ready' || stale || (forecast?.text.zh.length ?? 0) === 0) throw new Error(`the preparation is ${state}`);
  if (!shortages.some(({ department }) => department === SHORT)) throw new Error('the forecast does not see that a team of two lacks one');
  const [others, own] = [await oneLeft(planner, path), await oneLeft(staff(SHORT, 'planner'), path)];
  if (others !== '…' || own === undefined || own === '…')
    throw new Error(`of those left, others are told ${others} and the department ${own}`);
  await told(planner.post(`${path}/freezing`), 409, z.object({ code: z.literal('shortage-open') }));
  for (const { department } of shortages) {
    await granted(staff(department, 'planner').post(`${path}/shortages`, { department, reason: '人员有限，由在岗人员依次补位' }));
  }
  const frozen = await told(planner.post(`${path}/freezing`), 201, idView);
  return frozen.id;
}

/** Downloads a bundle as a file. */
export async function download(client: TestClient, path: string, file: string): Promise<Response> {
  const response = await client.fetch(path);
  if (response.status !== 200 || response.body === null) throw new Error(`${path}: ${response.status}`);
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file));
  return response;
}

const committed = z.object({ commitment: z.string() });

/** A department makes its secret on its own machine and sends only the commitment. @returns the secret's file */
async function commitByItself(client: TestClient, draw: string, department: DepartmentId, folder: string): Promise<string> {
  const zip = join(folder, `${department}.zip`);
  const secret = join(folder, `${department}.secret`);
  await download(client, `/api/v1/draws/${draw}/bundle.zip`, zip);
  const { manifestHash } = await told(client.get(`/api/v1/draws/${draw}`), 200, drawView);
  const given = ['--department', department, '--secret', secret, '--now', '2026-03-02T02:00:00Z', '--json'];
  const { code, stdout, stderr } = await doubleRandom('commit', zip, ...given);
  if (code !== 0) throw new Error(stdout + stderr);
  const facts = committed.extend({ manifestHash: z.literal(manifestHash) }).parse(JSON.parse(stdout));
  const sent = { secretKeeping: 'department', department, commitment: facts.commitment };
  await told(client.post(`/api/v1/draws/${draw}/commitments`, sent), 201, committed);
  return secret;
}

/** @returns the files of the secrets that departments keep */
export async function commit(staff: Staff, draw: string, folder: string): Promise<ReadonlyMap<DepartmentId, string>> {
  const secrets = new Map<DepartmentId, string>();
  for (const department of LEAVERS) {
    const left = { secretKeeping: 'service', department };
    await told(staff(department, 'planner').post(`/api/v1/draws/${draw}/commitments`, left), 201, committed);
  }
  for (const department of KEEPERS) {
    secrets.set(department, await commitByItself(staff(department, 'planner'), draw, department, folder));
  }
  return secrets;
}

export async function reveal(staff: Staff, draw: string, secrets: ReadonlyMap<DepartmentId, string>): Promise<void> {
  for (const [department, file] of secrets) {
    const secret = (await readFile(file, 'utf8')).trim();
    const revealed = staff(department, 'planner').post(`/api/v1/draws/${draw}/reveals`, { department, secret });
    await told(revealed, 201, z.object({ department: z.literal(department) }));
  }
}

/** Two people type the digits that were thrown before everybody; then the draw is held. @returns the hash of the result */
export async function hold(staff: Staff, draw: string): Promise<string> {
  const entered = (client: TestClient, digits: string, outcome: string): Promise<unknown> =>
    told(client.post(`/api/v1/draws/${draw}/digits`, { digits }), 200, z.object({ outcome: z.literal(outcome) }));
  await entered(staff('market', 'reviewer'), DICE, 'waiting');
  await entered(staff('culture', 'reviewer'), DICE.replaceAll(' ', ''), 'agreed');
  const result = z.object({ resultHash: z.string() });
  return (await told(staff('market', 'planner').post(`/api/v1/draws/${draw}/result`), 200, result)).resultHash;
}
