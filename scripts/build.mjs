// Compile every project (`tsc -b`), after removing outputs whose source is gone; then build what browsers load.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { removeStaleOutputs } from './stale-outputs.mjs';
import { fail, root } from './step.mjs';

const removed = removeStaleOutputs();
if (removed > 0) console.log(`Removed ${removed} outputs without a source.`);

const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status, stdout, error } = spawnSync(process.execPath, [compiler, '-b', ...process.argv.slice(2)], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 2 ** 28,
});
if (status !== 0) {
  const output = stdout ?? '';
  const counts = new Map();
  for (const [, folder] of output.matchAll(/^((?:packages\/)?[^/(\n]+)\/.*?: error TS\d+/gm))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const where = [...counts].map(([folder, count]) => `${folder}: ${count}`).join(', ');
  fail({
    step: 'build: compile with tsc -b',
    why: `${output}${error ? `${error.message}\n` : ''}${where === '' ? '' : `\nErrors by folder: ${where}`}`,
    mend: ['Mend the types at the places above, then `npm run build`.', 'No compiler found? `npm run setup` installs it.'],
  });
}

if (process.argv.length === 2) await import('./web-build.mjs');
