/**
 * The public pages with 1,000,000 entities and 100,000 published results, on SQLite and on a real PostgreSQL: the program in a process of its own on one core, asked
 * over loopback as fast as it answers. Reference: what it answers to a request that reads nothing.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { secondsOfAsync } from './measure.js';
import { type CityFiles, makeCity } from './service/city.js';
import { fill } from './service/directories.js';
import { ADMIN, addPeople } from './service/people.js';
import { SETTINGS } from './service/plan.js';
import { addAdmin, type Environment, publishMany, type RunningService, startPostgresql, startService } from './service/process.js';
import { confirmedTask, draw, prepare } from './service/task.js';

export const name = 'results';

const ENTITIES = Number(process.env['BENCH_ENTITIES'] ?? 1_000_000);
const RESULTS = Number(process.env['BENCH_RESULTS'] ?? 100_000);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 10);

const CONNECTIONS = 10;
const CACHED = 1000;
const UNCACHED = 300;
const P99 = 100;
const STATISTICS = 2;

type Print = (line: string) => void;

interface Published {
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/** A draw of one district: the results are made beside it. */
const SMALL = { ...SETTINGS, filter: { ...SETTINGS.filter, region: ['330108'] } };

/** Directories, a draw that is dispatched, and the results. */
async function published(settings: Environment, city: CityFiles, file: string): Promise<Published> {
  addAdmin(settings, ADMIN.login, ADMIN.password);
  const service = await startService(settings);
  try {
    const people = await addPeople(service.url);
    await fill(people.planners, city);
    const task = await confirmedTask(people, SMALL);
    const prepared = await prepare(people.planners.market, task);
    await draw(people, prepared.id);
    await people.planners.market.post(`${task}/dispatch`);
  } finally {
    await service.stop();
  }
  publishMany(settings, RESULTS, file);
  return JSON.parse(readFileSync(file, 'utf8')) as Published;
}

/**
 * Asks one path after the other, as fast as they are answered. Beside the rate stands what the processor time for one answer would allow a core that does nothing
 * else: on a machine with other work the rate says more of that work.
 */
async function asked({ url, processorSeconds }: RunningService, paths: readonly string[], least: number | null): Promise<string> {
  let next = 0;
  const before = processorSeconds();
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [{ setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers that are not 2xx, ${result.errors} errors`);
  const [rate, p99] = [result.requests.average.toFixed(0), result.latency.p99];
  const alone = (result.requests.total / (processorSeconds() - before)).toFixed(0);
  return `${rate} requests/s, p99 ${p99} ms; ${alone} for a second of processor time${least === null ? '' : `   (target ≥ ${least}/s, p99 ≤ ${P99} ms)`}`;
}

const RESULT = '/api/v1/public/results';

const searchFor = (text: string): string => `${RESULT}?text=${encodeURIComponent(text)}`;

/** Two characters and more from within a name. */
const partOf = (text: string, n: number): string => [...text].slice(2 + (n % 3), 5 + (n % 5)).join('');

/** Every so many-th of a list, so that what is asked for is spread over all of it. */
const spread = (texts: readonly string[]): readonly string[] => texts.map((_, i) => texts[(i * 7919) % texts.length] ?? '');

async function measure(settings: Environment, city: CityFiles, file: string, print: Print): Promise<void> {
  const { value: found, seconds } = await secondsOfAsync(() => published(settings, city, file));
  print(`${ENTITIES.toLocaleString('en')} entities and ${found.ids.length.toLocaleString('en')} results made in ${seconds.toFixed(0)} s`);
  const service = await startService(settings, 0);
  try {
    const [ids, codes, names] = [spread(found.ids), spread(found.codes), spread(found.names)];
    const few = ids.slice(0, 100).map((id) => `${RESULT}/${id}`);
    print(`nothing read (/health): ${await asked(service, ['/health'], null)}`);
    print(`result page, cached: ${await asked(service, few, CACHED)}`);
    print(
      `result page, uncached: ${await asked(
        service,
        ids.map((id) => `${RESULT}/${id}`),
        UNCACHED,
      )}`,
    );
    print(`search, cached: ${await asked(service, [...codes.slice(0, 50), ...names.slice(0, 50).map(partOf)].map(searchFor), CACHED)}`);
    print(`search by code, uncached: ${await asked(service, codes.map(searchFor), UNCACHED)}`);
    print(`search by a part of a name, uncached: ${await asked(service, [...new Set(names.map(partOf))].map(searchFor), UNCACHED)}`);
    const statistics = await secondsOfAsync(async () => {
      const response = await fetch(`${service.url}/api/v1/public/statistics?year=2026`);
      if (!response.ok) throw new Error(`statistics: ${response.status}`);
      return response.text();
    });
    print(`statistics of the year: ${statistics.seconds.toFixed(2)} s   (target ≤ ${STATISTICS} s)`);
    const { value: megabytes, seconds: downloading } = await secondsOfAsync(async () => {
      const response = await fetch(`${service.url}/api/v1/public/open-data/2026/data.zip`);
      return (await response.arrayBuffer()).byteLength / 1e6;
    });
    print(`open data of the year: ${megabytes.toFixed(1)} MB in ${downloading.toFixed(0)} s`);
    print(`service memory: peak ${service.peakMegabytes()} MB`);
  } finally {
    await service.stop();
  }
}

const usual: Environment = { PORT: '0', LOG_LEVEL: 'silent', PUBLIC_REQUESTS_PER_MINUTE: '1000000' };

export async function run(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-results-'));
  const file = join(folder, 'published.json');
  try {
    const city = makeCity(folder, ENTITIES, 1);
    print('SQLite');
    await measure({ ...usual, DATABASE_FILE: join(folder, 'service.sqlite') }, city, file, (text) => print(`  ${text}`));
    const postgresql = await startPostgresql();
    try {
      print('PostgreSQL');
      await measure({ ...usual, DATABASE_URL: postgresql.url }, city, file, (text) => print(`  ${text}`));
    } finally {
      await postgresql.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
