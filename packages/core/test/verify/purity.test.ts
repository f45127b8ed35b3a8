import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';

const PROGRAM = fileURLToPath(new URL('../support/verify-without-a-machine.js', import.meta.url));

test('the core runs where clock, chance, environment and network are gone', async (t) => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM]);
  t.deepEqual(JSON.parse(stdout), { verdicts: ['valid', 'valid', 'valid', 'valid'], asked: [] });
});
