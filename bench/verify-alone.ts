/** Verifies the bundle in a folder or a ZIP and prints verdict, seconds and peak memory as JSON: the child of `verify.ts` and `browser-verify.ts`. */

import { createReadStream, openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleFiles, openZip, verifyBundle } from '@double-random/core';
import { peakMegabytes, secondsOfAsync } from './measure.js';

const path = process.argv[2] ?? '.';

async function opened(): Promise<BundleFiles> {
  if (!path.endsWith('.zip')) return { names: readdirSync(path), read: (file) => createReadStream(join(path, file)) };
  const files = await openZip(await openAsBlob(path));
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return files.value;
}

const { value, seconds } = await secondsOfAsync(async () => verifyBundle(await opened()));
console.log(JSON.stringify({ verdict: value.verdict, seconds, megabytes: peakMegabytes() }));
