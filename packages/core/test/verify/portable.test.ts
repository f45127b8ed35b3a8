import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { DRAW_VECTORS } from '../support/vectors.js';

const PROGRAM = fileURLToPath(new URL('../support/verify-vectors.js', import.meta.url));
const LOADER = fileURLToPath(new URL('../support/portable-loader.js', import.meta.url));

/** What the verification of every draw vector says, and of each with a file changed, in a process of its own. */
async function reports(...options: readonly string[]): Promise<{ readonly backend: string; readonly reports: readonly string[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [...options, PROGRAM], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as { readonly backend: string; readonly reports: readonly string[] };
}

test('the backend for browsers gives the same reports as the one for Node, to the letter', async (t) => {
  const [node, portable] = await Promise.all([reports(), reports('--import', LOADER)]);
  t.is(node.backend, 'node');
  t.is(portable.backend, 'portable');
  t.is(node.reports.length, 2 * DRAW_VECTORS.length);
  t.deepEqual(portable.reports, node.reports);
});
