/** Forecasts the draw in a folder and prints its seconds and peak memory as JSON: the child of `forecast.ts`. */

import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { forecast } from '@double-random/core';
import { peakMegabytes, secondsOfAsync } from './measure.js';

const folder = process.argv[2] ?? '.';
const seeds = Number(process.argv[3]);
const start = performance.now();
let reading = 0;

/** The first draw begins when all pools are read. */
function note({ stage, done }: { readonly stage: string; readonly done: number }): void {
  if (stage === 'simulation' && done === 0) reading = (performance.now() - start) / 1000;
}

const { value, seconds } = await secondsOfAsync(() =>
  forecast(
    { names: readdirSync(folder), read: (file) => createReadStream(join(folder, file)) },
    { seeds, simulationSeed: 'bench', onProgress: note },
  ),
);
if (!value.ok) throw new Error(JSON.stringify(value.problems));
console.log(JSON.stringify({ reading, seconds, megabytes: peakMegabytes() }));
