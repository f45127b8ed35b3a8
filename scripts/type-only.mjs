// Modules of the core that hold only types compile to nothing: no test can run them, so coverage leaves them out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

const NOT_CODE = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|export \{\};/gm;

/**
 * @param {string} home a package's folder, e.g. `packages/core`
 * @returns {string[]} its sources whose compiled form has no statement, from the root
 */
export function typeOnlyModules(home) {
  const outputs = join(root, home, 'dist');
  return readdirSync(outputs, { recursive: true })
    .filter((file) => file.endsWith('.js') && readFileSync(join(outputs, file), 'utf8').replace(NOT_CODE, '').trim() === '')
    .map((file) => `${home}/src/${file.replaceAll('\\', '/').replace(/\.js$/, '.ts')}`)
    .sort();
}
