// A rule that never fires protects nothing: each one is shown a module that breaks it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** A small house in which nothing is wrong. */
const GOOD = {
  'packages/core/package.json': '{ "name": "@double-random/core", "type": "module", "exports": { ".": { "types": "./dist/index.d.ts" } } }',
  'packages/core/dist/index.d.ts': 'export {};',
  'packages/core/src/index.ts': "export { seed } from './seed/seed.js'; export type { Entry } from './record/record.js';",
  'packages/core/src/seed/seed.ts': "import type { Entry } from '../record/record.js'; export const seed: Entry = 1;",
  'packages/core/src/record/record.ts': 'export type Entry = number; export const entry = 1;',
  'packages/reports/src/index.ts': "export type * from '@double-random/core';",
  'packages/cli/src/main.ts': "import '@double-random/core';",
};

/** Cruise the good house with some files added or changed; the broken rules by name, each with the module that breaks it. */
function broken(t, files) {
  const house = mkdtempSync(join(tmpdir(), 'double-random-imports-'));
  t.teardown(() => rmSync(house, { recursive: true }));
  for (const [path, text] of Object.entries({ ...GOOD, ...files })) {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  mkdirSync(join(house, 'node_modules', '@double-random'), { recursive: true });
  symlinkSync(join(house, 'packages', 'core'), join(house, 'node_modules', '@double-random', 'core'));
  const text = execFileSync(
    process.execPath,
    [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'packages'],
    { cwd: house, encoding: 'utf8' },
  );
  const { violations } = JSON.parse(text).summary;
  return [...new Set(violations.map((violation) => `${violation.rule.name} ${violation.from}`))].sort();
}

test('a house in order breaks no rule', (t) => {
  t.deepEqual(broken(t, {}), []);
});

const CASES = {
  'the core may not import reports': {
    files: { 'packages/core/src/seed/seed.ts': "export { a as seed } from '../../../reports/src/index.js';" },
    breaks: ['direction-of-core packages/core/src/seed/seed.ts', 'no-deep-import packages/core/src/seed/seed.ts'],
  },
  'not even a type of theirs': {
    files: { 'packages/core/src/seed/seed.ts': "import type { A } from '../../../reports/src/index.js'; export const seed: A = 1;" },
    breaks: ['direction-of-core packages/core/src/seed/seed.ts', 'no-deep-import packages/core/src/seed/seed.ts'],
  },
  'reports may not import the command line': {
    files: { 'packages/reports/src/index.ts': "import '../../cli/src/main.js';" },
    breaks: ['direction-of-reports packages/reports/src/index.ts', 'no-deep-import packages/reports/src/index.ts'],
  },
  'a package is used through its index only': {
    files: { 'packages/cli/src/main.ts': "import '../../core/src/seed/seed.js';" },
    breaks: ['no-deep-import packages/cli/src/main.ts'],
  },
  'an early step of the core may not run a later one': {
    files: { 'packages/core/src/seed/seed.ts': "export { entry as seed } from '../record/record.js';" },
    breaks: ['core-order-of-seed packages/core/src/seed/seed.ts'],
  },
  'a new folder of the core needs its place': {
    files: {
      'packages/core/src/helpers/help.ts': 'export const help = 1;',
      'packages/core/src/seed/seed.ts': "export { help as seed } from '../helpers/help.js';",
    },
    breaks: ['core-folder-unknown packages/core/src/seed/seed.ts'],
  },
  'no cycles': {
    files: {
      'packages/core/src/seed/seed.ts': "export { b as seed } from './b.js'; export const a = 1;",
      'packages/core/src/seed/b.ts': "import { a } from './seed.js'; export const b = a;",
    },
    breaks: ['no-cycle packages/core/src/seed/b.ts'],
  },
  'no module that nothing reaches': {
    files: { 'packages/core/src/seed/lost.ts': "import { seed } from './seed.js'; export const lost = seed;" },
    breaks: ['no-unused-module packages/core/src/seed/lost.ts'],
  },
  'inside a package its own index is not used': {
    files: { 'packages/core/src/seed/seed.ts': "import type * as all from '../index.js'; export const seed: typeof all = 1;" },
    breaks: ['no-index-inside packages/core/src/seed/seed.ts'],
  },
  'sources do not use tests': {
    files: {
      'packages/core/src/seed/seed.ts': "export { seed } from '../../test/seed.js';",
      'packages/core/test/seed.ts': 'export const seed = 1;',
    },
    breaks: ['no-test-in-source packages/core/src/seed/seed.ts'],
  },
  'an import leads somewhere': {
    files: { 'packages/cli/src/main.ts': "import '@double-random/core/dist/seed/seed.js';" },
    breaks: ['resolvable packages/cli/src/main.ts'],
  },
};

for (const [title, { files, breaks }] of Object.entries(CASES)) {
  test(title, (t) => {
    t.deepEqual(broken(t, files), breaks);
  });
}
