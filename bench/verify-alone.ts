/** Verifies the bundle in a folder and prints verdict, seconds and peak memory as JSON: the child of `verify.ts`. */

import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyBundle } from '@double-random/core';
import { peakMegabytes, secondsOfAsync } from './measure.js';

const folder = process.argv[2] ?? '.';
const { value, seconds } = await secondsOfAsync(() =>
  verifyBundle({ names: readdirSync(folder), read: (file) => createReadStream(join(folder, file)) }),
);
console.log(JSON.stringify({ verdict: value.verdict, seconds, megabytes: peakMegabytes() }));
