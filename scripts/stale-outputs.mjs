// tsc never deletes: an output that outlived its source would still be run, published and cruised.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.mjs';

const OUTPUT = /\.(?:d\.ts|js)(?:\.map)?$/;

/** Each compiled folder and its sources: [outputs, sources, build record]. */
function compiledFolders() {
  const packages = readdirSync(join(root, 'packages'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const homes = ['fixtures', ...packages.map((entry) => join('packages', entry.name))];
  return [
    ...homes.flatMap((home) => [
      [join(home, 'dist'), join(home, 'src'), join(home, 'tsconfig.tsbuildinfo')],
      [join(home, 'dist-test'), join(home, 'test'), join(home, 'dist-test', 'tsconfig.tsbuildinfo')],
    ]),
    // The console's code without Vue, compiled with its tests.
    [join('packages', 'web', 'dist-console'), join('packages', 'web'), join('packages', 'web', 'dist-console', 'tsconfig.tsbuildinfo')],
    [
      join('packages', 'web', 'verifier', 'dist'),
      join('packages', 'web', 'verifier'),
      join('packages', 'web', 'verifier', 'dist', 'tsconfig.tsbuildinfo'),
    ],
    [join('bench', 'dist'), 'bench', join('bench', 'dist', 'tsconfig.tsbuildinfo')],
  ].map((paths) => paths.map((path) => join(root, path)));
}

function staleIn(outputs, sources) {
  return readdirSync(outputs, { recursive: true })
    .filter((file) => OUTPUT.test(file) && !existsSync(join(sources, file.replace(OUTPUT, '.ts'))))
    .map((file) => join(outputs, file));
}

/** @returns {number} how many files were removed */
export function removeStaleOutputs() {
  let removed = 0;
  for (const [outputs, sources, record] of compiledFolders()) {
    if (!existsSync(outputs)) {
      // The record alone would make tsc believe that everything is built.
      rmSync(record, { force: true });
      continue;
    }
    for (const file of staleIn(outputs, sources)) {
      rmSync(file);
      removed += 1;
    }
  }
  return removed;
}
