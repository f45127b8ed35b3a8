/** `npm run bench`: every measurement, one after another; `npm run bench -- tickets` only those named. */

import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.js';
import * as browserVerify from './browser-verify.js';
import * as certificate from './certificate.js';
import * as forecast from './forecast.js';
import * as importing from './import.js';
import * as papers from './papers.js';
import * as results from './results.js';
import * as selection from './selection.js';
import * as service from './service.js';
import * as teams from './teams.js';
import * as tickets from './tickets.js';
import * as verify from './verify.js';
import * as visits from './visits.js';

const benches: readonly Bench[] = [
  tickets,
  selection,
  teams,
  verify,
  browserVerify,
  forecast,
  visits,
  importing,
  certificate,
  papers,
  service,
  results,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
const [only, ...others] = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

/** Each in a process of its own, so that none is charged with the memory of those before it. */
function runEach(names: readonly string[]): void {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  for (const name of names) {
    console.log(`\n== ${name}`);
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

if (unknown.length > 0 || only === undefined) {
  console.error(`No bench named ${unknown.join(', ')}; there are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else if (others.length > 0) {
  runEach([only, ...others].map(({ name }) => name));
} else {
  await only.run((line) => console.log(line));
}
