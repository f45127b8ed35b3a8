/** A program: verifies the draw vectors while everything that a pure library must not ask for notes that it was asked. */

import { filesInMemory, verifyBundle } from '@double-random/core';
import { DRAW_VECTORS, drawVector } from './vectors.js';

const bundles = DRAW_VECTORS.map(drawVector);
const asked = new Set<string>();

/** Puts a note in place of a function; what it gave before is still given, so that a slip shows as a note and not as a crash. */
function watch(owner: object, name: string): void {
  const known: unknown = Reflect.get(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    get: () => {
      asked.add(name);
      return known;
    },
  });
}

for (const name of ['Date', 'performance', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'crypto'])
  watch(globalThis, name);
watch(Math, 'random');
for (const name of ['env', 'argv', 'hrtime', 'cwd']) watch(process, name);

const verdicts: string[] = [];
for (const bundle of bundles) verdicts.push((await verifyBundle(filesInMemory(bundle))).verdict);

const found = [...asked];
process.stdout.write(JSON.stringify({ verdicts, asked: found }));
