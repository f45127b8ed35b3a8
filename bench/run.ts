/** `npm run bench`: every measurement, one after another; `npm run bench -- tickets` only those named. */

import { availableParallelism, cpus } from 'node:os';
import type { Bench } from './bench.js';
import * as certificate from './certificate.js';
import * as forecast from './forecast.js';
import * as importing from './import.js';
import * as selection from './selection.js';
import * as teams from './teams.js';
import * as tickets from './tickets.js';
import * as verify from './verify.js';

const benches: readonly Bench[] = [tickets, selection, teams, verify, forecast, importing, certificate];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}; there are: ${benches.map((bench) => bench.name).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
  for (const bench of benches) {
    if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
    console.log(`\n== ${bench.name}`);
    await bench.run((line) => console.log(line));
  }
}
