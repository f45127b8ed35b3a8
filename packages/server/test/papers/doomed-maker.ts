/** Makes a file for ever, until it is killed. Arguments: folder, key. */

import { setTimeout as sleep } from 'node:timers/promises';
import { keptFiles } from '../../dist/reports/kept/kept-files.js';

const [, , folder = '', key = ''] = process.argv;

async function* endless(): AsyncGenerator<Uint8Array> {
  for (;;) {
    yield Buffer.from('%PDF-1.7 ');
    await sleep(5);
  }
}

const content = await keptFiles(folder, 1_000_000).make(key, endless);
content.once('data', () => process.stdout.write('writing\n'));
