/** The joint task through the API: entered by its departments, prepared, frozen and drawn. */

import { createHash } from 'node:crypto';
import { commitmentOf, type Forecast, fromHex, toHex } from '@double-random/core';
import { secondsOfAsync } from '../measure.js';
import { DEPARTMENTS } from './city.js';
import { type Answer, type Client, waitFor } from './client.js';
import type { People } from './people.js';
import { PARTS, SETTINGS } from './plan.js';

const DAY = 86_400_000;
const timeIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().replace(/\.\d+Z$/, 'Z');
const dayIn = (days: number): string => timeIn(days).slice(0, 10);

const versionIn = (task: Answer, department: string): unknown =>
  (task['parts'] as readonly Answer[]).find((part) => part['department'] === department)?.['version'];

/** Drafts the task, with all four departments, up to its confirmation. @returns its path */
export async function confirmedTask({ planners, reviewer }: People, settings: object = SETTINGS): Promise<string> {
  const initiating = planners.market;
  const drafted = await initiating.post('/api/v1/tasks', {
    drawId: 'bench',
    title: '跨部门联合双随机抽查',
    source: { kind: 'ad-hoc', reason: 'bench' },
    settings: { ...settings, commitBy: timeIn(1), revealBy: timeIn(2), period: { from: dayIn(7), to: dayIn(60) } },
  });
  const task = `/api/v1/tasks/${drafted['id']}`;
  const version = async (): Promise<unknown> => (await initiating.get(task))['version'];
  for (const id of DEPARTMENTS) {
    if (id === 'market') continue;
    await initiating.post(`${task}/parts`, { department: id });
    await planners[id].post(`${task}/parts/${id}/accept`, { version: await version() });
  }
  for (const id of DEPARTMENTS) {
    const part = `${task}/parts/${id}`;
    await planners[id].put(part, { version: versionIn(await planners[id].get(task), id), ...PARTS[id] });
    await planners[id].post(`${part}/ready`, { version: versionIn(await planners[id].get(task), id) });
  }
  await reviewer.post(`${task}/approve`, { version: await version() });
  await initiating.post(`${task}/confirm`, { version: await version() });
  return task;
}

export interface Prepared {
  readonly id: string;
  /** Until manifest and pools stood in the database. */
  readonly freezing: number;
  /** From there to the end of the forecast. */
  readonly forecasting: number;
  readonly simulated: number;
  readonly pool: number;
}

interface Progress {
  readonly total: number;
  readonly stage: string;
}

/** A freeze does not know how much there is to come, and writes files; what comes after it knows. */
const isFreezing = ({ total, stage }: Progress): boolean => total === 0 || stage.endsWith('json');

export async function prepare(client: Client, task: string): Promise<Prepared> {
  const start = performance.now();
  const { id, job } = await client.post(`${task}/preparations`);
  let frozen: number | undefined;
  await waitFor(async () => {
    const { state, progress, refusal } = await client.get(`/api/v1/jobs/${job}`);
    if (state === 'failed') throw new Error(JSON.stringify(refusal));
    if (frozen === undefined && (state === 'done' || !isFreezing(progress as Progress))) frozen = performance.now();
    return state === 'done' ? true : undefined;
  });
  const end = performance.now();
  const { forecast } = await client.get(`/api/v1/preparations/${id}`);
  const { figures } = forecast as { readonly figures: Pick<Forecast, 'strata' | 'seeds'> };
  return {
    id: String(id),
    freezing: ((frozen ?? end) - start) / 1000,
    forecasting: (end - (frozen ?? end)) / 1000,
    simulated: figures.seeds,
    pool: figures.strata.reduce((sum, { population }) => sum + population, 0),
  };
}

const secretOf = (department: string): Uint8Array => createHash('sha256').update(`bench ${department}`).digest();

/** Accepts what is short, freezes, commits and reveals, and holds the draw. @returns its id and the seconds of the request for the result */
export async function draw({ planners }: People, preparation: string): Promise<{ readonly id: string; readonly seconds: number }> {
  const path = `/api/v1/preparations/${preparation}`;
  const { shortages } = await planners.market.get(path);
  for (const { department } of shortages as readonly { readonly department: (typeof DEPARTMENTS)[number] }[]) {
    await planners[department].post(`${path}/shortages`, { department, reason: 'bench' });
  }
  const { id, manifestHash } = await planners.market.post(`${path}/freezing`);
  const draws = `/api/v1/draws/${id}`;
  for (const department of DEPARTMENTS) {
    const commitment = commitmentOf(fromHex(String(manifestHash)), department, secretOf(department));
    await planners[department].post(`${draws}/commitments`, { secretKeeping: 'department', department, commitment });
  }
  for (const department of DEPARTMENTS) {
    await planners[department].post(`${draws}/reveals`, { department, secret: toHex(secretOf(department)) });
  }
  const { seconds } = await secondsOfAsync(() => planners.market.post(`${draws}/result`));
  return { id: String(id), seconds };
}
