/** A program: writes the verification reports of all draw vectors, good and with one file changed, as JSON. */

import { filesInMemory, verifyBundle } from '@double-random/core';
import { DRAW_VECTORS, drawVector, textOf, withFiles } from './vectors.js';

const backend = await backendName();

/** Which of the two backends this process has: only one of them was loaded with the core. */
async function backendName(): Promise<string> {
  const [{ leafHash }, node] = await Promise.all([import('../../dist/pools/merkle.js'), import('../../dist/hashing/node.js')]);
  return leafHash(new Uint8Array()) instanceof Buffer && node.sha256.digest(new Uint8Array()) instanceof Buffer ? 'node' : 'portable';
}

const reports: string[] = [];
for (const name of DRAW_VECTORS) {
  const bundle = drawVector(name);
  const altered = withFiles(bundle, { 'entities.ndjson': textOf(bundle, 'entities.ndjson').replace('[', '[ ') });
  for (const files of [filesInMemory(bundle), altered]) {
    const { record, ...report } = await verifyBundle(files);
    reports.push(JSON.stringify([report, record?.state, record?.result]));
  }
}
process.stdout.write(JSON.stringify({ backend, reports }));
