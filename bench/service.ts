/**
 * The service with 1,000,000 entities, on SQLite and on a real PostgreSQL: a process of its own, driven over HTTP as its users drive it.
 * References: the service's own answer to a request that does nothing, and the same work without a service around it.
 */

import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BundleFiles, holdDraw, inputFiles, type Manifest, openZip, verifyBundle } from '@double-random/core';
import { importRows } from '@double-random/directories';
import { secondsOfAsync } from './measure.js';
import { type CityFiles, makeCity } from './service/city.js';
import type { Client } from './service/client.js';
import { fill, preview } from './service/directories.js';
import { ADMIN, addPeople, type People } from './service/people.js';
import { addAdmin, type Environment, type RunningService, startPostgresql, startService } from './service/process.js';
import { confirmedTask, draw, prepare } from './service/task.js';

export const name = 'service';

const ENTITIES = Number(process.env['BENCH_ENTITIES'] ?? 1_000_000);
const PREVIEWED = ENTITIES / 10;

type Print = (line: string) => void;

/** First pages that people ask for: all, a beginning of an id, parts of names rare and common, filters alone and together. */
const SEARCHES: readonly string[] = [
  '',
  'q=913301',
  'q=92330108MA2L',
  'q=饭店',
  'q=滨江区梅新风',
  'q=超市&risk=D',
  'region=330108',
  'industry=H62&region=330106',
  'tag=特种设备使用',
  'tag=危险化学品&risk=C',
  'state=cancelled',
  'category=个体户&risk=A',
];
const ROUNDS = 20;

/** Milliseconds that 95 of 100 requests stay within. */
async function p95(ask: (n: number) => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push((await secondsOfAsync(() => ask(n))).seconds * 1000);
  return taken.sort((a, b) => a - b)[Math.ceil(0.95 * times) - 1] as number;
}

async function search(client: Client): Promise<string> {
  const path = '/api/v1/directories/market/entities';
  const times = SEARCHES.length * ROUNDS;
  const pages = await p95((n) => client.get(`${path}?${new URLSearchParams(SEARCHES[n % SEARCHES.length])}`), times);
  const nothing = await p95(() => client.get('/api/v1/session'), times);
  return `directory search, first page: p95 ${pages.toFixed(1)} ms   (target ≤ 50 ms); a request that asks only who one is: ${nothing.toFixed(1)} ms`;
}

const line = (label: string, seconds: number, target: number, beside: string): string =>
  `${label}: ${seconds.toFixed(1)} s   (target ≤ ${target} s); ${beside}`;

/** The rows alone, every cell checked and nothing kept. */
async function rowsAlone(file: string): Promise<number> {
  const source = { name: 'some.csv', open: () => createReadStream(file) };
  const { seconds } = await secondsOfAsync(() => importRows('entities', source, {}, { records: () => undefined, faulty: () => undefined }));
  return seconds;
}

/** The public bundle, as anybody gets it. */
async function downloaded(
  url: string,
  id: string,
): Promise<{ readonly bundle: BundleFiles; readonly megabytes: number; readonly seconds: number }> {
  const { value, seconds } = await secondsOfAsync(async () => (await fetch(`${url}/api/v1/public/draws/${id}/bundle.zip`)).blob());
  const opened = await openZip(value);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return { bundle: opened.value, megabytes: value.size / 1e6, seconds };
}

/** The same draw without a service, out of the bundle unpacked in memory. */
async function drawnAlone(bundle: BundleFiles, manifest: Manifest): Promise<number> {
  const files = new Map<string, Uint8Array[]>();
  for (const file of ['manifest.json', ...inputFiles(manifest)]) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bundle.read(file)) chunks.push(chunk);
    files.set(file, chunks);
  }
  const inMemory: BundleFiles = {
    names: [...files.keys()],
    async *read(file) {
      yield* files.get(file) ?? [];
    },
  };
  const { value, seconds } = await secondsOfAsync(() => holdDraw(inMemory));
  if (!value.ok) throw new Error(JSON.stringify(value.problems));
  return seconds;
}

async function drawAndVerify({ url }: RunningService, people: People, print: Print): Promise<void> {
  const prepared = await prepare(people.planners.market, await confirmedTask(people));
  const reading = `then its forecast of ${prepared.simulated} draws: ${prepared.forecasting.toFixed(1)} s`;
  print(line(`freeze, ${prepared.pool.toLocaleString('en')} in the pool`, prepared.freezing, 20, reading));
  const drawn = await draw(people, prepared.id);
  const { bundle, megabytes, seconds } = await downloaded(url, drawn.id);
  const verified = await verifyBundle(bundle);
  if (verified.record === null) throw new Error(`the bundle from the public API is ${verified.verdict}`);
  const selected = verified.record.result.selected.length.toLocaleString('en');
  const alone = await drawnAlone(bundle, verified.record.manifest);
  print(line(`draw request, ${selected} drawn`, drawn.seconds, 5, `holdDraw alone: ${alone.toFixed(1)} s`));
  print(`public bundle: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s, valid`);
}

async function measure(settings: Environment, city: CityFiles, say: Print): Promise<void> {
  addAdmin(settings, ADMIN.login, ADMIN.password);
  const service = await startService(settings);
  const print: Print = (text) => say(`${text}; peak so far ${service.peakMegabytes()} MB`);
  try {
    const people = await addPeople(service.url);
    const filled = await fill(people.planners, city);
    print(`import of ${ENTITIES.toLocaleString('en')} entities, previewed and applied: ${filled.toFixed(0)} s`);
    print(await search(people.planners.market));
    const wish = { department: 'market', kind: 'entities', file: city.some, mode: 'merge' } as const;
    const previewed = await preview(people.planners.market, wish);
    const alone = `its rows read and checked alone: ${(await rowsAlone(city.some)).toFixed(1)} s`;
    print(line(`import preview of ${previewed.rows.toLocaleString('en')} rows into them`, previewed.seconds, 15, alone));
    await drawAndVerify(service, people, print);
    say(`service memory: peak ${service.peakMegabytes()} MB   (target ≤ 600 MB)`);
  } finally {
    await service.stop();
  }
}

const usual: Environment = { PORT: '0', LOG_LEVEL: 'silent', PUBLIC_REQUESTS_PER_MINUTE: '1000000' };

export async function run(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-service-'));
  try {
    const city = makeCity(folder, ENTITIES, PREVIEWED);
    print('SQLite');
    await measure({ ...usual, DATABASE_FILE: join(folder, 'service.sqlite') }, city, (text) => print(`  ${text}`));
    const postgresql = await startPostgresql();
    try {
      print('PostgreSQL');
      await measure({ ...usual, DATABASE_URL: postgresql.url }, city, (text) => print(`  ${text}`));
    } finally {
      await postgresql.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
