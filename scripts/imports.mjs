// Check the direction of imports (rules in .dependency-cruiser.cjs). Needs a build: packages meet at their compiled indexes.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './step.mjs';

const HOMES = [...readdirSync(join(root, 'packages')).map((name) => join('packages', name)), 'fixtures'];
/** What runs in browsers stands beside the sources of its package. */
const VERIFIER = ['engine', 'page', 'offline', 'single-file'].map((part) => join('packages', 'web', 'verifier', part));
const folders = [...HOMES.flatMap((home) => [join(home, 'src'), join(home, 'test')]), ...VERIFIER].filter((folder) =>
  existsSync(join(root, folder)),
);
const bench = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('bench', file));

const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...folders, ...bench],
  { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 27 },
);
const output = `${stdout ?? ''}${stderr ?? ''}`.trim();
if (status !== 0) {
  fail({
    step: 'imports: direction of imports',
    why: output,
    mend: [
      'Each line names the rule, the module and what it imports; the rules and their reasons stand in .dependency-cruiser.cjs.',
      '`resolvable` fails when a package is not built: `npm run build`.',
    ],
  });
}
// Without a TypeScript that it knows, dependency-cruiser reads no source and finds nothing wrong.
const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
if (modules < folders.length) {
  fail({
    step: 'imports: direction of imports',
    why: `Only ${modules} modules were read.\n${output}`,
    mend: ['See packageExtensions in pnpm-workspace.yaml: dependency-cruiser needs typescript 6.', '`npm run setup` installs it.'],
  });
}
console.log(output);
